package dev.hookbench.testing;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Refusal;
import dev.hookbench.domain.capture.RequestLine;
import dev.hookbench.domain.signature.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes captures for tests: a POST to inbox {@code default}, answered 200, unless told otherwise. */
public final class Captures {
    private final String uid;
    private Instant receivedAt = Instant.parse("2026-11-23T09:41:00.123456Z");
    private String inbox = "default";
    private String method = "POST";
    private String target = "/in/default/orders?id=7";
    private Headers headers = Headers.of("Host", "127.0.0.1:9400", "Content-Type", "application/json");
    private BodyRef body = BodyRef.empty();
    private int status = 200;
    private Verdict verdict = new Verdict.NotChecked("The inbox has no signature scheme.");
    private @Nullable String eventType;
    private @Nullable Refusal refusal;

    private Captures(String uid) {
        this.uid = uid;
    }

    /** A capture with all else by default. */
    public static Capture capture(String uid) {
        return new Captures(uid).build();
    }

    /** A capture to be told more about. */
    public static Captures of(String uid) {
        return new Captures(uid);
    }

    /** When it came. */
    public Captures receivedAt(Instant value) {
        receivedAt = value;
        return this;
    }

    /** To which inbox; the target stays. */
    public Captures inbox(String value) {
        inbox = value;
        return this;
    }

    /** By which method. */
    public Captures method(String value) {
        method = value;
        return this;
    }

    /** To which raw target. */
    public Captures target(String value) {
        target = value;
        return this;
    }

    /** With which headers, names and values in turn. */
    public Captures headers(String... namesAndValues) {
        headers = Headers.of(namesAndValues);
        return this;
    }

    /** With which body. */
    public Captures body(BodyRef value) {
        body = value;
        return this;
    }

    /** Answered with which status. */
    public Captures status(int value) {
        status = value;
        return this;
    }

    /** Checked with which result. */
    public Captures verdict(Verdict value) {
        verdict = value;
        return this;
    }

    /** Checked and found to be signed with another secret. */
    public Captures invalid() {
        return verdict(new Verdict.Invalid("github", "wrong_secret", null, "Signed with another secret."));
    }

    /** Of which event type. */
    public Captures eventType(String value) {
        eventType = value;
        return this;
    }

    /** Refused, and why. */
    public Captures refusal(Refusal value) {
        refusal = value;
        return this;
    }

    /** The capture. */
    public Capture build() {
        Answer answer = new Answer(status, Headers.of("Content-Type", "application/json"), "{\"status\":true}");
        return new Capture(
                uid,
                receivedAt,
                inbox,
                new RequestLine(method, target, "HTTP/1.1"),
                headers,
                "127.0.0.1:50123",
                body,
                answer,
                verdict,
                eventType,
                refusal,
                Duration.ofNanos(1_234_567));
    }
}
