package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.EndpointOptions.ContentType;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.ui.control.SecretField;
import dev.hookbench.ui.form.Choices;
import dev.hookbench.ui.form.HeaderRow;
import dev.hookbench.ui.form.HeaderRows;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.support.ShortcutKey;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The form of an endpoint, new or there already. */
public final class EndpointFormController {
    private final EndpointsScreen screen;

    @FXML
    private VBox root;

    @FXML
    private Label heading;

    @FXML
    private TextField name;

    @FXML
    private TextField url;

    @FXML
    private TextField ownerId;

    @FXML
    private TextArea description;

    @FXML
    private TextField httpTimeout;

    @FXML
    private ComboBox<ContentType> contentType;

    @FXML
    private Label contentTypeMeaning;

    @FXML
    private HeaderRows headers;

    @FXML
    private ComboBox<RetryPlan.Strategy> strategy;

    @FXML
    private TextField interval;

    @FXML
    private TextField attempts;

    @FXML
    private Label pauses;

    @FXML
    private Node secretRow;

    @FXML
    private SecretField secret;

    @FXML
    private Label others;

    EndpointFormController(EndpointsScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        EndpointForm form = screen.form().form;
        name.textProperty().bindBidirectional(form.name);
        url.textProperty().bindBidirectional(form.url);
        ownerId.textProperty().bindBidirectional(form.ownerId);
        description.textProperty().bindBidirectional(form.description);
        httpTimeout.textProperty().bindBidirectional(form.httpTimeout);
        headers.bind(form.options.headers);
        interval.textProperty().bindBidirectional(form.interval);
        attempts.textProperty().bindBidirectional(form.attempts);
        secret.textProperty().bindBidirectional(form.secret);
        choices(form);
        parts(form);
        Shown.problems(root, form.problems);
        form.problems.watchOthers(others::setText);
        root.visibleProperty().subscribe(shown -> {
            if (shown) {
                name.requestFocus();
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void choices(EndpointForm form) {
        EndpointWords words = new EndpointWords(screen.words());
        Choices.fill(contentType, form.options.contentType, List.of(ContentType.values()), words::contentType);
        form.options.contentType.subscribe(type -> contentTypeMeaning.setText(words.contentTypeMeaning(type)));
        Choices.fill(strategy, form.strategy, List.of(RetryPlan.Strategy.values()), words::strategy);
    }

    private void parts(EndpointForm form) {
        Words words = screen.words();
        Shown.whenFilled(pauses, others, contentTypeMeaning);
        form.pauses.subscribe(text -> pauses.setText(text.isEmpty() ? "" : words.get("endpoints.form.pauses", text)));
        form.edited.subscribe(edited -> {
            Shown.set(secretRow, edited == null);
            secret.mask();
            heading.setText(
                    edited == null ? words.get("endpoints.form.new") : words.get("endpoints.form.edit", edited.name()));
        });
    }

    @FXML
    private void save() {
        screen.form().save();
    }

    @FXML
    private void cancel() {
        screen.form().cancel();
    }

    @FXML
    private void addHeader() {
        screen.form().form.options.headers.add(new HeaderRow("", ""));
    }

    private void onKey(KeyEvent event) {
        if (ShortcutKey.SEND.matches(event)) {
            save();
            event.consume();
        }
    }
}
