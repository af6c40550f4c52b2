package dev.hookbench.ui.inboxes;

import dev.hookbench.ui.control.EmptyState;
import dev.hookbench.ui.control.SplitDetail;
import dev.hookbench.ui.form.RoomKey;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.inboxes.InboxesViewModel.Pane;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.table.ColumnFit;
import dev.hookbench.ui.table.Columns;
import dev.hookbench.ui.table.RowSelection;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The table of inboxes with the form beside it. */
public final class InboxesController {
    private final InboxesViewModel model;
    private final UiTools tools;

    @FXML
    private BorderPane root;

    @FXML
    private TextField filter;

    @FXML
    private SplitDetail split;

    @FXML
    private TableView<InboxRow> table;

    @FXML
    private TableColumn<InboxRow, String> nameColumn;

    @FXML
    private TableColumn<InboxRow, String> urlColumn;

    @FXML
    private TableColumn<InboxRow, String> schemeColumn;

    @FXML
    private TableColumn<InboxRow, String> requestsColumn;

    @FXML
    private TableColumn<InboxRow, String> failingColumn;

    @FXML
    private EmptyState nothing;

    @FXML
    private VBox form;

    @FXML
    private Label problem;

    @FXML
    private InboxFormController formController;

    InboxesController(InboxesViewModel model, UiTools tools) {
        this.model = model;
        this.tools = tools;
    }

    @FXML
    private void initialize() {
        problem.textProperty().bind(model.problemProperty());
        Shown.whenFilled(problem);
        split.remember(tools.remembered(), "inboxes");
        filter.textProperty().bindBidirectional(model.filterProperty());
        Columns.text(nameColumn, row -> row.inbox().name(), "strong");
        Columns.text(urlColumn, InboxRow::url, "code-text", "muted", "url-cell");
        Columns.text(schemeColumn, this::scheme);
        Columns.text(requestsColumn, row -> tools.formats().number(row.counts().total()), "number-cell");
        Columns.text(failingColumn, this::failing, "number-cell", "danger-text");
        ColumnFit.keep(table, urlColumn, failingColumn, schemeColumn, requestsColumn);
        RowSelection.bind(table, model.rows(), model.selectedUidProperty(), InboxRow::uid);
        Shown.when(nothing, model.paneProperty().map(Pane.NOTHING::equals));
        Shown.when(form, model.paneProperty().map(Pane.FORM::equals));
        RoomKey.install(root, RoomKey.NEW, this::beginNew);
    }

    private String scheme(InboxRow row) {
        return row.scheme().isEmpty()
                ? tools.messages().get("inboxes.unchecked")
                : new SchemeChoices(model.schemes(), tools.messages()).title(row.scheme());
    }

    private String failing(InboxRow row) {
        long invalid = row.counts().invalid();
        return invalid == 0 ? "" : tools.formats().number(invalid);
    }

    void focusTable() {
        table.requestFocus();
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    @FXML
    private void beginNew() {
        model.beginNew();
        formController.focus();
    }
}
