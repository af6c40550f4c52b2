package dev.hookbench.domain.capture;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One received request, byte for byte, with the answer it was given.
 *
 * @param uid ULID
 * @param inbox slug of the inbox it came to
 * @param eventType the event's type where headers or body tell it
 * @param refusal set when the request was refused and its body not kept
 * @param duration from the first header byte to the last body byte
 */
public record Capture(
        String uid,
        Instant receivedAt,
        String inbox,
        RequestLine line,
        Headers headers,
        String remoteAddress,
        BodyRef body,
        Answer answer,
        Verdict verdict,
        @Nullable String eventType,
        @Nullable Refusal refusal,
        Duration duration) {

    /** The same capture with its body at another place. */
    public Capture withBody(BodyRef placed) {
        return new Capture(
                uid,
                receivedAt,
                inbox,
                line,
                headers,
                remoteAddress,
                placed,
                answer,
                verdict,
                eventType,
                refusal,
                duration);
    }
}
