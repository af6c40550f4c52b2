package dev.hookbench.journal;

import static dev.hookbench.testing.SampleEntries.NOW;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Refusal;
import dev.hookbench.domain.capture.RequestLine;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.delivery.Timings;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.JournalEntry.AttemptEnded;
import dev.hookbench.domain.journal.JournalEntry.AttemptStarted;
import dev.hookbench.domain.journal.JournalEntry.CaptureDeleted;
import dev.hookbench.domain.journal.JournalEntry.CaptureJudged;
import dev.hookbench.domain.journal.JournalEntry.CaptureReceived;
import dev.hookbench.domain.journal.JournalEntry.EventAccepted;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.testing.SampleEntries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries of every kind, with every subtype, null and odd text that they can hold. */
final class EveryEntry {
    static final byte[] PAYLOAD = SampleEntries.bytes("{\"a\":\"ä\"}");

    private static final Headers ODD_HEADERS = Headers.of(
            "",
            "",
            "X-Latin",
            "caf\u00e9 \u00ff\u0080",
            "x-latin",
            "again",
            "X-Long",
            "v".repeat(9_000),
            "X-Tab",
            "a\tb");
    private static final BodyRef PLACED = SampleEntries.ref(PAYLOAD).at(7, 123_456_789_012L);
    private static final Timings ALL_TIMES = new Timings(
            Duration.ofNanos(1), Duration.ZERO, Duration.ofMillis(12), Duration.ofSeconds(29), Duration.ofDays(1));
    private static final Timings NO_TIMES = new Timings(null, null, null, null, Duration.ZERO);

    private EveryEntry() {}

    static List<JournalEntry> all() {
        List<JournalEntry> all = new ArrayList<>();
        captures().forEach(all::add);
        all.add(event(List.of()));
        all.add(event(deliveries(3)));
        all.add(new EventAccepted(
                new Event(
                        "E",
                        Instant.EPOCH,
                        new Target.Owner("öwner"),
                        "",
                        "",
                        BodyRef.empty(),
                        Headers.none(),
                        "",
                        true,
                        "Nobody: öwner"),
                List.of()));
        all.add(new EventAccepted(broadcast(), List.of()));
        all.add(new AttemptStarted(attempt(new AttemptOutcome.Open())));
        outcomes().map(outcome -> ended(outcome, null)).forEach(all::add);
        changes().map(change -> ended(new AttemptOutcome.Unknown(), change)).forEach(all::add);
        all.add(new CaptureDeleted("01KA", Instant.MIN));
        all.add(new CaptureDeleted("", Instant.MAX));
        all.add(new CaptureJudged("01KA", new Verdict.Invalid("github", "wrong_secret", null, "why ✓"), NOW));
        all.add(new CaptureJudged("", new Verdict.Valid("stripe"), Instant.MAX));
        all.add(new CaptureJudged("01KB", new Verdict.NotChecked(""), Instant.MIN));
        return all;
    }

    private static Event broadcast() {
        return new Event(
                "B", NOW, new Target.Broadcast(), "a.b", "text/plain", BodyRef.empty(), Headers.none(), "", false, "");
    }

    static EventAccepted event(List<Delivery> deliveries) {
        return new EventAccepted(
                new Event(
                        "E1",
                        NOW,
                        new Target.OneEndpoint("EP"),
                        "invoice.paid",
                        "application/json",
                        SampleEntries.ref(PAYLOAD),
                        ODD_HEADERS,
                        "key-1",
                        false,
                        ""),
                deliveries);
    }

    /** That many deliveries, in every status. */
    static List<Delivery> deliveries(int count) {
        DeliveryStatus[] statuses = DeliveryStatus.values();
        return IntStream.range(0, count)
                .mapToObj(i -> delivery("D" + i, statuses[i % statuses.length], i % 2 == 0 ? NOW : null))
                .toList();
    }

    private static Stream<JournalEntry> captures() {
        Verdict.NotChecked notChecked = new Verdict.NotChecked("nichts geprüft \uD83D\uDE00");
        return Stream.of(
                        capture(new Verdict.Valid("github"), "push", null),
                        capture(new Verdict.Invalid("stripe", "wrong_secret", null, "Use another."), null, null),
                        capture(new Verdict.Invalid("stripe", "wrong_secret", "newline", "Trim it."), "", null),
                        capture(notChecked, null, new Refusal("body_too_large", "11 MiB are more than 10", 1L << 40)))
                .map(CaptureReceived::new);
    }

    private static Capture capture(Verdict verdict, @Nullable String eventType, @Nullable Refusal refusal) {
        return new Capture(
                "01KA",
                NOW,
                "inbox-ı",
                new RequestLine("PRÖPFIND", "/in/x?%zz=\u00e9", "HTTP/1.0"),
                ODD_HEADERS,
                "::1",
                PLACED,
                new Answer(503, ODD_HEADERS, "näh"),
                verdict,
                eventType,
                refusal,
                Duration.ofSeconds(-1, 5));
    }

    private static Stream<AttemptOutcome> outcomes() {
        Stream<AttemptOutcome> failures = Stream.of(ErrorClass.values())
                .map(error -> new AttemptOutcome.Failed(error, "why " + error, null, NOW, NO_TIMES));
        return Stream.concat(
                failures,
                Stream.of(
                        new AttemptOutcome.Failed(ErrorClass.TLS, "", "10.0.0.1", NOW, ALL_TIMES),
                        answered(true, ALL_TIMES),
                        answered(false, NO_TIMES),
                        new AttemptOutcome.Unknown(),
                        new AttemptOutcome.Open()));
    }

    private static AttemptOutcome answered(boolean truncated, Timings timings) {
        return new AttemptOutcome.Answered(200, "Ökay", ODD_HEADERS, PLACED, truncated, "fe80::1", NOW, timings);
    }

    /** One that an attempt of today's version makes, and an endpoint's first, which has no state before. */
    private static Stream<StateChange> changes() {
        return Stream.of(
                new StateChange("EP", NOW, EndpointState.ACTIVE, EndpointState.INACTIVE, "Schöp failed.", "D"),
                new StateChange("EP", NOW, null, EndpointState.ACTIVE, "", null));
    }

    static AttemptEnded ended(AttemptOutcome outcome, @Nullable StateChange change) {
        return new AttemptEnded(attempt(outcome), delivery("D", DeliveryStatus.RETRY, NOW.plusSeconds(100)), change);
    }

    private static Attempt attempt(AttemptOutcome outcome) {
        BodyRef file = PLACED.at(BodyRef.FILE, 0);
        return new Attempt("A", "D", "EP", 3, "https://example.test/höök", NOW, ODD_HEADERS, file, outcome);
    }

    private static Delivery delivery(String uid, DeliveryStatus status, @Nullable Instant next) {
        RetryPlan plan = new RetryPlan(RetryPlan.Strategy.EXPONENTIAL, Duration.ofMillis(1_500), 100);
        return new Delivery(
                uid,
                "E1",
                "invoice.paid",
                "EP",
                "Shöp",
                "",
                "Sübscription",
                DeliveryMode.AT_MOST_ONCE,
                status,
                "why",
                2,
                plan,
                next,
                0,
                -1,
                NOW,
                NOW.plusNanos(1));
    }
}
