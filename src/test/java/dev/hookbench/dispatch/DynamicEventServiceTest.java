package dev.hookbench.dispatch;

import static dev.hookbench.dispatch.DispatchBench.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.hookbench.dispatch.endpoint.EndpointService;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.DynamicEvents.DynamicDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.testing.Subscriptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DynamicEventServiceTest {
    private final DispatchBench bench = DispatchBench.started(3);
    private final DynamicEventService service = new DynamicEventService(
            bench.current(),
            bench.endpoints,
            new EndpointService(
                    bench.endpoints, bench.clock, new Ulids(bench.clock, new Random(9)), new Random(2), bench.hub),
            bench.subscribers.addressing);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void makesAnEndpointForANewUrl() {
        String url = bench.endpoint.url("/new");
        Accepted accepted = sent(draft(url, SecretText.of("a secret"), List.of("a", "b"), "c"));

        Endpoint made = bench.endpoints.all().stream()
                .filter(endpoint -> endpoint.url().equals(url))
                .findFirst()
                .orElseThrow();
        assertThat(made.name()).isEqualTo("endpoint-" + made.uid());
        assertThat(made.state()).isEqualTo(EndpointState.ACTIVE);
        assertThat(made.signature()).isEqualTo(SignaturePlan.advanced());
        assertThat(made.secrets().getLast().value().reveal()).isEqualTo("a secret");
        Subscription subscription =
                bench.subscribers.subscriptions.ofEndpoint(made.uid()).getFirst();
        assertThat(subscription.name()).isEqualTo("dynamic-subscription-" + made.uid());
        assertThat(subscription.eventTypes()).containsExactly("a", "b");
        assertThat(accepted.event().target()).isEqualTo(new Target.OneEndpoint(made.uid()));
        assertThat(accepted.warnings()).isEmpty();
        Delivery delivery = accepted.deliveries().getFirst();
        assertThat(delivery.subscriptionUid()).isEqualTo(subscription.uid());
        bench.until(delivery, DeliveryStatus.SUCCESS);
        assertThat(bench.endpoint.received().getFirst().line()).startsWith("POST /new ");
    }

    @Test
    void takesTheEndpointWithThatUrlAndAsksNoFilter() {
        bench.subscribers.subscriptions.save(
                Subscriptions.filtered("S1", ORDERS, ContentFilter.ofBody("{\"never\":1}"), "never"));
        Accepted accepted = sent(draft(bench.endpoint.url("/hook"), null, List.of("x"), "c"));
        assertThat(bench.endpoints.all()).hasSize(1);
        assertThat(accepted.deliveries())
                .extracting(Delivery::endpointUid, Delivery::subscriptionUid)
                .containsExactly(tuple(ORDERS, "S1"));
        assertThat(bench.subscribers.subscriptions.find("S1").orElseThrow().eventTypes())
                .as("a subscription of the user's own stays")
                .containsExactly("never");
    }

    /** The URL alone decides which endpoint it is ({@code convoy.md} 7), not a secret or a key that is known. */
    @Test
    void aNewUrlIsANewEndpointWhateverElseIsKnown() {
        sent(keyed(bench.endpoint.url("/one"), "key-1"));
        Accepted other = sent(keyed(bench.endpoint.url("/two"), "key-2"));
        assertThat(bench.endpoints.all())
                .extracting(Endpoint::url)
                .containsExactlyInAnyOrder(
                        bench.endpoint.url("/hook"), bench.endpoint.url("/one"), bench.endpoint.url("/two"));
        assertThat(other.deliveries()).hasSize(1);

        Accepted again = sent(keyed(bench.endpoint.url("/one"), "key-1"));
        assertThat(again.event().duplicate()).isTrue();
        assertThat(again.deliveries()).isEmpty();
        assertThat(bench.endpoints.all()).hasSize(3);
    }

    @Test
    void theNextOneChangesTheTypesOfItsOwnSubscription() {
        String url = bench.endpoint.url("/new");
        String uid = uidOf(sent(draft(url, null, List.of(), "c")));
        assertThat(types(uid)).containsExactly("*");
        sent(draft(url, null, List.of("a"), "c"));
        assertThat(types(uid)).containsExactly("a");
        sent(draft(url, null, List.of(), "c"));
        assertThat(types(uid)).containsExactly("a");
        assertThat(bench.subscribers.subscriptions.all()).hasSize(1);
        assertThat(bench.subscribers.eventTypes.named("a")).isPresent();
    }

    @Test
    void warnsThatAnotherSecretSigns() {
        String url = bench.endpoint.url("/hook");
        assertThat(sent(draft(url, SecretText.of("another"), List.of(), "c")).warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning).contains("signs with its own secret"));
        assertThat(sent(draft(url, SecretText.of("secret-of-ORDERS"), List.of(), "c"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void anEndpointThatIsNotActiveDiscards() {
        bench.endpoints.save(bench.orders(1).state(EndpointState.PAUSED).build());
        Delivery delivery = sent(draft(bench.endpoint.url("/hook"), null, List.of(), "c"))
                .deliveries()
                .getFirst();
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.DISCARDED);
    }

    @Test
    void nothingIsMadeForWhatIsRefused() {
        List<Problem> problems = refused(draft(bench.endpoint.url("/new"), null, List.of("a*"), " "));
        assertThat(problems).extracting(Problem::field).containsExactly("event_types", "event_type");
        assertThat(refused(draft("ftp://x", null, List.of(), "c")))
                .extracting(Problem::field)
                .containsExactly("url");
        assertThat(bench.endpoints.all()).hasSize(1);
        assertThat(bench.journal.entries()).isEmpty();
    }

    private List<String> types(String endpointUid) {
        return bench.subscribers
                .subscriptions
                .ofEndpoint(endpointUid)
                .getFirst()
                .eventTypes();
    }

    private static String uidOf(Accepted accepted) {
        return accepted.deliveries().getFirst().endpointUid();
    }

    private Accepted sent(DynamicDraft draft) {
        return DispatchBench.accepted(service.send(draft));
    }

    private List<Problem> refused(DynamicDraft draft) {
        Outcome<Accepted> outcome = service.send(draft);
        assertThat(outcome.result()).isEmpty();
        return outcome.reasons();
    }

    private static DynamicDraft keyed(String url, String key) {
        byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);
        return new DynamicDraft(
                url, SecretText.of("one secret"), List.of(), "c", "application/json", payload, Headers.none(), key);
    }

    private static DynamicDraft draft(String url, @Nullable SecretText secret, List<String> types, String type) {
        byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);
        return new DynamicDraft(url, secret, types, type, "application/json", payload, Headers.none(), "");
    }
}
