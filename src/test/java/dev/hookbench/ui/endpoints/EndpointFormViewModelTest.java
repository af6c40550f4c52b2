package dev.hookbench.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.OAuth2.ClientAssertion;
import dev.hookbench.domain.endpoint.OAuth2.ExpiryUnit;
import dev.hookbench.domain.endpoint.OAuth2.FieldMapping;
import dev.hookbench.domain.endpoint.OAuth2.SharedSecret;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.ui.endpoints.EndpointsViewModel.Pane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EndpointFormViewModelTest {
    private final EndpointsRoomFixture view = EndpointsRoomFixture.with();
    private final EndpointFormViewModel model = view.form;
    private final EndpointForm form = model.form;

    @Test
    void aNewFormHasConvoysDefaults() {
        model.beginNew();
        assertThat(form.httpTimeout.get()).isEqualTo("30");
        assertThat(form.interval.get()).isEqualTo("100");
        assertThat(form.attempts.get()).isEqualTo("10");
        assertThat(form.signature.get()).isEqualTo(SignaturePlan.Kind.ADVANCED);
        assertThat(form.signatureHeader.get()).isEqualTo("X-Convoy-Signature");
    }

    @Test
    void savingShowsTheNewEndpoint() {
        model.beginNew();
        form.name.set("orders");
        form.url.set("http://127.0.0.1:9400/in/default");
        form.secret.set("my-own-secret-1234");
        model.save();
        Endpoint saved = view.list.detailProperty().get().endpoint();
        assertThat(saved.name()).isEqualTo("orders");
        assertThat(saved.secrets().getFirst().value()).isEqualTo(SecretText.of("my-own-secret-1234"));
        assertThat(view.list.paneProperty().get()).isEqualTo(Pane.DETAIL);
    }

    @Test
    void aRefusalNamesEachFieldAndKeepsWhatWasTyped() {
        model.beginNew();
        form.name.set(" ");
        form.url.set("ftp://files.example");
        form.description.set("typed with care");
        model.save();
        assertThat(form.problems.of("url")).contains("ftp://files.example");
        assertThat(form.problems.of("name")).contains("empty");
        assertThat(form.url.get()).isEqualTo("ftp://files.example");
        assertThat(form.description.get()).isEqualTo("typed with care");
        assertThat(view.list.paneProperty().get()).isEqualTo(Pane.FORM);
    }

    @Test
    void whatWasTypedIsStillThereAfterLookingElsewhere() {
        view.room.endpoints.save(Endpoints.endpoint("E1"));
        model.beginNew();
        form.name.set("half typed");
        view.list.selectedUidProperty().set("E1");
        model.beginNew();
        assertThat(form.name.get()).isEqualTo("half typed");
        model.cancel();
        model.beginNew();
        assertThat(form.name.get()).isEmpty();
    }

    @Test
    void savingTwiceMakesOneEndpoint() {
        model.beginNew();
        form.name.set("once");
        form.url.set("http://127.0.0.1:1/");
        view.room.background.hold();
        model.save();
        model.save();
        view.room.background.release();
        assertThat(view.room.endpoints.all()).hasSize(1);
    }

    @Test
    void editingKeepsTheKeyUnlessAnotherIsTyped() {
        Endpoint endpoint = Endpoints.of("E1")
                .authentication(new Authentication.ApiKey("X-Api-Key", SecretText.of("stored-key")))
                .build();
        view.room.endpoints.save(endpoint);
        model.edit(endpoint);
        assertThat(form.authentication.keyValue.get()).isEmpty();
        form.authentication.keyHeader.set("X-Key");
        assertThat(form.toDraft().authentication())
                .isEqualTo(new Authentication.ApiKey("X-Key", SecretText.of("stored-key")));
        form.authentication.keyValue.set("typed-key");
        assertThat(form.toDraft().authentication())
                .isEqualTo(new Authentication.ApiKey("X-Key", SecretText.of("typed-key")));
        form.authentication.kind.set(AuthenticationForm.Kind.NONE);
        assertThat(form.toDraft().authentication()).isEqualTo(new Authentication.None());
    }

    @Test
    void editingChangesTheEndpointInPlace() {
        Endpoint endpoint = Endpoints.endpoint("E1");
        view.room.endpoints.save(endpoint);
        model.edit(endpoint);
        form.name.set("renamed");
        model.save();
        assertThat(view.room.endpoints.find("E1").orElseThrow().name()).isEqualTo("renamed");
        assertThat(view.room.endpoints.all()).hasSize(1);
    }

    @Test
    void thePausesOfAPlanAreShownBeforeItIsSaved() {
        model.beginNew();
        assertThat(form.pauses.getValue()).isEqualTo("1 m 40 s, 1 m 40 s, 1 m 40 s, 1 m 40 s, 1 m 40 s, 1 m 40 s …");
        form.strategy.set(RetryPlan.Strategy.EXPONENTIAL);
        form.interval.set("10");
        form.attempts.set("4");
        assertThat(form.pauses.getValue()).isEqualTo("10 s, 20 s, 40 s");
        form.interval.set("3000");
        assertThat(form.pauses.getValue()).isEqualTo("50 m, 1 h 40 m, 2 h");
        form.attempts.set("1");
        assertThat(form.pauses.getValue()).isEmpty();
        form.attempts.set("many");
        assertThat(form.pauses.getValue()).isEmpty();
    }

    @Test
    void everyKindOfAuthenticationComesBackAsItWasTyped() {
        model.beginNew();
        AuthenticationForm typed = form.authentication;
        typed.kind.set(AuthenticationForm.Kind.BASIC);
        typed.username.set("user");
        typed.password.set("pass");
        assertThat(form.toDraft().authentication()).isEqualTo(new Authentication.Basic("user", SecretText.of("pass")));
        typed.kind.set(AuthenticationForm.Kind.BEARER);
        typed.token.set("token");
        assertThat(form.toDraft().authentication()).isEqualTo(new Authentication.Bearer(SecretText.of("token")));
        typed.kind.set(AuthenticationForm.Kind.OAUTH2);
        typed.oauth2.url.set(" https://id.test/token ");
        typed.oauth2.clientId.set("me");
        typed.oauth2.clientSecret.set("secret");
        assertThat(form.toDraft().authentication())
                .isEqualTo(OAuth2.of("https://id.test/token", "me", new SharedSecret(SecretText.of("secret"))));
        typed.oauth2.proof.set(OAuth2Form.ProofKind.ASSERTION);
        typed.oauth2.signingKey.set("{}");
        assertThat(form.toDraft().authentication())
                .isEqualTo(OAuth2.of(
                        "https://id.test/token", "me", new ClientAssertion(SecretText.of("{}"), "ES256", "", "")));
    }

    /** Nothing stored is shown, and nothing stored is lost. */
    @Test
    void editingAndSavingUntouchedChangesNothing() {
        OAuth2 oauth2 = new OAuth2(
                "https://id.test/token",
                "me",
                new ClientAssertion(SecretText.of("{\"kty\":\"EC\"}"), "PS256", "iss", "sub"),
                "urn:grant",
                "read",
                "aud",
                new FieldMapping("a", "b", "c"),
                ExpiryUnit.HOURS);
        for (Authentication authentication : List.of(
                new Authentication.Basic("user", SecretText.of("stored")),
                new Authentication.Bearer(SecretText.of("stored")),
                oauth2)) {
            Endpoint endpoint = Endpoints.of("E1")
                    .authentication(authentication)
                    .options(Endpoints.everyOption())
                    .build();
            view.room.endpoints.save(endpoint);
            model.edit(endpoint);
            assertThat(form.authentication.password.get() + form.authentication.token.get())
                    .isEmpty();
            assertThat(form.authentication.oauth2.signingKey.get()).isEmpty();
            assertThat(form.options.certificateKey.get()).isEmpty();
            model.save();
            Endpoint saved = view.room.endpoints.find("E1").orElseThrow();
            assertThat(saved.authentication()).isEqualTo(authentication);
            assertThat(saved.options()).isEqualTo(Endpoints.everyOption());
            assertThat(saved.signature()).isEqualTo(endpoint.signature());
        }
    }

    @Test
    void anotherProofDoesNotTakeTheStoredSecret() {
        Endpoint endpoint = Endpoints.of("E1")
                .authentication(OAuth2.of("https://id.test", "me", new SharedSecret(SecretText.of("stored"))))
                .build();
        view.room.endpoints.save(endpoint);
        model.edit(endpoint);
        form.authentication.oauth2.proof.set(OAuth2Form.ProofKind.ASSERTION);
        assertThat(form.toDraft().authentication())
                .satisfies(typed -> assertThat(typed.secret().isEmpty()).isTrue());
    }

    @Test
    void aTryOfOAuth2TellsItsResultUntilAnotherFormIsOpened() {
        model.beginNew();
        form.authentication.kind.set(AuthenticationForm.Kind.OAUTH2);
        form.authentication.oauth2.url.set("https://id.test/token");
        model.testOAuth2();
        assertThat(model.testedProperty().get())
                .satisfies(tested -> assertThat(tested.success()).isTrue());
        assertThat(view.room.tokens.tried()).extracting(OAuth2::url).containsExactly("https://id.test/token");
        view.room.tokens.answers(Outcome.refused("authentication.client_id", "", "client_id is empty."));
        model.testOAuth2();
        assertThat(model.testedProperty().get()).isNull();
        assertThat(form.problems.of("authentication.client_id")).isEqualTo("client_id is empty.");
        model.testOAuth2();
        model.cancel();
        model.beginNew();
        assertThat(model.testedProperty().get()).isNull();
    }

    @Test
    void aFileOfPemIsReadAndAHugeOneRefused(@TempDir Path folder) throws IOException {
        Path pem = Files.writeString(folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----");
        model.beginNew();
        model.load(pem, "tls.ca", form.options.authorities::set);
        assertThat(form.options.authorities.get()).isEqualTo("-----BEGIN CERTIFICATE-----");
        Files.write(pem, new byte[300 * 1024]);
        model.load(pem, "tls.ca", form.options.authorities::set);
        assertThat(form.problems.of("tls.ca")).contains("more than 256 KiB");
        model.load(folder.resolve("gone"), "tls.ca", form.options.authorities::set);
        assertThat(form.problems.of("tls.ca")).contains("cannot be read");
    }
}
