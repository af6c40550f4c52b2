package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.ui.control.CopyButton;
import dev.hookbench.ui.control.StatusPill;
import dev.hookbench.ui.form.Emphasis;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.PlainSight;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The head of the selected endpoint: what it is, and what can be done with it. */
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
    private Button testButton;

    @FXML
    private Label pauseRule;

    @FXML
    private Node deleteRow;

    @FXML
    private Label deleteQuestion;

    @FXML
    private Label notice;

    EndpointDetailController(EndpointsScreen screen) {
        this.screen = screen;
        this.pills = new StatePills(screen.tools().messages());
    }

    @FXML
    private void initialize() {
        Shown.whenFilled(notice, pauseRule);
        Shown.set(deleteRow, false);
        notice.textProperty().bind(screen.list().noticeProperty());
        copyUrl.setText(url::getText);
        screen.list().selectedUidProperty().subscribe(() -> Shown.set(deleteRow, false));
        screen.list().detailProperty().subscribe(this::show);
    }

    private void show(@Nullable EndpointDetail detail) {
        if (detail == null) {
            return;
        }
        Endpoint endpoint = detail.endpoint();
        name.setText(PlainSight.line(endpoint.name()));
        url.setText(endpoint.url());
        pills.show(pill, endpoint.state());
        stateButton.setText(stateAction(endpoint.state()));
        // to try what works, or to let what does not work go on
        Emphasis.on(endpoint.state() == EndpointState.ACTIVE ? testButton : stateButton, stateButton, testButton);
        pauseRule.setText(pauseRule(endpoint));
        stateButton.setDisable(endpoint.state() == EndpointState.PENDING);
        deleteQuestion.setText(screen.words().get("endpoints.delete.question", endpoint.name(), detail.waiting()));
    }

    /** What pausing does to new events, where it can be toggled. */
    private String pauseRule(Endpoint endpoint) {
        boolean toggled = endpoint.state() == EndpointState.ACTIVE || endpoint.state() == EndpointState.PAUSED;
        if (!toggled) {
            return "";
        }
        return endpoint.options().holdsWhilePaused()
                ? screen.words().get("endpoints.pauseRule.holds")
                : screen.words().get("endpoints.pauseRule.discards");
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
