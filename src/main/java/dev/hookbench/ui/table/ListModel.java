package dev.hookbench.ui.table;

import dev.hookbench.ui.support.Attachable;
import dev.hookbench.ui.support.Pulse;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What every room with a table has: its rows, the filter over them, the chosen one by uid, and a pulse that refreshes. */
public abstract class ListModel<R> implements Attachable {
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final ObservableList<R> chosen = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> selectedUid = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(false);

    /** No rows, nothing typed, nothing chosen. */
    protected ListModel() {}

    /** What brings the rows up to date, always the same. */
    protected abstract Pulse<?> pulse();

    /** Chooses the thing of that uid and shows it. */
    public abstract void show(String uid);

    @Override
    public void attach() {
        pulse().attach();
    }

    @Override
    public void detach() {
        pulse().detach();
    }

    /** The rows to show; set by {@link #showRows}. */
    public final ObservableList<R> rows() {
        return rows;
    }

    /** All the rows that are selected, one in most tables. */
    public final ObservableList<R> chosen() {
        return chosen;
    }

    /** Whether it is known that there is no row; false until the store has answered. */
    public final ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** What is typed into the filter box. */
    public final StringProperty filterProperty() {
        return filter;
    }

    /** The uid of the chosen row; null for none. */
    public final ObjectProperty<@Nullable String> selectedUidProperty() {
        return selectedUid;
    }

    /** Why what is shown could not be brought up to date; empty while it could. */
    public final ReadOnlyStringProperty problemProperty() {
        return pulse().problemProperty();
    }

    /** Whether less than all is asked for, so that having no row means no match. */
    public ObservableValue<Boolean> filteredProperty() {
        return filter.map(text -> !text.isBlank());
    }

    /** Asks for all again. */
    public void clearFilter() {
        filter.set("");
    }

    /** Puts other rows in place of those shown, if they are others. */
    protected final void showRows(List<R> next) {
        if (!next.equals(rows)) {
            rows.setAll(next);
        }
        empty.set(next.isEmpty());
    }
}
