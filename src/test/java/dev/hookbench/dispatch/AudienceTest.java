package dev.hookbench.dispatch;

import static dev.hookbench.dispatch.DispatchBench.ORDERS;
import static dev.hookbench.dispatch.DispatchBench.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.FakeEndpoint.Received;
import dev.hookbench.testing.Subscriptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom an event reaches, from the draft to the socket. */
final class AudienceTest {
    private static final Target TO_ORDERS = new Target.OneEndpoint(ORDERS);
    private static final Target TO_ACME = new Target.Owner("acme");
    private static final Target TO_ALL = new Target.Broadcast();

    private final DispatchBench bench = DispatchBench.started(3);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void anEndpointWithoutSubscriptionGetsOneThatTakesAll() {
        Delivery delivery = sent(TO_ORDERS, "order.paid", "{}").deliveries().getFirst();

        Subscription made = bench.subscribers.subscriptions.ofEndpoint(ORDERS).getFirst();
        assertThat(made.name()).isEqualTo("orders-subscription");
        assertThat(made.eventTypes()).containsExactly("*");
        assertThat(delivery.subscriptionUid()).isEqualTo(made.uid());
        assertThat(bench.published).contains(new CoreEvent.SubscriptionChanged(made.uid()));
        bench.until(delivery, DeliveryStatus.SUCCESS);
        assertThat(sent(TO_ORDERS, "other", "{}").deliveries().getFirst().subscriptionUid())
                .isEqualTo(made.uid());
        assertThat(bench.subscribers.subscriptions.all()).hasSize(1);
    }

    @Test
    void aSubscriptionDecidesByTypeAndFilterAndGivesItsMode() {
        Subscription paid = new Subscription(
                "S1",
                "paid orders",
                ORDERS,
                "",
                List.of("order.paid"),
                ContentFilter.ofBody("{\"amount\":{\"$gt\":100}}"),
                DeliveryMode.AT_MOST_ONCE,
                Subscriptions.MADE,
                Subscriptions.MADE);
        bench.subscribers.subscriptions.save(paid);

        Delivery delivery =
                sent(TO_ORDERS, "order.paid", "{\"amount\":101}").deliveries().getFirst();
        assertThat(delivery.subscriptionUid()).isEqualTo("S1");
        assertThat(delivery.mode()).isEqualTo(DeliveryMode.AT_MOST_ONCE);
        unreached(
                sent(TO_ORDERS, "order.paid", "{\"amount\":99}"),
                "no subscription matched this event: paid orders (endpoint orders) wants body amount $gt 100, but amount is"
                        + " 99, which is not greater than 100.");
        unreached(
                sent(TO_ORDERS, "order.made", "{\"amount\":101}"),
                "no subscription matched this event: paid orders (endpoint orders) listens to order.paid and not to"
                        + " order.made.");
    }

    @Test
    void filtersSeeHeadersInAnyCase() {
        has(Subscriptions.filtered("S1", ORDERS, new ContentFilter("{\"X-Region\":\"eu\"}", "", "", ""), "*"));
        EventDraft eu = draft(TO_ORDERS, "t", "{}", Headers.of("x-region", "eu"), "");
        assertThat(accepted(bench.current().send(eu)).deliveries()).hasSize(1);
        unreached(
                sent(TO_ORDERS, "t", "{}"),
                "no subscription matched this event: S1 (endpoint orders) wants headers x-region = \"eu\", but the headers"
                        + " have no x-region.");
    }

    @Test
    void aPayloadThatIsNoJsonHasNoKeys() {
        has(Subscriptions.filtered("S1", ORDERS, ContentFilter.ofBody("{\"a\":1}"), "*"));
        EventDraft text = new EventDraft(
                TO_ORDERS, "t", "text/plain", "a=1".getBytes(StandardCharsets.UTF_8), Headers.none(), "");
        assertThat(accepted(bench.current().send(text)).event().failureReason()).endsWith("the payload has no a.");
    }

    @Test
    void theFilterOfATypeTakesThePlaceOfTheSubscriptionsOwn() {
        has(Subscriptions.filtered("S1", ORDERS, ContentFilter.ofBody("{\"own\":1}"), "*"));
        Instant on = Subscriptions.MADE;
        bench.subscribers.subscriptions.saveFilters(List.of(
                Subscriptions.filter("F1", "S1", "exact", on, "{\"exact\":1}"),
                Subscriptions.filter("F2", "S1", "off", null, "")));
        assertThat(sent(TO_ORDERS, "exact", "{\"exact\":1}").deliveries()).hasSize(1);
        assertThat(sent(TO_ORDERS, "exact", "{\"own\":1}").deliveries()).isEmpty();
        assertThat(sent(TO_ORDERS, "other", "{\"own\":1}").deliveries()).hasSize(1);
        unreached(
                sent(TO_ORDERS, "off", "{\"own\":1}"),
                "no subscription matched this event: S1 (endpoint orders) has the filter of off switched off.");

        bench.subscribers.subscriptions.saveFilters(List.of(Subscriptions.filter("F3", "S1", "*", on, "{\"any\":1}")));
        assertThat(sent(TO_ORDERS, "off", "{\"any\":1}").deliveries()).hasSize(1);
        assertThat(sent(TO_ORDERS, "other", "{\"own\":1}").deliveries()).isEmpty();
        bench.subscribers.subscriptions.saveFilters(List.of(Subscriptions.filter("F3", "S1", "*", null, "")));
        assertThat(sent(TO_ORDERS, "other", "{\"own\":1}").event().failureReason())
                .endsWith("has the filter of * switched off.");
    }

    @Test
    void everyMatchingSubscriptionOfAnEndpointMakesADelivery() {
        has(Subscriptions.of("S1", ORDERS, "a"));
        has(Subscriptions.of("S2", ORDERS, "a", "b"));
        assertThat(sent(TO_ORDERS, "a", "{}").deliveries())
                .extracting(Delivery::subscriptionUid)
                .containsExactly("S1", "S2");
        assertThat(sent(TO_ORDERS, "b", "{}").deliveries())
                .extracting(Delivery::subscriptionUid)
                .containsExactly("S2");
    }

    @Test
    void subscriptionsOfInboxesTakeNoPart() {
        Subscription ofInbox = Subscriptions.of("S1", ORDERS, "never");
        bench.subscribers.subscriptions.save(new Subscription(
                "S1",
                "S1",
                ORDERS,
                "INBOX",
                List.of("never"),
                ofInbox.filter(),
                ofInbox.mode(),
                ofInbox.createdAt(),
                ofInbox.updatedAt()));
        assertThat(sent(TO_ORDERS, "a", "{}").deliveries()).hasSize(1);
        assertThat(bench.subscribers.subscriptions.ofEndpoint(ORDERS)).hasSize(2);
    }

    @Test
    void fansOutByOwnerToThoseWhoseSubscriptionsMatch() {
        owned("A", "/a", EndpointState.ACTIVE);
        owned("B", "/b", EndpointState.ACTIVE);
        owned("C", "/c", EndpointState.PAUSED);
        owned("D", "/d", EndpointState.ACTIVE);
        has(Subscriptions.filtered("SA", "A", ContentFilter.ofBody("{\"items.$.sku\":\"x\"}"), "order.paid"));
        has(Subscriptions.of("SB", "B", "order.made"));
        has(Subscriptions.of("SC", "C", "*"));

        Accepted accepted = sent(TO_ACME, "order.paid", "{\"items\":[{\"sku\":\"y\"},{\"sku\":\"x\"}]}");
        assertThat(accepted.event().failureReason()).isEmpty();
        assertThat(accepted.deliveries())
                .extracting(Delivery::endpointUid, Delivery::status)
                .containsExactly(
                        tuple("A", DeliveryStatus.SCHEDULED),
                        tuple("C", DeliveryStatus.DISCARDED),
                        tuple("D", DeliveryStatus.SCHEDULED));
        assertThat(accepted.deliveries().get(1).description()).startsWith("C is paused");
        assertThat(bench.subscribers.subscriptions.ofEndpoint("D"))
                .extracting(Subscription::name)
                .containsExactly("D-subscription");
        bench.untilReceived(2);
        assertThat(paths()).containsExactlyInAnyOrder("/a", "/d");
    }

    @Test
    void anOwnerIdThatNobodyHasIsKeptWithTheReason() {
        Accepted accepted = sent(TO_ACME, "t", "{}");
        unreached(accepted, "no endpoint has the owner id \"acme\": set it on an endpoint, or send to one endpoint.");
        assertThat(bench.deliveries.findEvent(accepted.event().uid())).contains(accepted.event());
        assertThat(bench.published)
                .contains(new CoreEvent.EventAccepted(accepted.event().uid()));
        assertThat(bench.journal.entries()).hasSize(1);
    }

    @Test
    void broadcastsToSubscribersOnlyWhoeverOwnsThem() {
        unreached(
                sent(TO_ALL, "t", "{}"),
                "no subscription matched this event: no endpoint has a subscription; make one, or send to an endpoint.");
        assertThat(bench.subscribers.subscriptions.all()).isEmpty();
        owned("A", "/a", EndpointState.ACTIVE);
        bench.has(Endpoints.of("B")
                .name("B")
                .url(bench.endpoint.url("/b"))
                .ownerId("other")
                .build());
        has(Subscriptions.of("SA", "A", "t"));
        has(Subscriptions.filtered("SB", "B", ContentFilter.ofBody("{\"n\":{\"$lt\":5}}"), "*"));

        assertThat(sent(TO_ALL, "t", "{\"n\":4}").deliveries())
                .extracting(Delivery::endpointUid)
                .containsExactly("A", "B");
        bench.untilReceived(2);
        assertThat(paths()).containsExactlyInAnyOrder("/a", "/b");
        assertThat(sent(TO_ALL, "t", "{\"n\":5}").deliveries())
                .extracting(Delivery::endpointUid)
                .containsExactly("A");
        assertThat(sent(TO_ALL, "u", "{\"n\":5}").event().failureReason())
                .contains("SA (endpoint A) listens to t and not to u; SB (endpoint B) wants body n $lt 5");
    }

    @Test
    void manyReasonsAreCounted() {
        IntStream.rangeClosed(1, 8).forEach(i -> {
            bench.has(Endpoints.of("E" + i).build());
            has(Subscriptions.of("S" + i, "E" + i, "a"));
        });
        assertThat(sent(TO_ALL, "b", "{}").event().failureReason()).endsWith("; and 3 more.");
    }

    @Test
    void aStoredFilterThatCannotBeReadMatchesNothingAndSaysSo() {
        has(Subscriptions.filtered("S1", ORDERS, ContentFilter.ofBody("{\"a\":{\"$foo\":1}}"), "*"));
        assertThat(sent(TO_ORDERS, "t", "{}").event().failureReason())
                .contains(
                        "S1 (endpoint orders) has a filter that cannot be read: body.a has the unknown operator $foo");
    }

    @Test
    void aPayloadMustFitTheSchemaOfItsType() {
        bench.subscribers.eventTypes.save(List.of(Subscriptions.type(
                "order.paid", "{\"required\":[\"id\"],\"properties\":{\"amount\":{\"type\":\"integer\"}}}")));
        List<Problem> problems = bench.current()
                .send(draft(TO_ORDERS, "order.paid", "{\"amount\":\"1\"}", Headers.none(), ""))
                .reasons();
        assertThat(problems)
                .contains(new Problem(
                        "data",
                        "/amount",
                        "data does not fit the JSON Schema of order.paid at /amount: string found, integer expected."
                                + " Mend it there, or change the schema of the event type."));
        assertThat(problems)
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.field()).isEqualTo("data"));
        assertThat(bench.journal.entries()).isEmpty();
        assertThat(sent(TO_ORDERS, "order.paid", "{\"id\":1,\"amount\":1}").deliveries())
                .hasSize(1);
        assertThat(sent(TO_ORDERS, "order.made", "{}").deliveries()).hasSize(1);
        EventDraft text = new EventDraft(TO_ORDERS, "order.paid", "text/plain", new byte[] {'x'}, Headers.none(), "");
        assertThat(bench.current().send(text).reasons())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .startsWith("data must be JSON, since order.paid has a JSON Schema"));
    }

    @Test
    void aDeprecatedTypeWarnsAndIsSent() {
        EventType type = Subscriptions.type("old", "");
        bench.subscribers.eventTypes.save(List.of(new EventType(
                type.uid(), "old", "", "", "", Subscriptions.MADE, Subscriptions.MADE, Subscriptions.MADE)));
        Accepted accepted = sent(TO_ORDERS, "old", "{}");
        assertThat(accepted.deliveries()).hasSize(1);
        assertThat(accepted.warnings())
                .containsExactly("The event type old is deprecated since 2026-11-23T09:00:00.000000001Z:"
                        + " whoever listens should move to another.");
        assertThat(sent(TO_ORDERS, "new", "{}").warnings()).isEmpty();
    }

    @Test
    void aDuplicateIsKeptAndReachesNobody() {
        EventDraft draft = draft(TO_ACME, "t", "{}", Headers.none(), "key-1");
        assertThat(accepted(bench.current().send(draft)).event().duplicate()).isFalse();
        owned("A", "/a", EndpointState.ACTIVE);
        Accepted second = accepted(bench.current().send(draft));
        assertThat(second.event().duplicate()).isTrue();
        assertThat(second.event().failureReason()).isEmpty();
        assertThat(second.deliveries()).isEmpty();
        assertThat(bench.subscribers.subscriptions.all()).isEmpty();
    }

    @Test
    void ofManyAtOnceOneIsNoDuplicateAndOneSubscriptionIsMade() throws Exception {
        EventDraft keyed = draft(TO_ORDERS, "t", "{}", Headers.none(), "key-1");
        EventDraft plain = draft(TO_ORDERS, "t", "{}", Headers.none(), "");
        List<Callable<Accepted>> sends = IntStream.range(0, 20)
                .<Callable<Accepted>>mapToObj(i ->
                        () -> accepted(bench.current().send(i % 2 == 0 ? keyed : plain)))
                .toList();
        int originals = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Accepted> sent : threads.invokeAll(sends)) {
                boolean original = !sent.get().event().idempotencyKey().isEmpty()
                        && !sent.get().event().duplicate();
                originals += original ? 1 : 0;
                assertThat(sent.get().deliveries()).hasSize(sent.get().event().duplicate() ? 0 : 1);
            }
        }
        assertThat(originals).isEqualTo(1);
        assertThat(bench.subscribers.subscriptions.ofEndpoint(ORDERS)).hasSize(1);
    }

    @Test
    void anEventGoesOutThoughItsSubscriptionCannotBeKeptNow() {
        bench.subscribers.subscriptions.failWith("The index is full.");
        Delivery delivery = sent(TO_ORDERS, "t", "{}").deliveries().getFirst();
        assertThat(delivery.subscriptionUid()).isEmpty();
        bench.until(delivery, DeliveryStatus.SUCCESS);
        bench.subscribers.subscriptions.failWith("");
        assertThat(sent(TO_ORDERS, "t", "{}").deliveries().getFirst().subscriptionUid())
                .isNotEmpty();
    }

    @Test
    void aPreviewShowsTheFirstWhoReceivesItAndMakesNothing() {
        assertThat(bench.current()
                        .preview(draft(TO_ORDERS, "t", "{}", Headers.none(), ""))
                        .result())
                .isPresent();
        assertThat(bench.subscribers.subscriptions.all()).isEmpty();
        has(Subscriptions.of("S1", ORDERS, "a"));
        assertThat(bench.current()
                        .preview(draft(TO_ORDERS, "t", "{}", Headers.none(), ""))
                        .reasons())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("listens to a and not to t"));
    }

    private void unreached(Accepted accepted, String reason) {
        assertThat(accepted.deliveries()).isEmpty();
        assertThat(accepted.event().failureReason()).isEqualTo(reason);
    }

    private Accepted sent(Target target, String type, String payload) {
        return accepted(bench.current().send(draft(target, type, payload, Headers.none(), "")));
    }

    private static EventDraft draft(Target target, String type, String payload, Headers headers, String key) {
        return new EventDraft(target, type, "application/json", payload.getBytes(StandardCharsets.UTF_8), headers, key);
    }

    private void has(Subscription subscription) {
        bench.subscribers.subscriptions.save(subscription);
    }

    private void owned(String uid, String path, EndpointState state) {
        bench.has(Endpoints.of(uid)
                .name(uid)
                .ownerId("acme")
                .url(bench.endpoint.url(path))
                .state(state)
                .build());
    }

    private List<String> paths() {
        return bench.endpoint.received().stream()
                .map(Received::line)
                .map(line -> line.split(" ")[1])
                .toList();
    }
}
