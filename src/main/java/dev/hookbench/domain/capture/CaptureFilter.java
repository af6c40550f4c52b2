package dev.hookbench.domain.capture;

import org.jspecify.annotations.Nullable;

/**
 * Which captures are wanted; null accepts all. Texts compare without regard to case.
 *
 * @param inbox slug
 * @param verdict {@code valid}, {@code invalid} or {@code not_checked}
 * @param status three digits, or one digit and {@code xx}
 * @param text part of the target or of the event type
 */
public record CaptureFilter(
        @Nullable String inbox,
        @Nullable String method,
        @Nullable String verdict,
        @Nullable String status,
        @Nullable String text) {
    private static final CaptureFilter ALL = new CaptureFilter(null, null, null, null, null);

    /** Every capture. */
    public static CaptureFilter all() {
        return ALL;
    }
}
