package dev.hookbench.ui.inboxes;

import dev.hookbench.ui.form.RoomKey;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.inboxes.InboxesViewModel.Pane;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.table.ColumnFit;
import dev.hookbench.ui.table.Columns;
import dev.hookbench.ui.table.ListController;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The table of inboxes with the form beside it. */
public final class InboxesController extends ListController<InboxRow> {
    private final InboxesViewModel model;
    private final UiTools tools;

    @FXML
    private BorderPane root;

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
    private VBox form;

    @FXML
    private InboxFormController formController;

    InboxesController(InboxesViewModel model, UiTools tools) {
        this.model = model;
        this.tools = tools;
    }

    @FXML
    private void initialize() {
        Columns.text(nameColumn, row -> row.inbox().name(), "strong");
        Columns.text(urlColumn, InboxRow::url, "code-text", "muted", "url-cell");
        Columns.text(schemeColumn, this::scheme);
        Columns.text(requestsColumn, row -> tools.formats().number(row.counts().total()), "number-cell");
        Columns.text(failingColumn, this::failing, "number-cell", "danger-text");
        ColumnFit.keep(table(), urlColumn, failingColumn, schemeColumn, requestsColumn);
        bind(model, InboxRow::uid, tools.remembered(), "inboxes");
        nothingWhen(model, model.paneProperty().map(Pane.NOTHING::equals));
        Shown.when(form, model.paneProperty().map(Pane.FORM::equals));
        RoomKey.install(root, RoomKey.NEW, this::beginNew);
    }

    private String scheme(InboxRow row) {
        return row.scheme().isEmpty()
                ? tools.messages().get("inboxes.unchecked")
                : model.form().scheme.title(row.scheme());
    }

    private String failing(InboxRow row) {
        long invalid = row.counts().invalid();
        return invalid == 0 ? "" : tools.formats().number(invalid);
    }

    @FXML
    private void beginNew() {
        model.beginNew();
        formController.focus();
    }
}
