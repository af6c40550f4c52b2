package dev.hookbench.dispatch.meta;

import dev.hookbench.dispatch.http.TimeLimit;
import java.time.Duration;

/**
 * The limits of meta events.
 *
 * @param exchange how long one attempt may take
 * @param noted ends of deliveries that wait in memory to be told; those beyond are found in the store
 */
record MetaLimits(TimeLimit exchange, int noted) {
    /** Convoy's 10 s ({@code convoy.md} 13). */
    static MetaLimits usual() {
        return new MetaLimits(TimeLimit.fixed(Duration.ofSeconds(10)), DeliveryWatch.LIMIT);
    }
}
