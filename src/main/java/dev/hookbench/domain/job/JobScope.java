package dev.hookbench.domain.job;

import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.EventFilter;

/** What batch work is about. */
public sealed interface JobScope {
    /** Deliveries that are sent again. */
    record Retry(DeliveryFilter filter) implements JobScope {}

    /** Deliveries that were delivered and are sent once more, by force. */
    record Force(DeliveryFilter filter) implements JobScope {}

    /** Events that are matched again, for new deliveries. */
    record Replay(EventFilter filter) implements JobScope {}

    /** The kind's word: {@code retry}, {@code force} or {@code replay}. */
    default String kind() {
        return switch (this) {
            case Retry _ -> "retry";
            case Force _ -> "force";
            case Replay _ -> "replay";
        };
    }
}
