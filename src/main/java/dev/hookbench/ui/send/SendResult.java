package dev.hookbench.ui.send;

import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.ui.support.Messages;
import java.util.List;

/**
 * What became of a sent event, in words, with the deliveries to look at.
 *
 * @param good whether something is on its way
 */
record SendResult(boolean good, String text, List<Delivery> deliveries) {
    static SendResult of(Accepted accepted) {
        if (accepted.event().duplicate()) {
            return new SendResult(
                    false,
                    Messages.get("send.result.duplicate", accepted.event().idempotencyKey()),
                    List.of());
        }
        List<Delivery> deliveries = accepted.deliveries();
        if (deliveries.isEmpty()) {
            return new SendResult(false, Messages.get("send.result.nobody"), List.of());
        }
        long discarded = deliveries.stream()
                .filter(delivery -> delivery.status() == DeliveryStatus.DISCARDED)
                .count();
        String text = discarded == 0
                ? Messages.get("send.result.accepted", deliveries.size())
                : Messages.get("send.result.discarded", deliveries.size(), discarded);
        return new SendResult(discarded < deliveries.size(), text, deliveries);
    }
}
