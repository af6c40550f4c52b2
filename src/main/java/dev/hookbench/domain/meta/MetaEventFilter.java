package dev.hookbench.domain.meta;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which meta events are wanted, by when they happened.
 *
 * @param from the first moment, null for any
 * @param to the last moment, null for any
 */
public record MetaEventFilter(
        @Nullable Instant from, @Nullable Instant to) {
    /** Every one. */
    public static MetaEventFilter all() {
        return new MetaEventFilter(null, null);
    }
}
