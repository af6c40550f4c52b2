package dev.hookbench.ui.portal;

import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.ui.form.RoomKey;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.portal.PortalViewModel.Pane;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.table.ColumnFit;
import dev.hookbench.ui.table.Columns;
import dev.hookbench.ui.table.ListController;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The table of portal links with the pane beside it. */
public final class PortalController extends ListController<PortalRow> {
    private final PortalViewModel model;
    private final UiTools tools;

    @FXML
    private BorderPane root;

    @FXML
    private TableColumn<PortalRow, String> nameColumn;

    @FXML
    private TableColumn<PortalRow, String> ownerColumn;

    @FXML
    private TableColumn<PortalRow, String> kindColumn;

    @FXML
    private TableColumn<PortalRow, String> manageColumn;

    @FXML
    private TableColumn<PortalRow, String> endpointsColumn;

    @FXML
    private TableColumn<PortalRow, String> createdColumn;

    @FXML
    private TableColumn<PortalRow, PortalRow> stateColumn;

    @FXML
    private VBox form;

    @FXML
    private PortalFormController formController;

    PortalController(PortalViewModel model, UiTools tools) {
        this.model = model;
        this.tools = tools;
    }

    @FXML
    private void initialize() {
        Columns.text(nameColumn, row -> row.link().name(), "strong");
        Columns.text(ownerColumn, row -> row.link().ownerId(), "code-text", "muted");
        Columns.text(kindColumn, row -> kind(row.link().auth()));
        Columns.text(
                manageColumn,
                row -> tools.messages().get(row.link().canManageEndpoint() ? "portal.manage.yes" : "portal.manage.no"));
        Columns.text(endpointsColumn, row -> tools.formats().number(row.endpoints()), "number-cell");
        Columns.text(createdColumn, row -> tools.formats().minute(row.link().createdAt()), "muted");
        Columns.cells(stateColumn, () -> new PortalStateCell(tools.messages()));
        ColumnFit.keep(table(), nameColumn, createdColumn, endpointsColumn, manageColumn, kindColumn);
        bind(model, PortalRow::uid, tools.remembered(), "portal");
        nothingWhen(model, model.paneProperty().map(Pane.NOTHING::equals));
        Shown.when(form, model.paneProperty().map(Pane.FORM::equals));
        RoomKey.install(root, RoomKey.NEW, this::beginNew);
    }

    private String kind(PortalAuth auth) {
        return tools.messages().get(auth == PortalAuth.STATIC_TOKEN ? "portal.kind.static" : "portal.kind.refresh");
    }

    @FXML
    private void beginNew() {
        model.beginNew();
        formController.focus();
    }
}
