package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The word for the last answer of each delivery. A delivery carries its last status code but not its last error; that
 * one is read from its attempts once per attempt made, and remembered.
 */
final class LastAnswers {
    private static final int REMEMBERED = 2_000;

    private final DeliveryStore store;
    private final AttemptWords words;
    private final Map<String, Known> known = new LinkedHashMap<>();

    LastAnswers(DeliveryStore store, AttemptWords words) {
        this.store = store;
        this.words = words;
    }

    /** The rows of these deliveries. Touches the disk. */
    synchronized List<DeliveryRow> rows(List<Delivery> deliveries) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return deliveries.stream()
                .map(delivery -> new DeliveryRow(delivery, answer(delivery)))
                .toList();
    }

    private String answer(Delivery delivery) {
        if (delivery.attempts() == 0) {
            return "";
        }
        if (delivery.lastStatusCode() > 0) {
            return Integer.toString(delivery.lastStatusCode());
        }
        Known before = known.get(delivery.uid());
        if (before == null || before.attempts() != delivery.attempts()) {
            List<Attempt> attempts = store.attempts(delivery.uid());
            before = new Known(delivery.attempts(), attempts.isEmpty() ? "" : words.answer(attempts.getLast()));
            known.put(delivery.uid(), before);
        }
        return before.word();
    }

    private record Known(int attempts, String word) {}
}
