package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.ui.form.Choices;
import dev.hookbench.ui.form.Shown;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** The part of the form that says how deliveries are signed. */
public final class SignaturePlanController {
    private final EndpointsScreen screen;

    @FXML
    private ComboBox<SignaturePlan.Kind> signature;

    @FXML
    private Node signatureFields;

    @FXML
    private TextField signatureHeader;

    @FXML
    private ComboBox<String> hash;

    @FXML
    private ComboBox<String> encoding;

    SignaturePlanController(EndpointsScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        EndpointForm form = screen.form().form;
        EndpointWords words = new EndpointWords(screen.words());
        signatureHeader.textProperty().bindBidirectional(form.signatureHeader);
        Choices.fill(signature, form.signature, List.of(SignaturePlan.Kind.values()), words::signature);
        Choices.signature(hash, form.hash, encoding, form.encoding);
        Shown.when(signatureFields, form.signature.map(kind -> kind != SignaturePlan.Kind.STANDARD_WEBHOOKS));
    }
}
