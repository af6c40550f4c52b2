package dev.hookbench.ui.deliveries;

import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.support.ShortcutKey;
import dev.hookbench.ui.support.View;
import dev.hookbench.ui.table.ColumnFit;
import dev.hookbench.ui.table.Columns;
import dev.hookbench.ui.table.ListController;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The table of deliveries with the pane beside it. */
public final class DeliveriesController extends ListController<DeliveryRow> {
    private final DeliveriesScreen screen;

    @FXML
    private HBox chips;

    @FXML
    private TableColumn<DeliveryRow, String> timeColumn;

    @FXML
    private TableColumn<DeliveryRow, String> endpointColumn;

    @FXML
    private TableColumn<DeliveryRow, String> typeColumn;

    @FXML
    private TableColumn<DeliveryRow, DeliveryRow> statusColumn;

    @FXML
    private TableColumn<DeliveryRow, String> attemptColumn;

    @FXML
    private TableColumn<DeliveryRow, String> nextColumn;

    @FXML
    private TableColumn<DeliveryRow, String> answerColumn;

    @FXML
    private TableColumn<DeliveryRow, String> latencyColumn;

    @FXML
    private TableColumn<DeliveryRow, String> keyColumn;

    @FXML
    private Button retryAll;

    @FXML
    private VBox detail;

    DeliveriesController(DeliveriesScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        DeliveriesViewModel list = screen.list();
        ChipRow.fill(chips, screen);
        columns(screen.words());
        table().getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        bind(list, DeliveryRow::uid, screen.tools().remembered(), "deliveries");
        screen.batch().questionProperty().subscribe((before, now) -> {
            if (before != null && now == null && !isTyping()) {
                focusTable();
            }
        });
        nothingWhen(list, list.detailProperty().map(_ -> false).orElse(true));
        retryAll.disableProperty().bind(list.emptyProperty());
        Shown.when(detail, list.detailProperty().map(_ -> true).orElse(false));
    }

    private void columns(Words words) {
        DeliveriesViewModel list = screen.list();
        Columns.counting(
                timeColumn,
                list.nowProperty(),
                (row, now) -> words.moment(row.delivery().createdAt(), now),
                "code-text");
        Columns.text(endpointColumn, row -> row.delivery().endpointName());
        Columns.text(typeColumn, row -> row.delivery().eventType());
        Columns.cells(statusColumn, new StatusPills(words.messages())::cell);
        Columns.text(attemptColumn, row -> row.attempt(words), "muted");
        Columns.counting(nextColumn, list.nowProperty(), (row, now) -> row.next(now, words), "muted");
        Columns.text(answerColumn, DeliveryRow::answer, "code-text");
        Columns.text(latencyColumn, row -> row.latency(words), "muted");
        Columns.text(keyColumn, row -> row.delivery().idempotencyKey(), "code-text", "muted");
        ColumnFit.keep(
                        table(),
                        typeColumn,
                        keyColumn,
                        latencyColumn,
                        nextColumn,
                        attemptColumn,
                        answerColumn,
                        timeColumn)
                .widen(endpointColumn);
    }

    /** One delivery is resent at once, several are counted first. */
    @FXML
    private void onRoomKey(KeyEvent event) {
        if (ShortcutKey.REPLAY.matches(event)) {
            if (screen.list().chosen().size() > 1) {
                screen.batch().askChosen();
            } else {
                screen.resend().run();
            }
            event.consume();
        } else if (ShortcutKey.BACK.matches(event)) {
            screen.batch().forget();
            focusTable();
        }
    }

    @FXML
    private void askRetry() {
        screen.batch().ask();
    }

    @FXML
    private void showSend() {
        screen.tools().navigator().show(View.SEND);
    }
}
