package dev.hookbench.ui.send;

import dev.hookbench.domain.delivery.Event;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.table.ColumnFit;
import dev.hookbench.ui.table.Columns;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The recent events: one is taken into the composer by choosing it, and can be replayed, alone or with all of its type. */
public final class RecentEventsController {
    private final SendViewModel model;
    private final BatchReplay batch;
    private final UiTools tools;

    @FXML
    private TableView<Event> recent;

    @FXML
    private TableColumn<Event, String> timeColumn;

    @FXML
    private TableColumn<Event, String> typeColumn;

    @FXML
    private TableColumn<Event, String> keyColumn;

    @FXML
    private Node replays;

    @FXML
    private Node ask;

    @FXML
    private Label question;

    @FXML
    private Label replayNotice;

    RecentEventsController(SendViewModel model, BatchReplay batch, UiTools tools) {
        this.model = model;
        this.batch = batch;
        this.tools = tools;
    }

    @FXML
    private void initialize() {
        Columns.text(timeColumn, event -> tools.formats().time(event.createdAt()), "code-text");
        Columns.text(typeColumn, Event::type);
        Columns.text(keyColumn, Event::idempotencyKey, "code-text", "muted");
        ColumnFit.keep(recent, typeColumn, keyColumn);
        recent.setItems(model.recent());
        recent.getSelectionModel().selectedItemProperty().subscribe(this::take);
        question.textProperty().bind(batch.questionProperty());
        batch.questionProperty().subscribe(text -> Shown.set(ask, !text.isEmpty()));
        Shown.text(replayNotice, batch.noticeProperty());
    }

    private void take(@Nullable Event event) {
        Shown.set(replays, event != null);
        if (event != null) {
            model.take(event);
        }
    }

    @FXML
    private void replay() {
        Event event = recent.getSelectionModel().getSelectedItem();
        if (event != null) {
            model.replay(event);
        }
    }

    @FXML
    private void askReplay() {
        Event event = recent.getSelectionModel().getSelectedItem();
        if (event != null) {
            batch.ask(event.type());
        }
    }

    @FXML
    private void begin() {
        batch.begin();
    }

    @FXML
    private void forget() {
        batch.forget();
    }
}
