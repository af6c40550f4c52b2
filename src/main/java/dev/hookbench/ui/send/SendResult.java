package dev.hookbench.ui.send;

import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.ui.form.Words;
import java.util.List;

/**
 * What became of a sent event, in words, with the deliveries to look at.
 *
 * @param good whether all of it is on its way
 */
record SendResult(boolean good, String text, List<Delivery> deliveries) {
    static SendResult of(Accepted accepted, Words words) {
        if (accepted.event().duplicate()) {
            String key = accepted.event().idempotencyKey();
            return new SendResult(false, words.get("send.result.duplicate", key), List.of());
        }
        List<Delivery> deliveries = accepted.deliveries();
        if (deliveries.isEmpty()) {
            String why = accepted.event().failureReason();
            return new SendResult(false, words.get("send.result.nobody", why), List.of());
        }
        long discarded = deliveries.stream()
                .filter(delivery -> delivery.status() == DeliveryStatus.DISCARDED)
                .count();
        String text = discarded == 0
                ? words.get("send.result.accepted", deliveries.size())
                : words.get("send.result.discarded", deliveries.size(), discarded);
        String warned = String.join("\n", accepted.warnings());
        return new SendResult(discarded == 0, warned.isEmpty() ? text : text + "\n" + warned, deliveries);
    }
}
