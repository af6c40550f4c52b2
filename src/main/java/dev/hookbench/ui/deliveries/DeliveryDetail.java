package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.ui.support.UiContext.Sending;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with all that its pane shows.
 *
 * @param event null when it is gone
 * @param endpoint as it is now; null when it was deleted
 * @param attempts oldest first
 */
record DeliveryDetail(
        Delivery delivery, @Nullable Event event, @Nullable Endpoint endpoint, List<Attempt> attempts) {
    DeliveryDetail {
        attempts = List.copyOf(attempts);
    }

    /** The delivery as it is now; touches the disk. */
    static Optional<DeliveryDetail> load(String uid, Sending sending) {
        return sending.deliveries().find(uid).map(delivery -> {
            Event event = sending.deliveries().findEvent(delivery.eventUid()).orElse(null);
            Endpoint endpoint = sending.endpoints().find(delivery.endpointUid()).orElse(null);
            return new DeliveryDetail(
                    delivery, event, endpoint, sending.deliveries().attempts(uid));
        });
    }
}
