package dev.hookbench.ui.table;

import dev.hookbench.ui.support.ShortcutKey;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Keeps a table's selection with the row of an id while rows come and go; J and K move it as the arrows do. */
public final class RowSelection<R> {
    private final TableView<R> table;
    private final ObservableList<R> rows;
    private final ObjectProperty<@Nullable String> selectedUid;
    private final Function<R, String> uid;
    private final ObservableList<R> shown = FXCollections.observableArrayList();
    private boolean updating;

    private RowSelection(
            TableView<R> table,
            ObservableList<R> rows,
            ObjectProperty<@Nullable String> selectedUid,
            Function<R, String> uid) {
        this.table = table;
        this.rows = rows;
        this.selectedUid = selectedUid;
        this.uid = uid;
    }

    /** Shows {@code rows} in {@code table} and ties its selection to {@code selectedUid}, both ways. */
    public static <R> void bind(
            TableView<R> table,
            ObservableList<R> rows,
            ObjectProperty<@Nullable String> selectedUid,
            Function<R, String> uid) {
        new RowSelection<>(table, rows, selectedUid, uid).bind();
    }

    private void bind() {
        table.setItems(shown);
        rows.addListener((ListChangeListener<R>) _ -> update());
        selectedUid.subscribe(this::restore);
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        update();
    }

    // The table keeps the index, not the row, when its items are replaced; so they are replaced here and nowhere else.
    private void update() {
        updating = true;
        shown.setAll(rows);
        updating = false;
        restore();
    }

    private void restore() {
        int index = -1;
        for (int i = 0; i < shown.size(); i++) {
            if (uid.apply(shown.get(i)).equals(selectedUid.get())) {
                index = i;
            }
        }
        updating = true;
        if (index < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != index) {
            table.getSelectionModel().clearAndSelect(index);
        }
        updating = false;
    }

    private void chosen(@Nullable R row) {
        if (!updating && row != null && !Objects.equals(uid.apply(row), selectedUid.get())) {
            selectedUid.set(uid.apply(row));
        }
    }

    private void onKey(KeyEvent event) {
        if (ShortcutKey.NEXT.matches(event)) {
            table.getSelectionModel().selectNext();
            event.consume();
        } else if (ShortcutKey.PREVIOUS.matches(event)) {
            table.getSelectionModel().selectPrevious();
            event.consume();
        }
    }
}
