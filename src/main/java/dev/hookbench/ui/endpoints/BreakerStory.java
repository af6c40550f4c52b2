package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.form.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the circuit breaker of an endpoint stands, in words.
 *
 * @param meaning what that does to deliveries, and when it changes
 * @param figures what it is decided by
 */
record BreakerStory(Tone tone, String title, String meaning, String figures) {
    static BreakerStory of(Breaker breaker, Instant now, Words words) {
        String rate = words.get("endpoints.breaker.percent", breaker.failureRate());
        String figures = words.get(
                "endpoints.breaker.figures",
                rate,
                breaker.failures(),
                breaker.requests(),
                breaker.consecutiveFailures());
        return switch (breaker.state()) {
            case CLOSED ->
                new BreakerStory(
                        Tone.NEUTRAL,
                        words.get("endpoints.breaker.closed"),
                        words.get("endpoints.breaker.closed.meaning"),
                        figures);
            case OPEN ->
                new BreakerStory(
                        Tone.DANGER,
                        words.get("endpoints.breaker.open"),
                        open(breaker.willResetAt(), now, words),
                        figures);
            case HALF_OPEN ->
                new BreakerStory(
                        Tone.WARNING,
                        words.get("endpoints.breaker.halfOpen"),
                        words.get("endpoints.breaker.halfOpen.meaning"),
                        figures);
        };
    }

    private static String open(@Nullable Instant resets, Instant now, Words words) {
        return resets == null || !resets.isAfter(now)
                ? words.get("endpoints.breaker.open.now")
                : words.get("endpoints.breaker.open.meaning", words.left(now, resets));
    }
}
