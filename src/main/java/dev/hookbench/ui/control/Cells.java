package dev.hookbench.ui.control;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Makes table columns whose cells show something of their row. They are not sortable: the rows' order is the store's. */
public final class Cells {
    /** How far a column may grow where the table is wide; the one that takes the rest is told so by its maker. */
    private static final double GROWTH = 1.5;

    private Cells() {}

    /** A column of texts; its cells wear the style classes. */
    public static <R> TableColumn<R, R> text(
            String title, double width, Function<R, String> text, String... styleClasses) {
        return column(title, width, () -> new TableCell<>() {
            {
                getStyleClass().addAll(styleClasses);
            }

            @Override
            protected void updateItem(@Nullable R row, boolean empty) {
                super.updateItem(row, empty);
                setText(row == null || empty ? null : text.apply(row));
            }
        });
    }

    /**
     * A column of nodes, one a cell and used again for other rows.
     *
     * @param maker makes a node
     * @param shower shows a row in a node
     * @param words says the same for those who cannot see it
     */
    public static <R, N extends Node> TableColumn<R, R> node(
            String title, double width, Supplier<N> maker, BiConsumer<N, R> shower, Function<N, String> words) {
        return column(title, width, () -> new TableCell<>() {
            private final N node = maker.get();

            @Override
            protected void updateItem(@Nullable R row, boolean empty) {
                super.updateItem(row, empty);
                if (row == null || empty) {
                    setGraphic(null);
                    setAccessibleText(null);
                } else {
                    shower.accept(node, row);
                    setGraphic(node);
                    setAccessibleText(words.apply(node));
                }
            }
        });
    }

    private static <R> TableColumn<R, R> column(String title, double width, Supplier<TableCell<R, R>> cell) {
        TableColumn<R, R> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setPrefWidth(width);
        column.setMaxWidth(width * GROWTH);
        column.setSortable(false);
        return column;
    }
}
