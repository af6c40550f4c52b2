package dev.hookbench.ui.endpoints;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;

/** The part of the form about limits and who is told about the endpoint. */
public final class LimitsController {
    private final EndpointsScreen screen;

    @FXML
    private TextField rateLimit;

    @FXML
    private TextField rateLimitDuration;

    @FXML
    private TextField concurrency;

    @FXML
    private CheckBox holds;

    @FXML
    private TextField supportEmail;

    @FXML
    private TextField slack;

    @FXML
    private TextField teams;

    LimitsController(EndpointsScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        OptionsForm options = screen.form().form.options;
        rateLimit.textProperty().bindBidirectional(options.rateLimit);
        rateLimitDuration.textProperty().bindBidirectional(options.rateLimitDuration);
        concurrency.textProperty().bindBidirectional(options.concurrency);
        holds.selectedProperty().bindBidirectional(options.holds);
        supportEmail.textProperty().bindBidirectional(options.supportEmail);
        slack.textProperty().bindBidirectional(options.slack);
        teams.textProperty().bindBidirectional(options.teams);
    }
}
