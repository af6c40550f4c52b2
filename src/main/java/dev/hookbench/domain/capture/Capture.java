package dev.hookbench.domain.capture;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SentUrl;
import dev.hookbench.domain.signature.SignedRequest;
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

    /** The URL that the sender called, as far as its request tells. */
    public String url() {
        String target = line.target();
        return target.startsWith("/") ? "http://" + headers.first("Host").orElse("") + target : target;
    }

    /** The request as a check by {@code settings} sees it, with the bytes of its body. */
    public SignedRequest signed(SchemeSettings settings, byte[] bytes) {
        String called = SentUrl.of(settings, url(), line.target(), inbox);
        return new SignedRequest(line.method(), called, headers, bytes);
    }

    /** The same capture with another verdict. */
    public Capture judged(Verdict other) {
        return new Capture(
                uid,
                receivedAt,
                inbox,
                line,
                headers,
                remoteAddress,
                body,
                answer,
                other,
                eventType,
                refusal,
                duration);
    }

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
