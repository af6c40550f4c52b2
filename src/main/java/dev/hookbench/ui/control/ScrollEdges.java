package dev.hookbench.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** Tells when a table is scrolled to an end or away from its top, and where it stands. */
public final class ScrollEdges {
    private final TableView<?> table;
    private final Runnable onTop;
    private final Runnable onBottom;
    private final Runnable onLeavingTop;

    private ScrollEdges(TableView<?> table, Runnable onTop, Runnable onBottom, Runnable onLeavingTop) {
        this.table = table;
        this.onTop = onTop;
        this.onBottom = onBottom;
        this.onLeavingTop = onLeavingTop;
    }

    /** Watches a table from when it has its skin. */
    public static void watch(TableView<?> table, Runnable onTop, Runnable onBottom, Runnable onLeavingTop) {
        ScrollEdges edges = new ScrollEdges(table, onTop, onBottom, onLeavingTop);
        table.skinProperty().subscribe(skin -> {
            if (skin != null) {
                edges.attach();
            }
        });
    }

    /** The index of the first row on screen, 0 before there is any. */
    public static int firstVisible(TableView<?> table) {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : 0;
    }

    private void attach() {
        for (Node node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                bar.valueProperty()
                        .addListener((_, before, now) -> moved(bar, before.doubleValue(), now.doubleValue()));
            }
        }
    }

    private void moved(ScrollBar bar, double before, double now) {
        if (!bar.isVisible()) {
            return;
        }
        if (now >= bar.getMax() && before < now) {
            onBottom.run();
        } else if (now <= bar.getMin() && before > now) {
            onTop.run();
        } else if (now > before) {
            onLeavingTop.run();
        }
    }
}
