package dev.hookbench.ui.endpoints;

import dev.hookbench.ui.control.SecretField;
import dev.hookbench.ui.endpoints.AuthenticationForm.Kind;
import dev.hookbench.ui.form.Choices;
import dev.hookbench.ui.form.Shown;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** The part of the form that says how the endpoint is shown who we are: the fields of the chosen kind. */
public final class AuthenticationController {
    private final EndpointsScreen screen;

    @FXML
    private ComboBox<Kind> authentication;

    @FXML
    private Node keyFields;

    @FXML
    private TextField keyHeader;

    @FXML
    private SecretField keyValue;

    @FXML
    private Node basicFields;

    @FXML
    private TextField username;

    @FXML
    private SecretField password;

    @FXML
    private Node tokenFields;

    @FXML
    private SecretField token;

    @FXML
    private Node oauth2Fields;

    AuthenticationController(EndpointsScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        EndpointForm form = screen.form().form;
        AuthenticationForm typed = form.authentication;
        keyHeader.textProperty().bindBidirectional(typed.keyHeader);
        keyValue.textProperty().bindBidirectional(typed.keyValue);
        username.textProperty().bindBidirectional(typed.username);
        password.textProperty().bindBidirectional(typed.password);
        token.textProperty().bindBidirectional(typed.token);
        EndpointWords words = new EndpointWords(screen.words());
        Choices.fill(authentication, typed.kind, List.of(Kind.values()), words::authentication);
        Map.of(Kind.API_KEY, keyFields, Kind.BASIC, basicFields, Kind.BEARER, tokenFields, Kind.OAUTH2, oauth2Fields)
                .forEach((kind, fields) -> Shown.when(fields, typed.kind.map(kind::equals)));
        form.edited.subscribe(_ -> prompts(typed));
    }

    private void prompts(AuthenticationForm typed) {
        String unchanged = screen.words().get("endpoints.form.unchanged");
        Map.of(Kind.API_KEY, keyValue, Kind.BASIC, password, Kind.BEARER, token).forEach((kind, field) -> {
            field.mask();
            field.setPromptText(typed.keeps(kind) ? unchanged : "");
        });
    }
}
