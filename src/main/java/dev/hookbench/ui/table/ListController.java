package dev.hookbench.ui.table;

import dev.hookbench.ui.control.EmptyState;
import dev.hookbench.ui.control.SplitDetail;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.Remembered;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

/**
 * What every view of a table with a pane beside it has: filter box, table, split, what stands where rows or a detail
 * would be, and the line that says what failed.
 */
public abstract class ListController<R> {
    @FXML
    private TextField filter;

    @FXML
    private SplitDetail split;

    @FXML
    private TableView<R> table;

    @FXML
    private EmptyState empty;

    @FXML
    private EmptyState nothing;

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
        empty.whenFiltered(model.filteredProperty(), model::clearFilter);
    }

    /** Shows that nothing is chosen while that is so; where no row is to choose either, no pane beside the table. */
    protected final void nothingWhen(ListModel<R> model, ObservableValue<Boolean> condition) {
        Shown.when(nothing, condition);
        model.emptyProperty().subscribe(_ -> showDetail(model));
        nothing.visibleProperty().subscribe(_ -> showDetail(model));
    }

    private void showDetail(ListModel<R> model) {
        split.showDetail(!model.emptyProperty().get() || !nothing.isVisible());
    }

    /** The table. */
    protected final TableView<R> table() {
        return table;
    }

    /** Whether the keyboard is in a field, from which it should not be taken. */
    protected final boolean isTyping() {
        return table.getScene() != null && table.getScene().getFocusOwner() instanceof TextInputControl;
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
