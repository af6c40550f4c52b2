package dev.hookbench.ui.send;

import dev.hookbench.ui.form.Choices;
import dev.hookbench.ui.form.Completion;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.send.Composition.To;
import dev.hookbench.ui.support.Messages;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** To whom the event being typed goes and of which type it is, with what is known of both. */
public final class AddressController {
    private static final List<String> CONTENT_TYPES =
            List.of(Composition.JSON, "text/plain", "application/xml", "application/x-www-form-urlencoded");

    private final SendViewModel model;
    private final Messages messages;

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
    private Label ownerReach;

    @FXML
    private TextField type;

    @FXML
    private Label typeNote;

    @FXML
    private ComboBox<String> contentType;

    AddressController(SendViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
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
        Completion.install(ownerId, model.reach().ownerIds());
        Completion.install(type, model.reach().typeNames());
        Shown.when(endpointRow, typed.to.map(To.ENDPOINT::equals));
        Shown.when(ownerRow, typed.to.map(To.OWNER::equals));
        Shown.text(ownerReach, model.reach().ownerProperty());
        Shown.text(typeNote, model.reach().typeProperty());
    }

    private String words(To choice) {
        return switch (choice) {
            case ENDPOINT -> messages.get("send.to.endpoint");
            case BROADCAST -> messages.get("send.to.broadcast");
            case OWNER -> messages.get("send.to.owner");
        };
    }
}
