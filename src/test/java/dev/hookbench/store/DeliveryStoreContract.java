package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Failed;
import dev.hookbench.domain.delivery.AttemptOutcome.Open;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventFilter;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.delivery.Timings;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every delivery store does. */
abstract class DeliveryStoreContract {
    private static final Instant T = Deliveries.MADE;
    private static final DeliveryFilter ALL = DeliveryFilter.all();

    abstract DeliveryStore store();

    abstract EndpointStore endpoints();

    @Test
    void keepsEveryPartOfAnEvent() {
        Event event = new Event(
                "EV1",
                T.plusNanos(1),
                new Target.Owner("acme"),
                "order.paid",
                "text/plain",
                new BodyRef("cd".repeat(32), 12, BodyRef.FILE, 0),
                Headers.of("X-A", "1", "x-a", "2"),
                "key 'one'",
                true,
                "No endpoint has the owner id \"acme\".");
        store().accept(event, List.of());
        assertThat(store().findEvent("EV1")).contains(event);
        assertThat(store().findEvent("EV2")).isEmpty();
    }

    @Test
    void acceptsAnEventOnce() {
        Event event = Deliveries.event("EV1", "E1", "key");
        Delivery delivery = Deliveries.of("D1").event(event).build();
        store().accept(event, List.of(delivery));
        store().moved(delivery.moved(DeliveryStatus.SUCCESS, "Done.", null, T), null);
        store().accept(event, List.of(delivery));
        assertThat(store().find("D1").orElseThrow().status()).isEqualTo(DeliveryStatus.SUCCESS);
        assertThat(store().counts().get(DeliveryStatus.SCHEDULED)).isZero();
    }

    @Test
    void knowsIdempotencyKeys() {
        store().accept(Deliveries.event("EV1", "E1", "key"), List.of());
        store().accept(Deliveries.event("EV2", "E1", ""), List.of());
        assertThat(store().hasIdempotencyKey("key")).isTrue();
        assertThat(store().hasIdempotencyKey("Key")).isFalse();
        assertThat(store().hasIdempotencyKey("")).isFalse();
    }

    @Test
    void listsTheNewestEvents() {
        IntStream.rangeClosed(1, 3).forEach(i -> store().accept(Deliveries.event("EV" + i, "E1", ""), List.of()));
        assertThat(store().recentEvents(2)).extracting(Event::uid).containsExactly("EV3", "EV2");
    }

    @Test
    void keepsEveryPartOfADelivery() {
        Delivery delivery = Deliveries.of("D1")
                .endpoint("E1", "Ördèrs")
                .idempotencyKey("k")
                .subscription("S1")
                .mode(DeliveryMode.AT_MOST_ONCE)
                .attempts(2)
                .build()
                .attempted(503, 17)
                .moved(DeliveryStatus.RETRY, "Answered 503.", T.plusNanos(5), T.plusSeconds(9));
        store().moved(delivery, null);
        assertThat(store().find("D1")).contains(delivery);
        assertThat(store().find("D2")).isEmpty();
    }

    @Test
    void walksThroughDeliveries() {
        IntStream.rangeClosed(1, 5).forEach(i -> store().moved(Deliveries.delivery("D" + i), null));
        Page<Delivery> first = store().page(ALL, PageRequest.newest(2));
        assertPage(first, List.of("D5", "D4"), "D3", null);
        Page<Delivery> second = store().page(ALL, new PageRequest(first.older(), Direction.OLDER, 3));
        assertPage(second, List.of("D3", "D2", "D1"), null, "D4");
        assertPage(store().page(ALL, new PageRequest("D2", Direction.NEWER, 2)), List.of("D3", "D2"), "D1", "D4");
        assertPage(store().page(ALL, new PageRequest(null, Direction.NEWER, 2)), List.of("D2", "D1"), null, "D3");
        assertPage(store().page(ALL, new PageRequest("D35", Direction.OLDER, 1)), List.of("D3"), "D2", "D4");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "E1, -,   -,       -,      D3 D1",
                "-,  EV2, -,       -,      D2",
                "-,  -,   FAILURE, -,      D3",
                "E1, -,   FAILURE, -,      D3",
                "E1+E2, -, -,      -,      D3 D2 D1",
                "E1+E9, -, SCHEDULED+FAILURE, -, D3 D1",
                "-,  -,   RETRY+DISCARDED, -, -",
                "-,  -,   -,       ORDERS, D3 D1",
                "-,  -,   -,       refund, D2",
                "-,  -,   -,       KEY-3,  D3",
                "-,  -,   -,       nil,    -",
            })
    void filters(
            @Nullable String endpoint,
            @Nullable String event,
            @Nullable String status,
            @Nullable String text,
            @Nullable String expected) {
        Event second = Deliveries.event("EV2", "E2", "");
        store().moved(Deliveries.of("D1").endpoint("E1", "Orders").build(), null);
        store().moved(
                        Deliveries.of("D2")
                                .event(second)
                                .eventType("refund.made")
                                .endpoint("E2", "money")
                                .build(),
                        null);
        store().moved(
                        Deliveries.of("D3")
                                .endpoint("E1", "Orders")
                                .idempotencyKey("key-3")
                                .status(DeliveryStatus.FAILURE)
                                .build(),
                        null);
        DeliveryFilter filter = new DeliveryFilter(
                endpoint == null ? List.of() : List.of(endpoint.split("\\+")),
                event,
                null,
                null,
                List.of(),
                status == null
                        ? List.of()
                        : Stream.of(status.split("\\+"))
                                .map(DeliveryStatus::valueOf)
                                .toList(),
                null,
                null,
                text);
        assertThat(store().page(filter, PageRequest.newest(10)).rows())
                .extracting(Delivery::uid)
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void filtersByWhatMadeADelivery() {
        store().moved(Deliveries.of("D1").subscription("S1").idempotencyKey("k").build(), null);
        store().moved(Deliveries.of("D2").subscription("S2").eventType("a.b").build(), null);
        assertThat(uids(new DeliveryFilter(List.of(), null, "S1", null, List.of(), List.of(), null, null, null)))
                .containsExactly("D1");
        assertThat(uids(new DeliveryFilter(List.of(), null, null, "k", List.of(), List.of(), null, null, null)))
                .containsExactly("D1");
        assertThat(uids(new DeliveryFilter(
                        List.of(), null, null, null, List.of("a.b", "x"), List.of(), null, null, null)))
                .containsExactly("D2");
    }

    @Test
    void filtersByTheTimeOfMakingWithBothEnds() {
        store().moved(Deliveries.delivery("D1"), null);
        assertThat(uids(between(T, T))).containsExactly("D1");
        assertThat(uids(between(T.plusNanos(1), null))).isEmpty();
        assertThat(uids(between(null, T.minusNanos(1)))).isEmpty();
    }

    private static DeliveryFilter between(@Nullable Instant from, @Nullable Instant to) {
        return new DeliveryFilter(List.of(), null, null, null, List.of(), List.of(), from, to, null);
    }

    private List<String> uids(DeliveryFilter filter) {
        return store().page(filter, PageRequest.newest(10)).rows().stream()
                .map(Delivery::uid)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,     -,    -,     -,    EV3 EV2 EV1",
                "E1,    -,    -,     -,    EV1",
                "E1+E2, -,    -,     -,    EV2 EV1",
                "-,     acme, -,     -,    EV3 EV1",
                "-,     nil,  -,     -,    -",
                "-,     -,    key-2, -,    EV2",
                "-,     -,    -,     Y-2,  EV2",
                "-,     -,    -,     RDER, EV3 EV2 EV1",
                "-,     -,    -,     ev2,  EV2",
                "-,     -,    -,     V2,   -",
            })
    void filtersEvents(
            @Nullable String endpointUids,
            @Nullable String owner,
            @Nullable String key,
            @Nullable String text,
            @Nullable String expected) {
        endpoints().save(Endpoints.of("E1").ownerId("acme").build());
        Event first = Deliveries.event("EV1", "E1", "");
        Event second = Deliveries.event("EV2", "E2", "key-2");
        store().accept(
                        first,
                        List.of(Deliveries.of("D1")
                                .event(first)
                                .endpoint("E1", "one")
                                .build()));
        store().accept(
                        second,
                        List.of(Deliveries.of("D2")
                                .event(second)
                                .endpoint("E2", "two")
                                .build()));
        store().accept(Deliveries.eventTo("EV3", new Target.Owner("acme")), List.of());
        EventFilter filter = new EventFilter(
                endpointUids == null ? List.of() : List.of(endpointUids.split("\\+")),
                owner,
                key,
                List.of(),
                null,
                null,
                text);
        assertThat(store().events(filter, PageRequest.newest(10)).rows())
                .extracting(Event::uid)
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void walksThroughEvents() {
        IntStream.rangeClosed(1, 3).forEach(i -> store().accept(Deliveries.event("EV" + i, "E1", ""), List.of()));
        Page<Event> first = store().events(EventFilter.all(), PageRequest.newest(2));
        assertThat(first.rows()).extracting(Event::uid).containsExactly("EV3", "EV2");
        assertThat(first.older()).isEqualTo("EV1");
    }

    @Test
    void processingAreThoseLeftInTheMiddle() {
        store().moved(Deliveries.of("D1").nextAttemptAt(T.plusSeconds(2)).build(), null);
        store().moved(Deliveries.of("D2").status(DeliveryStatus.PROCESSING).build(), null);
        store().moved(Deliveries.of("D3").status(DeliveryStatus.DISCARDED).build(), null);
        assertThat(store().processing()).extracting(Delivery::uid).containsExactly("D2");
    }

    @Test
    void anAttemptStartsAndEnds() {
        Delivery delivery = Deliveries.delivery("D1");
        Attempt attempt = Deliveries.attempt("A1", delivery);
        store().started(delivery.moved(DeliveryStatus.PROCESSING, "", null, T), attempt);
        assertThat(store().attempts("D1")).containsExactly(attempt);
        assertThat(store().processing()).hasSize(1);
        Attempt ended = attempt.ended(Deliveries.answered(200));
        store().finished(delivery.attempted(200, 9).moved(DeliveryStatus.SUCCESS, "", null, T), ended, null);
        assertThat(store().attempts("D1")).containsExactly(ended);
        assertThat(store().find("D1").orElseThrow().status()).isEqualTo(DeliveryStatus.SUCCESS);
        assertThat(store().processing()).isEmpty();
    }

    @Test
    void keepsEveryKindOfOutcome() {
        Delivery delivery = Deliveries.delivery("D1");
        Timings all = new Timings(
                Duration.ofNanos(1),
                Duration.ofNanos(2),
                Duration.ofNanos(3),
                Duration.ofNanos(4),
                Duration.ofNanos(5));
        Answered answered = new Answered(
                200,
                "",
                Headers.of("A", "ÿ"),
                new BodyRef("ef".repeat(32), 9, 4, 88),
                true,
                "::1",
                T.plusNanos(7),
                all);
        Failed failed = new Failed(ErrorClass.TLS, "Wrong name.", "10.0.0.1", T, Deliveries.timings());
        List<Attempt> attempts = List.of(
                attempt("A1", delivery, 1).ended(answered),
                attempt("A2", delivery, 2).ended(failed),
                attempt("A3", delivery, 3).ended(Deliveries.failed(ErrorClass.DNS)),
                attempt("A4", delivery, 4).ended(new Unknown()),
                attempt("A5", delivery, 5).ended(new Open()));
        attempts.reversed().forEach(attempt -> store().finished(delivery, attempt, null));
        assertThat(store().attempts("D1")).containsExactlyElementsOf(attempts);
    }

    @Test
    void anOutcomeIsKeptOnce() {
        Delivery delivery = Deliveries.delivery("D1");
        Attempt unknown = Deliveries.attempt("A1", delivery).ended(new Unknown());
        Delivery retry = delivery.moved(DeliveryStatus.RETRY, "Unknown.", T, T);
        store().finished(retry, unknown, null);
        store().started(delivery.moved(DeliveryStatus.PROCESSING, "", null, T), unknown.ended(new Open()));
        store().finished(
                        delivery.moved(DeliveryStatus.SUCCESS, "", null, T),
                        unknown.ended(Deliveries.answered(200)),
                        null);
        assertThat(store().attempts("D1")).containsExactly(unknown);
        assertThat(store().find("D1")).contains(retry);
    }

    @Test
    void anOutcomeMovesItsEndpointOnlyFromTheExpectedState() {
        endpoints().save(Endpoints.endpoint("E1"));
        Delivery delivery = Deliveries.of("D1").endpoint("E1", "one").build();
        StateChange change =
                new StateChange("E1", T, EndpointState.ACTIVE, EndpointState.INACTIVE, "Failed for good.", "D1");
        Delivery failed = delivery.moved(DeliveryStatus.FAILURE, "", null, T);
        store().finished(failed, Deliveries.attempt("A1", delivery).ended(Deliveries.answered(500)), change);
        store().finished(failed, Deliveries.attempt("A2", delivery).ended(Deliveries.answered(500)), change);
        assertThat(endpoints().find("E1").orElseThrow().state()).isEqualTo(EndpointState.INACTIVE);
        assertThat(endpoints().history("E1")).containsExactly(change);
        assertThat(store().attempts("D1")).hasSize(2);
        store().moved(failed, Endpoints.change("E1", EndpointState.INACTIVE, EndpointState.PENDING));
        assertThat(endpoints().find("E1").orElseThrow().state()).isEqualTo(EndpointState.PENDING);
    }

    @Test
    void countsByStatus() {
        Delivery delivery = Deliveries.delivery("D1");
        store().accept(Deliveries.event("EV", "E1", ""), List.of(delivery, Deliveries.delivery("D2")));
        store().moved(delivery.moved(DeliveryStatus.DISCARDED, "Paused.", null, T), null);
        assertThat(store().counts())
                .hasSize(DeliveryStatus.values().length)
                .containsEntry(DeliveryStatus.SCHEDULED, 1L)
                .containsEntry(DeliveryStatus.DISCARDED, 1L)
                .containsEntry(DeliveryStatus.SUCCESS, 0L);
    }

    private static Attempt attempt(String uid, Delivery delivery, int number) {
        return Deliveries.attempt(
                uid, Deliveries.of(delivery.uid()).attempts(number - 1).build());
    }

    private static void assertPage(
            Page<Delivery> page, List<String> uids, @Nullable String older, @Nullable String newer) {
        assertThat(page.rows()).extracting(Delivery::uid).containsExactlyElementsOf(uids);
        assertThat(page.older()).as("older").isEqualTo(older);
        assertThat(page.newer()).as("newer").isEqualTo(newer);
    }
}
