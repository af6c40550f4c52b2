package dev.hookbench.ui.endpoints;

import dev.hookbench.ui.control.Card;
import dev.hookbench.ui.control.SecretField;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.form.Shown;
import java.io.File;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.stage.FileChooser;

/** The part of the form about TLS: whom to trust, what to show, and not to verify, in red. */
public final class SecurityController {
    private final EndpointsScreen screen;

    @FXML
    private Card security;

    @FXML
    private CheckBox unverified;

    @FXML
    private Node unverifiedWarning;

    @FXML
    private TextArea authorities;

    @FXML
    private TextArea certificate;

    @FXML
    private SecretField certificateKey;

    SecurityController(EndpointsScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        EndpointForm form = screen.form().form;
        unverified.selectedProperty().bindBidirectional(form.options.unverified);
        authorities.textProperty().bindBidirectional(form.options.authorities);
        certificate.textProperty().bindBidirectional(form.options.certificate);
        certificateKey.textProperty().bindBidirectional(form.options.certificateKey);
        Shown.when(unverifiedWarning, form.options.unverified);
        form.options.unverified.subscribe(off -> security.setTone(off ? Tone.DANGER : Tone.NEUTRAL));
        form.edited.subscribe(_ -> {
            certificateKey.mask();
            certificateKey.setPromptText(
                    form.keepsCertificateKey() ? screen.words().get("endpoints.form.unchanged") : "");
        });
    }

    @FXML
    private void chooseAuthorities() {
        choose(screen.form().form.options.authorities, "tls.ca");
    }

    @FXML
    private void chooseCertificate() {
        choose(screen.form().form.options.certificate, "mtls_client_cert.client_cert");
    }

    @FXML
    private void chooseKey() {
        choose(screen.form().form.options.certificateKey, "mtls_client_cert.client_key");
    }

    private void choose(StringProperty target, String field) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(screen.words().get("endpoints.form.pem.choose.title"));
        File file = chooser.showOpenDialog(security.getScene().getWindow());
        if (file != null) {
            screen.form().load(file.toPath(), field, target::set);
        }
    }
}
