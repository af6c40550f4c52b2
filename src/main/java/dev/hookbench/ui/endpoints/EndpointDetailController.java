package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.ui.control.Card;
import dev.hookbench.ui.control.CopyButton;
import dev.hookbench.ui.control.StatusPill;
import dev.hookbench.ui.control.TimelineEntry;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.form.Shown;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The selected endpoint: state in words, what can be done with it, settings and history. */
public final class EndpointDetailController {
    private final EndpointsScreen screen;
    private final StatePills pills;

    @FXML
    private Label name;

    @FXML
    private StatusPill pill;

    @FXML
    private Label url;

    @FXML
    private CopyButton copyUrl;

    @FXML
    private Button stateButton;

    @FXML
    private Node actions;

    @FXML
    private Node deleteRow;

    @FXML
    private Label deleteQuestion;

    @FXML
    private Label notice;

    @FXML
    private Card stateCard;

    @FXML
    private Label cause;

    @FXML
    private Label meaning;

    @FXML
    private Label wayOut;

    @FXML
    private Label settings;

    @FXML
    private Label description;

    @FXML
    private VBox history;

    EndpointDetailController(EndpointsScreen screen) {
        this.screen = screen;
        this.pills = new StatePills(screen.tools().messages());
    }

    @FXML
    private void initialize() {
        Shown.whenFilled(notice, cause, description);
        Shown.set(deleteRow, false);
        notice.textProperty().bind(screen.list().noticeProperty());
        actions.disableProperty().bind(screen.actions().runningProperty());
        copyUrl.setText(url::getText);
        screen.list().selectedUidProperty().subscribe(() -> Shown.set(deleteRow, false));
        screen.list().detailProperty().subscribe(this::show);
        screen.list().nowProperty().subscribe(this::tell);
    }

    private void show(@Nullable EndpointDetail detail) {
        if (detail == null) {
            return;
        }
        Endpoint endpoint = detail.endpoint();
        name.setText(endpoint.name());
        url.setText(endpoint.url());
        pills.show(pill, endpoint.state());
        stateButton.setText(stateAction(endpoint.state()));
        stateButton.setDisable(endpoint.state() == EndpointState.PENDING);
        description.setText(endpoint.description());
        settings.setText(new SettingsSummary(screen.words()).of(endpoint));
        deleteQuestion.setText(screen.words().get("endpoints.delete.question", endpoint.name(), detail.waiting()));
        tell(screen.list().nowProperty().get());
    }

    private void tell(Instant now) {
        EndpointDetail detail = screen.list().detailProperty().get();
        if (detail == null) {
            return;
        }
        StateStory story = StateStory.of(detail, now, screen.words());
        stateCard.setTitle(story.title());
        Tone tone = StatePills.tone(story.state());
        stateCard.setTone(tone == Tone.SUCCESS ? Tone.NEUTRAL : tone);
        cause.setText(story.cause());
        meaning.setText(story.meaning());
        wayOut.setText(story.wayOut());
        history.getChildren()
                .setAll(detail.history().stream()
                        .map(change -> new TimelineEntry(
                                StatePills.tone(change.to()),
                                screen.words().get("endpoints.history.entry", pills.text(change.to()), change.cause()),
                                screen.words().moment(change.at(), now)))
                        .toList());
    }

    private String stateAction(EndpointState state) {
        return switch (state) {
            case ACTIVE, PENDING -> screen.words().get("endpoints.pause");
            case PAUSED -> screen.words().get("endpoints.unpause");
            case INACTIVE -> screen.words().get("endpoints.activate");
        };
    }

    @FXML
    private void changeState() {
        withEndpoint(endpoint -> {
            if (endpoint.state() == EndpointState.INACTIVE) {
                screen.actions().activate(endpoint.uid());
            } else {
                screen.actions().togglePause(endpoint.uid());
            }
        });
    }

    @FXML
    private void sendTest() {
        withEndpoint(screen.actions()::sendTest);
    }

    @FXML
    private void edit() {
        withEndpoint(screen.form()::edit);
    }

    @FXML
    private void askDelete() {
        Shown.set(deleteRow, true);
    }

    @FXML
    private void cancelDelete() {
        Shown.set(deleteRow, false);
    }

    @FXML
    private void delete() {
        Shown.set(deleteRow, false);
        withEndpoint(endpoint -> screen.actions().delete(endpoint.uid()));
    }

    private void withEndpoint(Consumer<Endpoint> action) {
        EndpointDetail detail = screen.list().detailProperty().get();
        if (detail != null) {
            action.accept(detail.endpoint());
        }
    }
}
