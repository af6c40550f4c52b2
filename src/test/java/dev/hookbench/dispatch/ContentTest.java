package dev.hookbench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryCommands.Preview;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Contact;
import dev.hookbench.domain.endpoint.EndpointOptions;
import dev.hookbench.domain.endpoint.EndpointOptions.ContentType;
import dev.hookbench.domain.endpoint.RateLimit;
import dev.hookbench.domain.endpoint.TlsSettings;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.FakeEndpoint.Received;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Forms and static headers through the whole dispatcher. */
final class ContentTest {
    private final DispatchBench bench = new DispatchBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aFormIsSentSignedAsSentAndKeptAsSent() throws IOException {
        begin(ContentType.FORM, Headers.none());
        Delivery delivery = bench.until(send("{\"id\": 1, \"name\":\"a b\"}"), DeliveryStatus.SUCCESS);

        Received got = bench.endpoint.received().getFirst();
        assertThat(got.text()).isEqualTo("id=1&name=a+b");
        assertThat(got.headers().first("Content-Type")).contains("application/x-www-form-urlencoded");
        assertThat(valid(got)).isTrue();
        Attempt attempt = bench.deliveries.attempts(delivery.uid()).getFirst();
        assertThat(bench.journal.readAll(attempt.requestBody())).isEqualTo(got.body());
        assertThat(attempt.requestBody()).isNotEqualTo(event(delivery).payload());
    }

    @Test
    void aFormSignedAsConvoyDoesIsRefusedByReceiversAndSaysSo() {
        begin(ContentType.FORM_SIGNED_AS_JSON, Headers.none());
        bench.until(send("{\"id\": 1}"), DeliveryStatus.SUCCESS);
        assertThat(bench.endpoint.received().getFirst().text()).isEqualTo("id=1");
        assertThat(valid(bench.endpoint.received().getFirst())).isFalse();
        Preview preview = bench.current().preview(draft("{\"id\": 1}")).result().orElseThrow();
        assertThat(new String(preview.body(), StandardCharsets.US_ASCII)).isEqualTo("id=1");
        assertThat(preview.note()).contains("covers the JSON", "refuses it");
    }

    @Test
    void whatIsNoObjectCannotGoAsAForm() {
        begin(ContentType.FORM, Headers.none());
        Delivery failed = bench.until(send("[1]"), DeliveryStatus.FAILURE);
        assertThat(failed.description())
                .contains("The endpoint wants form fields", "send a JSON object", "not tried again");
        assertThat(bench.endpoint.received()).isEmpty();
        assertThat(bench.current().preview(draft("[1]")).reasons()).isNotEmpty();
    }

    @Test
    void jsonIsKeptOnceWithItsEvent() throws IOException {
        begin(ContentType.JSON, Headers.none());
        Delivery delivery = bench.until(send("{\"id\": 1}"), DeliveryStatus.SUCCESS);
        Attempt attempt = bench.deliveries.attempts(delivery.uid()).getFirst();
        assertThat(attempt.requestBody()).isEqualTo(event(delivery).payload());
        assertThat(bench.journal.readAll(attempt.requestBody()))
                .isEqualTo("{\"id\": 1}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void staticHeadersComeAfterAuthenticationAndBeforeTheEventsOwn() {
        begin(ContentType.JSON, Headers.of("X-Tenant", "acme", "X-Tenant", "again", "User-Agent", "mine/1"));
        EventDraft draft = new EventDraft(
                new Target.OneEndpoint(DispatchBench.ORDERS),
                "order.paid",
                "application/json",
                "{}".getBytes(StandardCharsets.UTF_8),
                Headers.of("x-tenant", "stolen", "X-Trace", "t-1", "authorization", "stolen"),
                "key-1");
        bench.until(
                DispatchBench.accepted(bench.current().send(draft)).deliveries().getFirst(), DeliveryStatus.SUCCESS);
        assertThat(bench.endpoint.received().getFirst().headers().fields().stream()
                        .filter(field -> !field.name().matches("Host|Content-Length|X-Convoy-Signature"))
                        .map(Header::toString))
                .containsExactly(
                        "Header[name=Content-Type, value=application/json]",
                        "Header[name=Authorization, value=Bearer token-of-orders]",
                        "Header[name=X-Tenant, value=acme]",
                        "Header[name=X-Tenant, value=again]",
                        "Header[name=User-Agent, value=mine/1]",
                        "Header[name=X-Trace, value=t-1]",
                        "Header[name=X-Convoy-Idempotency-Key, value=key-1]");
    }

    private void begin(ContentType type, Headers headers) {
        bench.has(bench.orders(1)
                .authentication(new Authentication.Bearer(SecretText.of("token-of-orders")))
                .options(new EndpointOptions(
                        type, headers, TlsSettings.defaults(), RateLimit.off(), 0, false, Contact.none()))
                .build());
        bench.current().start();
    }

    private Delivery send(String payload) {
        return DispatchBench.accepted(bench.current().send(draft(payload)))
                .deliveries()
                .getFirst();
    }

    private static EventDraft draft(String payload) {
        return DispatchBench.draft(payload);
    }

    private Event event(Delivery delivery) {
        return bench.deliveries.findEvent(delivery.eventUid()).orElseThrow();
    }

    private boolean valid(Received got) {
        SchemeSettings settings = SchemeSettings.of("convoy-advanced", SecretText.of("secret-of-ORDERS"));
        return new SignatureSchemes()
                        .verify(
                                new SignedRequest("POST", "/hook", got.headers(), got.body()),
                                settings,
                                bench.clock.instant())
                        .verdict()
                instanceof Verdict.Valid;
    }
}
