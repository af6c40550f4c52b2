package dev.hookbench.testing;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.RequestLine;
import dev.hookbench.domain.journal.JournalEntry.CaptureDeleted;
import dev.hookbench.domain.journal.JournalEntry.CaptureReceived;
import dev.hookbench.domain.signature.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** Journal entries for tests. */
public final class SampleEntries {
    /** When they happened. */
    public static final Instant NOW = Instant.parse("2026-11-23T09:41:00.123456789Z");

    private SampleEntries() {}

    /** A capture that carries these bytes, their place pending. */
    public static CaptureReceived capture(String uid, byte[] body) {
        return new CaptureReceived(new Capture(
                uid,
                NOW,
                "default",
                new RequestLine("POST", "/in/default/github?x=%20", "HTTP/1.1"),
                Headers.of("Host", "127.0.0.1:9400", "Content-Type", "application/json", "x-dup", "1", "X-Dup", "2"),
                "127.0.0.1",
                ref(body),
                new Answer(200, Headers.of("Content-Type", "text/plain"), "ok"),
                new Verdict.NotChecked("no scheme is set"),
                "push",
                null,
                Duration.ofNanos(1_234_567)));
    }

    /** A deletion, which carries no bytes. */
    public static CaptureDeleted deletion(String uid) {
        return new CaptureDeleted(uid, NOW);
    }

    /** The bytes of a text. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** That many bytes, all values of a byte among them, different for each seed. */
    public static byte[] bytes(int size, int seed) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8) + seed);
        }
        return bytes;
    }

    /** A pending reference to these bytes. */
    public static BodyRef ref(byte[] body) {
        return BodyRef.pending(sha256(body), body.length);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
