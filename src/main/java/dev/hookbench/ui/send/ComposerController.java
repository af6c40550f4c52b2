package dev.hookbench.ui.send;

import dev.hookbench.ui.form.Choices;
import dev.hookbench.ui.form.HeaderRow;
import dev.hookbench.ui.form.HeaderRows;
import dev.hookbench.ui.form.RoomKey;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.send.Composition.To;
import dev.hookbench.ui.support.ShortcutKey;
import dev.hookbench.ui.support.UiTools;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The event being typed. */
public final class ComposerController {
    private static final List<String> CONTENT_TYPES =
            List.of(Composition.JSON, "text/plain", "application/xml", "application/x-www-form-urlencoded");

    private static final String PAYLOAD = "data";

    private final SendViewModel model;
    private final UiTools tools;

    @FXML
    private VBox root;

    @FXML
    private ComboBox<To> to;

    @FXML
    private Node endpointRow;

    @FXML
    private ComboBox<EndpointChoice> endpoint;

    @FXML
    private Node ownerRow;

    @FXML
    private TextField ownerId;

    @FXML
    private TextField type;

    @FXML
    private ComboBox<String> contentType;

    @FXML
    private TextArea payload;

    @FXML
    private Label payloadProblem;

    @FXML
    private HeaderRows headers;

    @FXML
    private TextField idempotencyKey;

    @FXML
    private Label others;

    @FXML
    private Node sendButton;

    ComposerController(SendViewModel model, UiTools tools) {
        this.model = model;
        this.tools = tools;
    }

    @FXML
    private void initialize() {
        Composition typed = model.composition();
        Choices.fill(to, typed.to, List.of(To.values()), this::words);
        Choices.words(endpoint, EndpointChoice::label);
        endpoint.setItems(model.endpoints());
        endpoint.valueProperty().bindBidirectional(typed.endpoint);
        contentType.getItems().setAll(CONTENT_TYPES);
        contentType.getEditor().textProperty().bindBidirectional(typed.contentType);
        ownerId.textProperty().bindBidirectional(typed.ownerId);
        type.textProperty().bindBidirectional(typed.type);
        payload.textProperty().bindBidirectional(typed.payload);
        idempotencyKey.textProperty().bindBidirectional(typed.idempotencyKey);
        headers.bind(typed.headers);
        Shown.when(endpointRow, typed.to.map(To.ENDPOINT::equals));
        Shown.when(ownerRow, typed.to.map(To.OWNER::equals));
        payload.textProperty().subscribe((_, _) -> typed.problems.forget(PAYLOAD));
        model.payloadCheck().messageProperty().subscribe(this::showPayloadProblem);
        typed.problems.watch(PAYLOAD, _ -> showPayloadProblem());
        Shown.whenFilled(payloadProblem, others);
        Shown.problems(root, typed.problems);
        typed.problems.watchOthers(others::setText);
        Tooltip.install(sendButton, new Tooltip(ShortcutKey.SEND.combination().getDisplayText()));
        // The text area would take the keys otherwise.
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        RoomKey.install(root, ShortcutKey.SEND.combination(), this::send);
    }

    /** While a refusal stands there, it says the same. */
    private void showPayloadProblem() {
        boolean refused = !model.composition().problems.of(PAYLOAD).isEmpty();
        payloadProblem.setText(
                refused ? "" : model.payloadCheck().messageProperty().get());
    }

    private String words(To choice) {
        return switch (choice) {
            case ENDPOINT -> tools.messages().get("send.to.endpoint");
            case BROADCAST -> tools.messages().get("send.to.broadcast");
            case OWNER -> tools.messages().get("send.to.owner");
        };
    }

    @FXML
    private void addHeader() {
        model.composition().headers.add(new HeaderRow("", ""));
    }

    @FXML
    private void newKey() {
        model.newIdempotencyKey();
    }

    @FXML
    private void showPreview() {
        model.showPreview();
    }

    @FXML
    private void send() {
        model.send();
    }

    private void onKey(KeyEvent event) {
        if (ShortcutKey.SEND.matches(event)) {
            send();
            event.consume();
        }
    }
}
