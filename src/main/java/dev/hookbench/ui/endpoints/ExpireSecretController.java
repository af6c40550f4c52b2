package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.ui.control.FormRow;
import dev.hookbench.ui.form.Shown;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Replacing a secret, in place: new value, and how long the old one keeps signing. */
public final class ExpireSecretController {
    private final EndpointsScreen screen;
    private final ToggleGroup choice = new ToggleGroup();

    @FXML
    private VBox root;

    @FXML
    private TextField secret;

    @FXML
    private FormRow overlapRow;

    @FXML
    private FlowPane presets;

    @FXML
    private TextField ownMinutes;

    @FXML
    private Node simpleWarning;

    @FXML
    private Label others;

    ExpireSecretController(EndpointsScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        ExpireForm form = screen.expire();
        secret.textProperty().bindBidirectional(form.secret);
        ownMinutes.textProperty().bindBidirectional(form.ownMinutes);
        ExpireForm.PRESET_HOURS.forEach(hours -> addPreset(hours, screen.words().get("endpoints.expire.hours", hours)));
        addPreset(null, screen.words().get("endpoints.expire.own"));
        form.hours.subscribe(this::showOverlap);
        Shown.problems(root, form.problems);
        Shown.whenFilled(others);
        form.problems.watchOthers(others::setText);
        Shown.when(
                simpleWarning,
                screen.list()
                        .detailProperty()
                        .map(ExpireSecretController::isSimple)
                        .orElse(false));
    }

    private void showOverlap(@Nullable Integer hours) {
        Shown.set(ownMinutes, hours == null);
        boolean none = hours != null && hours == 0;
        overlapRow.setHint(
                screen.words().get(none ? "endpoints.expire.overlap.none" : "endpoints.expire.overlap.hint"));
    }

    private void addPreset(@Nullable Integer hours, String text) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().add("chip");
        button.setToggleGroup(choice);
        ExpireForm form = screen.expire();
        button.setOnAction(_ -> {
            button.setSelected(true);
            form.hours.set(hours);
        });
        form.hours.subscribe(chosen -> button.setSelected(Objects.equals(chosen, hours)));
        presets.getChildren().add(button);
    }

    private static boolean isSimple(EndpointDetail detail) {
        return detail.endpoint().signature().kind() == SignaturePlan.Kind.SIMPLE;
    }

    @FXML
    private void expire() {
        EndpointDetail detail = screen.list().detailProperty().get();
        if (detail != null) {
            screen.actions().expireSecret(detail.endpoint().uid(), screen.expire(), screen.expire()::close);
        }
    }

    @FXML
    private void cancel() {
        screen.expire().close();
    }
}
