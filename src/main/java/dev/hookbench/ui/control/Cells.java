package dev.hookbench.ui.control;

import dev.hookbench.ui.support.PlainSight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Makes table columns whose cells show something of their row. They are not sortable: the rows' order is the store's. */
public final class Cells {
    private static final double LEAST_WIDTH = 140;
    private static final double SCROLL_BAR = 12;
    private static final double PADDING = 28;

    private Cells() {}

    /** A column of texts; its cells wear the style classes. */
    public static <R> TableColumn<R, R> text(
            String title, double width, Function<R, String> text, String... styleClasses) {
        return column(title, width, () -> new TableCell<>() {
            {
                getStyleClass().addAll(styleClasses);
                WholeText.install(this);
            }

            @Override
            protected void updateItem(@Nullable R row, boolean empty) {
                super.updateItem(row, empty);
                setText(row == null || empty ? null : PlainSight.line(text.apply(row)));
            }
        });
    }

    /** A column of texts that go on over several lines; give it its width by {@link #takeRest}. */
    public static <R> TableColumn<R, R> wrapped(String title, Function<R, String> text, String... styleClasses) {
        return column(title, LEAST_WIDTH, () -> new TableCell<>() {
            private final Text lines = new Text();

            {
                lines.getStyleClass().add("wrapped-text");
                lines.getStyleClass().addAll(styleClasses);
                lines.wrappingWidthProperty().bind(widthProperty().subtract(PADDING));
                setPrefHeight(USE_COMPUTED_SIZE);
            }

            @Override
            protected void updateItem(@Nullable R row, boolean empty) {
                super.updateItem(row, empty);
                lines.setText(row == null || empty ? "" : PlainSight.line(text.apply(row)));
                setAccessibleText(lines.getText());
                setGraphic(row == null || empty ? null : lines);
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

    /** Gives a column of a table what the others leave. */
    public static void takeRest(TableView<?> table, TableColumn<?, ?> column) {
        List<ReadOnlyDoubleProperty> taken = table.getColumns().stream()
                .filter(other -> other != column)
                .map(TableColumn::widthProperty)
                .toList();
        List<Observable> all = new ArrayList<>(taken);
        all.add(table.widthProperty());
        column.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> rest(table.getWidth(), taken), all.toArray(Observable[]::new)));
    }

    private static double rest(double width, List<ReadOnlyDoubleProperty> taken) {
        double others = taken.stream().mapToDouble(ReadOnlyDoubleProperty::get).sum();
        return Math.max(LEAST_WIDTH, width - others - SCROLL_BAR);
    }

    private static <R> TableColumn<R, R> column(String title, double width, Supplier<TableCell<R, R>> cell) {
        TableColumn<R, R> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }
}
