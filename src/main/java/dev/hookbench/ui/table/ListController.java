package dev.hookbench.ui.table;

import dev.hookbench.ui.control.SplitDetail;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.Remembered;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/** What every view of a table with a pane beside it has: filter box, table, split, and the line that says what failed. */
public abstract class ListController<R> {
    @FXML
    private TextField filter;

    @FXML
    private SplitDetail split;

    @FXML
    private TableView<R> table;

    @FXML
    private Label problem;

    /** Waits for its nodes. */
    protected ListController() {}

    /**
     * Ties the nodes to the model; call it last, once the columns are there.
     *
     * @param name under which the split is remembered
     * @param uid of a row
     */
    protected final void bind(ListModel<R> model, Function<R, String> uid, Remembered remembered, String name) {
        Shown.text(problem, model.problemProperty());
        split.remember(remembered, name);
        filter.textProperty().bindBidirectional(model.filterProperty());
        RowSelection.bind(table, model.rows(), model.selectedUidProperty(), uid, model.chosen());
    }

    /** The table. */
    protected final TableView<R> table() {
        return table;
    }

    /** Gives the table the keyboard. */
    protected final void focusTable() {
        table.requestFocus();
    }

    final void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }
}
