package dev.hookbench.domain.capture;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SchemeSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A named path of the receiver.
 *
 * @param slug 1 to 64 of {@code a-z 0-9 - _}, its name in {@code /in/<slug>}
 * @param verification how its requests are checked; null to check nothing
 * @param answer what it answers
 */
public record Inbox(
        String uid, String slug, String name, @Nullable SchemeSettings verification, Answer answer, Instant createdAt) {
    /** The answer of a new inbox: 200 with a short JSON body. */
    public static final Answer DEFAULT_ANSWER =
            new Answer(200, Headers.of("Content-Type", "application/json"), "{\"status\":true}");
}
