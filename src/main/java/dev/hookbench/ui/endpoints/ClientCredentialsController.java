package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.OAuth2.ExpiryUnit;
import dev.hookbench.domain.endpoint.TokenCommands.TokenTest;
import dev.hookbench.ui.control.Card;
import dev.hookbench.ui.control.SecretField;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.endpoints.OAuth2Form.ProofKind;
import dev.hookbench.ui.form.Choices;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.form.Words;
import java.time.Instant;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** The part of the form for OAuth 2, with a try of what is typed. */
public final class ClientCredentialsController {
    private final EndpointsScreen screen;

    @FXML
    private TextField tokenUrl;

    @FXML
    private TextField clientId;

    @FXML
    private ComboBox<ProofKind> proof;

    @FXML
    private Node secretRow;

    @FXML
    private SecretField clientSecret;

    @FXML
    private Node assertionFields;

    @FXML
    private SecretField signingKey;

    @FXML
    private ComboBox<String> algorithm;

    @FXML
    private TextField issuer;

    @FXML
    private TextField subject;

    @FXML
    private TextField grantType;

    @FXML
    private TextField scope;

    @FXML
    private TextField audience;

    @FXML
    private TextField accessTokenField;

    @FXML
    private TextField tokenTypeField;

    @FXML
    private TextField expiresInField;

    @FXML
    private ComboBox<ExpiryUnit> unit;

    @FXML
    private Card testResult;

    @FXML
    private Label testText;

    ClientCredentialsController(EndpointsScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        OAuth2Form typed = screen.form().form.authentication.oauth2;
        tokenUrl.textProperty().bindBidirectional(typed.url);
        clientId.textProperty().bindBidirectional(typed.clientId);
        clientSecret.textProperty().bindBidirectional(typed.clientSecret);
        signingKey.textProperty().bindBidirectional(typed.signingKey);
        issuer.textProperty().bindBidirectional(typed.issuer);
        subject.textProperty().bindBidirectional(typed.subject);
        grantType.textProperty().bindBidirectional(typed.grantType);
        scope.textProperty().bindBidirectional(typed.scope);
        audience.textProperty().bindBidirectional(typed.audience);
        accessTokenField.textProperty().bindBidirectional(typed.accessTokenField);
        tokenTypeField.textProperty().bindBidirectional(typed.tokenTypeField);
        expiresInField.textProperty().bindBidirectional(typed.expiresInField);
        EndpointWords words = new EndpointWords(screen.words());
        Choices.fill(proof, typed.proof, List.of(ProofKind.values()), words::proof);
        Choices.fill(algorithm, typed.algorithm, List.of("ES256", "RS256", "PS256"), text -> text);
        Choices.fill(unit, typed.unit, List.of(ExpiryUnit.values()), words::unit);
        Shown.when(secretRow, typed.proof.map(ProofKind.SECRET::equals));
        Shown.when(assertionFields, typed.proof.map(ProofKind.ASSERTION::equals));
        screen.form().form.edited.subscribe(_ -> prompts(typed));
        screen.form().testedProperty().subscribe(this::show);
    }

    private void prompts(OAuth2Form typed) {
        String unchanged = screen.words().get("endpoints.form.unchanged");
        clientSecret.mask();
        signingKey.mask();
        clientSecret.setPromptText(typed.keeps(ProofKind.SECRET) ? unchanged : "");
        signingKey.setPromptText(typed.keeps(ProofKind.ASSERTION) ? unchanged : "");
    }

    @FXML
    private void test() {
        screen.form().testOAuth2();
    }

    private void show(@Nullable TokenTest tested) {
        Shown.set(testResult, tested != null);
        if (tested != null) {
            testResult.setTone(tested.success() ? Tone.SUCCESS : Tone.DANGER);
            testText.setText(tested.success() ? success(tested) : tested.message());
        }
    }

    private String success(TokenTest tested) {
        Words words = screen.words();
        Instant end = tested.expiresAt();
        String token = tested.accessToken().masked();
        return end == null
                ? words.get("endpoints.oauth2.good.untold", tested.tokenType(), token)
                : words.get(
                        "endpoints.oauth2.good",
                        tested.tokenType(),
                        token,
                        words.moment(end, screen.list().nowProperty().get()));
    }
}
