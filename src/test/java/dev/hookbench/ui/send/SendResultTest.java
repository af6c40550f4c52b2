package dev.hookbench.ui.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Room;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SendResultTest {
    private final Room room = new Room();

    @Test
    void saysWhyNobodyReceivesAnEvent() {
        Accepted accepted =
                new Accepted(event(false, "no subscription matched this event: S1 listens to a."), List.of());
        SendResult result = SendResult.of(accepted, room.words);
        assertThat(result.good()).isFalse();
        assertThat(result.text())
                .isEqualTo("Stored, but not delivered: no subscription matched this event: S1 listens to a.");
        assertThat(result.deliveries()).isEmpty();
    }

    @Test
    void showsWarningsBelowWhatHappened() {
        Accepted accepted = new Accepted(
                event(false, ""), List.of(Deliveries.delivery("D1")), List.of("The event type old is deprecated."));
        SendResult result = SendResult.of(accepted, room.words);
        assertThat(result.good()).isTrue();
        assertThat(result.text()).isEqualTo("Accepted: 1 delivery is on its way.\nThe event type old is deprecated.");
    }

    @Test
    void tellsDuplicatesAndDiscardedOnes() {
        assertThat(SendResult.of(new Accepted(event(true, ""), List.of()), room.words)
                        .text())
                .startsWith("Stored, but not delivered: an earlier event had the idempotency key");
        Delivery discarded = Deliveries.delivery("D1").moved(DeliveryStatus.DISCARDED, "paused", null, Deliveries.MADE);
        SendResult result = SendResult.of(
                new Accepted(event(false, ""), List.of(discarded, Deliveries.delivery("D2"))), room.words);
        assertThat(result.good()).isFalse();
        assertThat(result.text()).contains("1 of 2 deliveries");
    }

    private static Event event(boolean duplicate, String failureReason) {
        Event event = Deliveries.event("EV1", "E1", "key");
        return new Event(
                event.uid(),
                event.createdAt(),
                event.target(),
                event.type(),
                event.contentType(),
                event.payload(),
                event.headers(),
                event.idempotencyKey(),
                duplicate,
                failureReason);
    }
}
