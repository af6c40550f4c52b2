package dev.hookbench.ui.table;

import dev.hookbench.ui.support.ShortcutKey;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final ObservableList<R> chosen;
    private final ObservableList<R> shown = FXCollections.observableArrayList();
    private boolean updating;
    private boolean selecting;

    private RowSelection(
            TableView<R> table,
            ObservableList<R> rows,
            ObjectProperty<@Nullable String> selectedUid,
            Function<R, String> uid,
            ObservableList<R> chosen) {
        this.table = table;
        this.rows = rows;
        this.selectedUid = selectedUid;
        this.uid = uid;
        this.chosen = chosen;
    }

    /** Shows {@code rows} in {@code table} and ties its selection to {@code selectedUid}, both ways. */
    public static <R> void bind(
            TableView<R> table,
            ObservableList<R> rows,
            ObjectProperty<@Nullable String> selectedUid,
            Function<R, String> uid) {
        bind(table, rows, selectedUid, uid, FXCollections.observableArrayList());
    }

    /** As above, and keeps {@code chosen} at all the rows that are selected, in a table that can have several. */
    public static <R> void bind(
            TableView<R> table,
            ObservableList<R> rows,
            ObjectProperty<@Nullable String> selectedUid,
            Function<R, String> uid,
            ObservableList<R> chosen) {
        new RowSelection<>(table, rows, selectedUid, uid, chosen).bind();
    }

    private void bind() {
        table.setItems(shown);
        rows.addListener((ListChangeListener<R>) _ -> update());
        selectedUid.subscribe(this::restore);
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<R>) _ -> choose());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        update();
    }

    // The table keeps the index, not the row, when its items are replaced; so they are replaced here and nowhere else.
    private void update() {
        Set<String> before = chosen.stream().map(uid).collect(Collectors.toUnmodifiableSet());
        updating = true;
        shown.setAll(rows);
        updating = false;
        select();
        if (before.size() > 1) {
            chooseAgain(before);
        }
        choose();
    }

    private void chooseAgain(Set<String> before) {
        int lead = table.getSelectionModel().getSelectedIndex();
        updating = true;
        for (int i = 0; i < shown.size(); i++) {
            if (before.contains(uid.apply(shown.get(i)))) {
                table.getSelectionModel().select(i);
            }
        }
        if (lead >= 0) {
            table.getSelectionModel().select(lead);
        }
        updating = false;
    }

    private void choose() {
        List<R> now = List.copyOf(table.getSelectionModel().getSelectedItems());
        if (!updating && !now.equals(chosen)) {
            chosen.setAll(now);
        }
    }

    private void restore() {
        if (!selecting) {
            select();
            choose();
        }
    }

    private void select() {
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
            // The table may be in the midst of selecting several: what it selects is not to be selected again.
            selecting = true;
            selectedUid.set(uid.apply(row));
            selecting = false;
        }
    }

    /** As the arrows do: also where several can be selected, one is. */
    private void move(int by) {
        int next = table.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < shown.size()) {
            table.getSelectionModel().clearAndSelect(next);
            table.scrollTo(Math.max(0, next - 3));
        }
    }

    private void onKey(KeyEvent event) {
        if (ShortcutKey.NEXT.matches(event)) {
            move(1);
            event.consume();
        } else if (ShortcutKey.PREVIOUS.matches(event)) {
            move(-1);
            event.consume();
        }
    }
}
