package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.ui.form.Words;
import java.time.Duration;
import java.time.Instant;

/**
 * One delivery as the table shows it.
 *
 * @param answer status code of its last attempt, or the error in a word or two; empty before the first
 */
record DeliveryRow(Delivery delivery, String answer) {
    String uid() {
        return delivery.uid();
    }

    /** For example {@code 2 of 10}; {@code 0} before the first; {@code 11 (of 10)} after manual resends. */
    String attempt(Words words) {
        int made = delivery.attempts();
        int most = delivery.retryPlan().attempts();
        if (made == 0) {
            return "0";
        }
        return made > most
                ? words.get("deliveries.attempt.beyond", made, most)
                : words.get("deliveries.attempt.of", made, most);
    }

    /** When it is tried next, counted down; a dash when it is not. */
    String next(Instant now, Words words) {
        if (delivery.status().isTerminal()) {
            return "—";
        }
        Instant at = delivery.nextAttemptAt();
        if (at == null) {
            return "";
        }
        return at.isAfter(now)
                ? words.get("deliveries.next.in", words.left(now, at))
                : words.get("deliveries.next.now");
    }

    /** How long its last attempt took; empty before the first. */
    String latency(Words words) {
        return delivery.attempts() == 0 ? "" : words.took(Duration.ofMillis(delivery.lastLatencyMillis()));
    }
}
