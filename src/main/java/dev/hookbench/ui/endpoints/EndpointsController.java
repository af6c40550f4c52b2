package dev.hookbench.ui.endpoints;

import dev.hookbench.ui.endpoints.EndpointsViewModel.Pane;
import dev.hookbench.ui.form.RoomKey;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.ShortcutKey;
import dev.hookbench.ui.table.ColumnFit;
import dev.hookbench.ui.table.Columns;
import dev.hookbench.ui.table.ListController;
import java.time.Instant;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The table of endpoints with the pane beside it. */
public final class EndpointsController extends ListController<EndpointRow> {
    private final EndpointsScreen screen;

    @FXML
    private BorderPane root;

    @FXML
    private TableColumn<EndpointRow, String> nameColumn;

    @FXML
    private TableColumn<EndpointRow, EndpointRow> urlColumn;

    @FXML
    private TableColumn<EndpointRow, EndpointRow> stateColumn;

    @FXML
    private TableColumn<EndpointRow, String> ownerColumn;

    @FXML
    private TableColumn<EndpointRow, EndpointRow> successColumn;

    @FXML
    private TableColumn<EndpointRow, String> secretsColumn;

    @FXML
    private TableColumn<EndpointRow, String> authColumn;

    @FXML
    private TableColumn<EndpointRow, EndpointRow> receivesColumn;

    @FXML
    private ComboBox<@Nullable OwnerGroup> owners;

    @FXML
    private VBox detail;

    @FXML
    private VBox form;

    EndpointsController(EndpointsScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        EndpointsViewModel list = screen.list();
        columns();
        OwnerChoice.bind(owners, list, screen.words());
        bind(list, EndpointRow::uid, screen.tools().remembered(), "endpoints");
        nothingWhen(list, list.paneProperty().map(Pane.NOTHING::equals));
        Shown.when(
                detail,
                list.detailProperty()
                        .flatMap(_ -> list.paneProperty().map(Pane.DETAIL::equals))
                        .orElse(false)); // not before it is loaded: its buttons would do nothing
        Shown.when(form, list.paneProperty().map(Pane.FORM::equals));
        table().addEventHandler(KeyEvent.KEY_PRESSED, this::onTableKey);
        RoomKey.install(root, RoomKey.NEW, this::beginNew);
    }

    private void columns() {
        Messages messages = screen.tools().messages();
        Columns.text(nameColumn, row -> row.endpoint().name(), "strong");
        Columns.cells(urlColumn, () -> new EndpointCells.Address(messages));
        Columns.cells(stateColumn, () -> new EndpointCells.State(messages));
        Columns.text(ownerColumn, row -> row.endpoint().ownerId(), "muted");
        Columns.cells(successColumn, EndpointCells.Success::new);
        Columns.counting(secretsColumn, screen.list().nowProperty(), this::secrets, "muted");
        Columns.text(authColumn, EndpointRow::authentication, "muted");
        Columns.cells(
                receivesColumn,
                () -> new EndpointCells.Receives(
                        messages, row -> screen.actions().togglePause(row.uid())));
        ColumnFit.keep(table(), urlColumn, authColumn, secretsColumn, ownerColumn, successColumn)
                .widen(nameColumn);
    }

    private String secrets(EndpointRow row, Instant now) {
        Words words = screen.words();
        String live = Integer.toString(row.liveSecrets(now));
        return row.nextExpiry(now)
                .map(left -> words.get("endpoints.secrets.cell", live, words.left(now, now.plus(left))))
                .orElse(live);
    }

    @FXML
    private void beginNew() {
        screen.form().beginNew();
    }

    private void onTableKey(KeyEvent event) {
        EndpointRow row = table().getSelectionModel().getSelectedItem();
        if (row != null && ShortcutKey.TOGGLE_PAUSE.matches(event)) {
            screen.actions().togglePause(row.uid());
            event.consume();
        }
    }
}
