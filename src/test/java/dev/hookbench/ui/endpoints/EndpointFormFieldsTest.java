package dev.hookbench.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.dispatch.endpoint.EndpointService;
import dev.hookbench.domain.Outcome;
import dev.hookbench.testing.Room;
import dev.hookbench.ui.form.HeaderRow;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The form against the service that judges it: every reason finds its field. */
final class EndpointFormFieldsTest {
    private final Room room = new Room();
    private final EndpointService service =
            new EndpointService(room.endpoints, room.clock, room.ids, new Random(1), room.hub);
    private final EndpointForm form = new EndpointForm(room.formats);

    @Test
    void everyProblemOfAFormFullOfFaultsIsShownBeneathItsField() {
        form.name.set(" ");
        form.url.set("ftp://files");
        form.ownerId.set("a\u0007b");
        form.description.set("\u0000");
        form.httpTimeout.set("1000");
        form.authentication.kind.set(AuthenticationForm.Kind.API_KEY);
        form.authentication.keyHeader.set("not a name");
        form.signatureHeader.set("also bad:");
        form.interval.set("soon");
        form.attempts.set("0");
        form.secret.set(" ");
        form.options.headers.add(new HeaderRow("X Bad", "1"));
        form.options.authorities.set("no pem");
        form.options.certificate.set("no pem");
        form.options.rateLimit.set("many");
        form.options.concurrency.set("65");
        form.options.supportEmail.set("nobody");
        form.options.slack.set("slack");
        form.options.teams.set("teams");
        form.problems.show(service.create(form.toDraft()).reasons());
        for (String field : new String[] {
            "name",
            "url",
            "owner_id",
            "description",
            "http_timeout",
            "authentication.header_name",
            "authentication.header_value",
            "signature.header",
            "extra_headers",
            "tls.ca",
            "mtls_client_cert.client_cert",
            "rate_limit",
            "concurrency",
            "support_email",
            "slack_webhook_url",
            "teams_webhook_url",
            "retry.interval",
            "retry.attempts",
            "secret"
        }) {
            assertThat(form.problems.of(field)).as(field).isNotEmpty();
        }
        assertThat(form.problems.others()).isEmpty();
        assertThat(form.url.get()).isEqualTo("ftp://files");
    }

    @Test
    void everyProblemOfOAuth2IsShownBeneathItsField() {
        form.name.set("orders");
        form.url.set("http://127.0.0.1:9400/in/default");
        form.authentication.kind.set(AuthenticationForm.Kind.OAUTH2);
        OAuth2Form typed = form.authentication.oauth2;
        typed.grantType.set("");
        typed.scope.set("\u0000");
        typed.audience.set("\u0000");
        typed.accessTokenField.set("");
        typed.tokenTypeField.set("");
        typed.expiresInField.set("");
        form.problems.show(service.create(form.toDraft()).reasons());
        for (String field : new String[] {
            "url",
            "client_id",
            "client_secret",
            "grant_type",
            "scope",
            "audience",
            "field_mapping.access_token",
            "field_mapping.token_type",
            "field_mapping.expires_in"
        }) {
            assertThat(form.problems.of("authentication." + field)).as(field).isNotEmpty();
        }
        typed.proof.set(OAuth2Form.ProofKind.ASSERTION);
        typed.issuer.set("\u0000");
        typed.subject.set("\u0000");
        form.problems.show(service.create(form.toDraft()).reasons());
        for (String field : new String[] {"signing_key", "issuer", "subject"}) {
            assertThat(form.problems.of("authentication." + field)).as(field).isNotEmpty();
        }
        assertThat(form.problems.others()).isEmpty();
    }

    @Test
    void theFormsDefaultsWithANameAndAUrlAreAccepted() {
        form.name.set("orders");
        form.url.set("http://127.0.0.1:9400/in/default");
        assertThat(service.create(form.toDraft())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anOverlapBeyondTheServicesLimitFindsItsField() {
        ExpireForm expire = new ExpireForm(room.messages);
        form.name.set("orders");
        form.url.set("http://127.0.0.1:9400/in/default");
        String uid = service.create(form.toDraft()).result().orElseThrow().uid();
        expire.problems.show(
                service.expireSecret(uid, null, Duration.ofDays(31)).reasons());
        assertThat(expire.problems.of("expiration")).isNotEmpty();
        assertThat(expire.problems.others()).isEmpty();
    }
}
