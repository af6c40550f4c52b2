package dev.hookbench.ui.table;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Fits the columns of a table to its width, so that it never scrolls sideways of itself: one column takes what the
 * others leave, and where even its least width is not left, the least important columns hide until there is room again.
 */
public final class ColumnFit {
    private static final double SCROLL_BAR = 12;

    /** What is left over goes to the one column first, before a second has a third of what is left beyond that. */
    private static final double FIRST = 72;

    /** How much wider than wanted the second column becomes at most. */
    private static final double MOST_MORE = 130;

    private static final double SHARE = 3;

    /** Cells of a column that comes back are not laid out in the height of their rows until these are made anew. */
    private final PauseTransition again = new PauseTransition(Duration.millis(60));

    private final TableView<?> table;
    private final TableColumn<?, ?> rest;
    private final List<? extends TableColumn<?, ?>> leastImportantFirst;
    private final Map<TableColumn<?, ?>, Double> wanted;
    private @Nullable TableColumn<?, ?> second;
    private double given;

    private ColumnFit(
            TableView<?> table, TableColumn<?, ?> rest, List<? extends TableColumn<?, ?>> leastImportantFirst) {
        this.table = table;
        again.setOnFinished(_ -> table.refresh());
        this.rest = rest;
        this.leastImportantFirst = leastImportantFirst;
        wanted = table.getColumns().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), TableColumnBase::getPrefWidth));
    }

    /**
     * Keeps the columns of a table within its width from now on.
     *
     * @param rest takes what the others leave, but no less than its preferred width
     * @param leastImportantFirst those that may hide, in the order in which they go
     */
    @SafeVarargs
    public static <R> ColumnFit keep(
            TableView<R> table, TableColumn<R, ?> rest, TableColumn<R, ?>... leastImportantFirst) {
        ColumnFit fit = new ColumnFit(table, rest, List.of(leastImportantFirst));
        table.widthProperty().subscribe(fit::fit);
        table.getColumns().stream()
                .filter(column -> column != rest)
                .forEach(column -> column.widthProperty().subscribe(fit::giveRest));
        return fit;
    }

    /** In a wide table this column becomes wider as well, unless somebody made it as wide as it is. */
    public void widen(TableColumn<?, ?> column) {
        second = column;
        given = column.getPrefWidth();
        fit();
    }

    private void fit() {
        double room = table.getWidth() - SCROLL_BAR;
        double needed =
                wanted.values().stream().mapToDouble(Double::doubleValue).sum();
        boolean back = false;
        for (TableColumn<?, ?> column : leastImportantFirst) {
            boolean tooWide = room > 0 && needed > room;
            back |= !tooWide && !column.isVisible();
            column.setVisible(!tooWide);
            needed -= tooWide ? wanted.getOrDefault(column, 0.0) : 0;
        }
        giveSecond(room - needed);
        giveRest();
        if (back) {
            again.playFromStart();
        }
    }

    private void giveSecond(double left) {
        if (second != null && Math.abs(second.getPrefWidth() - given) < 1) {
            given = wanted.getOrDefault(second, 0.0) + Math.clamp((left - FIRST) / SHARE, 0, MOST_MORE);
            second.setPrefWidth(given);
        }
    }

    private void giveRest() {
        double others = table.getColumns().stream()
                .filter(column -> column != rest && column.isVisible())
                .mapToDouble(TableColumnBase::getWidth)
                .sum();
        rest.setPrefWidth(Math.max(wanted.getOrDefault(rest, 0.0), table.getWidth() - SCROLL_BAR - others));
    }
}
