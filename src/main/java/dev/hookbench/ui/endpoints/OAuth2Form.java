package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.OAuth2.ClientAssertion;
import dev.hookbench.domain.endpoint.OAuth2.ExpiryUnit;
import dev.hookbench.domain.endpoint.OAuth2.FieldMapping;
import dev.hookbench.domain.endpoint.OAuth2.Proof;
import dev.hookbench.domain.endpoint.OAuth2.SharedSecret;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** OAuth 2 settings being typed. A secret or key that is stored is not shown; left empty it stays. */
final class OAuth2Form {
    /** Settings with nothing typed. */
    static final OAuth2 EMPTY = OAuth2.of("", "", new SharedSecret(SecretText.of("")));

    /** How the client shows the token endpoint who it is. */
    enum ProofKind {
        SECRET,
        ASSERTION
    }

    final StringProperty url = new SimpleStringProperty("");
    final StringProperty clientId = new SimpleStringProperty("");
    final ObjectProperty<ProofKind> proof = new SimpleObjectProperty<>(ProofKind.SECRET);
    final StringProperty clientSecret = new SimpleStringProperty("");
    final StringProperty signingKey = new SimpleStringProperty("");
    final StringProperty algorithm = new SimpleStringProperty(ClientAssertion.DEFAULT_ALGORITHM);
    final StringProperty issuer = new SimpleStringProperty("");
    final StringProperty subject = new SimpleStringProperty("");
    final StringProperty grantType = new SimpleStringProperty("");
    final StringProperty scope = new SimpleStringProperty("");
    final StringProperty audience = new SimpleStringProperty("");
    final StringProperty accessTokenField = new SimpleStringProperty("");
    final StringProperty tokenTypeField = new SimpleStringProperty("");
    final StringProperty expiresInField = new SimpleStringProperty("");
    final ObjectProperty<ExpiryUnit> unit = new SimpleObjectProperty<>(ExpiryUnit.SECONDS);

    private Proof stored = EMPTY.proof();

    void show(OAuth2 oauth2) {
        stored = oauth2.proof();
        url.set(oauth2.url());
        clientId.set(oauth2.clientId());
        clientSecret.set("");
        signingKey.set("");
        boolean asserts = stored instanceof ClientAssertion;
        proof.set(asserts ? ProofKind.ASSERTION : ProofKind.SECRET);
        algorithm.set(stored instanceof ClientAssertion found ? found.algorithm() : ClientAssertion.DEFAULT_ALGORITHM);
        issuer.set(stored instanceof ClientAssertion found ? found.issuer() : "");
        subject.set(stored instanceof ClientAssertion found ? found.subject() : "");
        grantType.set(oauth2.grantType());
        scope.set(oauth2.scope());
        audience.set(oauth2.audience());
        accessTokenField.set(oauth2.fields().accessToken());
        tokenTypeField.set(oauth2.fields().tokenType());
        expiresInField.set(oauth2.fields().expiresIn());
        unit.set(oauth2.expiryUnit());
    }

    OAuth2 typed() {
        return new OAuth2(
                url.get().strip(),
                clientId.get(),
                typedProof(),
                grantType.get(),
                scope.get(),
                audience.get(),
                new FieldMapping(accessTokenField.get(), tokenTypeField.get(), expiresInField.get()),
                unit.get());
    }

    /** Whether an empty secret or key means the one that is stored. */
    boolean keeps(ProofKind kind) {
        boolean same = (stored instanceof ClientAssertion) == (kind == ProofKind.ASSERTION);
        return same && !stored.secret().isEmpty();
    }

    private Proof typedProof() {
        return proof.get() == ProofKind.SECRET
                ? new SharedSecret(orStored(ProofKind.SECRET, clientSecret.get()))
                : new ClientAssertion(
                        orStored(ProofKind.ASSERTION, signingKey.get()), algorithm.get(), issuer.get(), subject.get());
    }

    private SecretText orStored(ProofKind kind, String typed) {
        return typed.isEmpty() && keeps(kind) ? stored.secret() : SecretText.of(typed);
    }
}
