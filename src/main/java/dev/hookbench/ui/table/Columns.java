package dev.hookbench.ui.table;

import dev.hookbench.ui.control.WholeText;
import dev.hookbench.ui.support.PlainSight;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Fills columns: with texts, with texts that count with the clock, with cells of their own. */
public final class Columns {
    private Columns() {}

    /** Shows a text of each row, in these style classes; one too long for its column is in the tooltip. */
    public static <R> void text(TableColumn<R, String> column, Function<R, String> text, String... styleClasses) {
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell<>(styleClasses));
    }

    /** Shows a text that depends on the time, each time it moves. */
    public static <R> void counting(
            TableColumn<R, String> column,
            ReadOnlyObjectProperty<Instant> now,
            BiFunction<R, Instant, String> text,
            String... styleClasses) {
        column.setSortable(false);
        column.setCellValueFactory(row -> now.map(moment -> text.apply(row.getValue(), moment)));
        column.setCellFactory(_ -> new TextCell<>(styleClasses));
    }

    /** Shows each row in a cell of its own making. */
    public static <R> void cells(TableColumn<R, R> column, Supplier<TableCell<R, R>> cell) {
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
    }

    private static final class TextCell<R> extends TableCell<R, String> {
        TextCell(String... styleClasses) {
            getStyleClass().addAll(styleClasses);
            WholeText.install(this);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty || text == null ? null : PlainSight.line(text));
        }
    }
}
