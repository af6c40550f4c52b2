package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.domain.journal.JournalEntry.AttemptEnded;
import dev.hookbench.domain.journal.JournalEntry.AttemptStarted;
import dev.hookbench.domain.journal.JournalEntry.EventAccepted;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RecoveryTest {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    private final Event event = Deliveries.event("EV1", "E1", "key");
    private final Delivery delivery =
            Deliveries.of("D1").event(event).endpoint("E1", "one").build();
    private final Delivery processing = delivery.moved(DeliveryStatus.PROCESSING, "", null, Deliveries.MADE);
    private final Delivery done = delivery.attempted(200, 9).moved(DeliveryStatus.SUCCESS, "", null, Deliveries.MADE);
    private final Attempt attempt = Deliveries.attempt("A1", delivery);
    private final Attempt answered = attempt.ended(Deliveries.answered(200));
    private final ListedTail tail = new ListedTail();

    @Test
    void bringsBackAnEventWithItsDeliveries() {
        tail.add(new EventAccepted(event, List.of(delivery)));
        recover();
        assertThat(store().findEvent("EV1")).contains(event);
        assertThat(store().find("D1")).contains(delivery);
    }

    @Test
    void anAttemptWithoutAnEndLeavesItsDeliveryInProcessing() {
        tail.add(new EventAccepted(event, List.of(delivery)));
        tail.add(new AttemptStarted(attempt));
        recover();
        assertThat(store().attempts("D1")).containsExactly(attempt);
        assertThat(store().processing()).extracting(Delivery::uid).containsExactly("D1");
    }

    @Test
    void anAttemptThatEndedEnds() {
        tail.add(new EventAccepted(event, List.of(delivery)));
        tail.add(new AttemptStarted(attempt));
        tail.add(new AttemptEnded(answered, done, null));
        recover();
        assertThat(store().attempts("D1")).containsExactly(answered);
        assertThat(store().find("D1")).contains(done);
    }

    @Test
    void endsAnAttemptThatTheStoreHasOpen() {
        store().accept(event, List.of(delivery));
        store().started(processing, attempt);
        tail.add(new EventAccepted(event, List.of(delivery)));
        tail.add(new AttemptStarted(attempt));
        tail.add(new AttemptEnded(answered, done, null));
        recover();
        assertThat(store().attempts("D1")).containsExactly(answered);
        assertThat(store().find("D1")).contains(done);
    }

    @Test
    void anAttemptThatMovedItsEndpointMovesItAgainOnce() {
        EndpointStore endpoints = new JdbcEndpointStore(OPEN.database(), OPEN.cipher());
        Endpoint endpoint = Endpoints.endpoint("E1");
        endpoints.save(endpoint);
        StateChange change = new StateChange(
                "E1", Deliveries.MADE, EndpointState.ACTIVE, EndpointState.INACTIVE, "It failed.", "D1");
        tail.add(new EventAccepted(event, List.of(delivery)));
        tail.add(new AttemptStarted(attempt));
        tail.add(new AttemptEnded(answered, done, change));
        recover();
        assertThat(endpoints.find("E1").orElseThrow().state()).isEqualTo(EndpointState.INACTIVE);
        endpoints.save(endpoint);
        recover();
        assertThat(endpoints.find("E1").orElseThrow().state()).isEqualTo(EndpointState.ACTIVE);
        assertThat(endpoints.history("E1")).containsExactly(change);
    }

    @Test
    void looksBeforeTheMark() {
        tail.add(new EventAccepted(event, List.of(delivery)));
        tail.addCapture("C1");
        new CaptureWriter(OPEN.database()).skipTo(2);
        recover();
        assertThat(store().findEvent("EV1")).isPresent();
        assertThat(new JdbcCaptureIndex(OPEN.database()).counts().total()).isZero();
    }

    @Test
    void neverTakesADeliveryBack() {
        store().accept(event, List.of(delivery));
        store().started(processing, attempt);
        store().finished(
                        delivery.moved(DeliveryStatus.RETRY, "Unknown.", Deliveries.MADE, Deliveries.MADE),
                        attempt.ended(new Unknown()),
                        null);
        Delivery second = store().find("D1").orElseThrow().attempted(0, 0);
        store().moved(second.moved(DeliveryStatus.SUCCESS, "", null, Deliveries.MADE), null);
        Delivery before = store().find("D1").orElseThrow();
        tail.add(new EventAccepted(event, List.of(delivery)));
        tail.add(new AttemptStarted(attempt));
        tail.add(new AttemptEnded(answered, done, null));
        tail.add(new AttemptStarted(Deliveries.attempt("A0", delivery)));
        tail.add(new AttemptEnded(Deliveries.attempt("A0", delivery).ended(Deliveries.answered(500)), delivery, null));
        recover();
        assertThat(store().find("D1")).contains(before);
        assertThat(store().attempts("D1")).containsExactly(attempt.ended(new Unknown()));
    }

    @Test
    void anAttemptOfAnUnknownDeliveryIsLeftOut() {
        tail.add(new AttemptStarted(attempt));
        recover();
        assertThat(store().attempts("D1")).isEmpty();
    }

    @Test
    void mayRunTwice() {
        tail.add(new EventAccepted(event, List.of(delivery)));
        tail.addCapture("C1");
        tail.add(new AttemptStarted(attempt));
        tail.add(new AttemptEnded(answered, done, null));
        assertThat(recover()).isEqualTo(1);
        new CaptureWriter(OPEN.database()).skipTo(0);
        assertThat(recover()).isZero();
        assertThat(store().attempts("D1")).containsExactly(answered);
        assertThat(store().counts())
                .containsEntry(DeliveryStatus.SUCCESS, 1L)
                .containsEntry(DeliveryStatus.SCHEDULED, 0L);
        assertThat(new CaptureWriter(OPEN.database()).mark()).isEqualTo(4);
    }

    private long recover() {
        return new Recovery(new CaptureWriter(OPEN.database()), store(), 2).run(tail);
    }

    private static DeliveryStore store() {
        return new JdbcDeliveryStore(OPEN.database());
    }
}
