package dev.hookbench.api.capture;

import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Refusal;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Captures as the API gives them. */
final class CaptureJson {
    /** Headers as pairs of name and value. */
    static final Schema PAIRS = Schema.list(Schema.list(Schema.text()));

    private static final double NANOS_PER_MILLI = 1_000_000.0;

    /** Its form. */
    static final Schema SCHEMA = Schema.object()
            .has("uid", Schema.text())
            .may("inbox", Schema.text().says("Slug of the inbox it came to."))
            .may("received_at", Schema.time())
            .may("method", Schema.text())
            .may("target", Schema.text().says("The raw request target."))
            .may("http_version", Schema.text())
            .may("headers", PAIRS)
            .may("remote_address", Schema.text())
            .may("body_size", Schema.integer())
            .may("body_sha256", Schema.text())
            .may("event_type", Schema.text().orNull())
            .may("verdict", Schema.word("valid", "invalid", "not_checked"))
            .may("verdict_scheme", Schema.text().orNull())
            .may("verdict_reason", Schema.text().orNull())
            .may("verdict_detail", Schema.text().orNull())
            .may("verdict_explanation", Schema.text().orNull())
            .may("response_status", Schema.integer().orNull())
            .may(
                    "refusal",
                    Schema.object()
                            .has("reason", Schema.text())
                            .has("message", Schema.text())
                            .has("bytes_seen", Schema.integer())
                            .orNull())
            .may("duration_ms", Schema.number())
            .named("Capture");

    private CaptureJson() {}

    /** All of {@code capture} but its body. */
    static Map<String, @Nullable Object> of(Capture capture) {
        Map<String, @Nullable Object> json = Json.object(
                "uid", capture.uid(),
                "inbox", capture.inbox(),
                "received_at", capture.receivedAt().toString(),
                "method", capture.line().method(),
                "target", capture.line().target(),
                "http_version", capture.line().version(),
                "headers", pairs(capture.headers()),
                "remote_address", capture.remoteAddress(),
                "body_size", capture.body().size(),
                "body_sha256", capture.body().sha256(),
                "event_type", capture.eventType());
        json.putAll(verdict(capture.verdict()));
        int status = capture.answer().status();
        json.put("response_status", status == 0 ? null : status);
        json.put("refusal", refusal(capture.refusal()));
        json.put("duration_ms", capture.duration().toNanos() / NANOS_PER_MILLI);
        return json;
    }

    /** Headers as pairs, so that order and duplicates stay. */
    static List<List<String>> pairs(Headers headers) {
        return headers.fields().stream()
                .map(field -> Json.pair(field.name(), field.value()))
                .toList();
    }

    private static Map<String, @Nullable Object> verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Valid valid -> verdict(verdict, valid.scheme(), null, null, null);
            case Verdict.Invalid invalid ->
                verdict(verdict, invalid.scheme(), invalid.reason(), invalid.detail(), invalid.explanation());
            case Verdict.NotChecked not -> verdict(verdict, null, null, null, not.why());
        };
    }

    private static Map<String, @Nullable Object> verdict(
            Verdict verdict,
            @Nullable String scheme,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String explanation) {
        return Json.object(
                "verdict", verdict.name(),
                "verdict_scheme", scheme,
                "verdict_reason", reason,
                "verdict_detail", detail,
                "verdict_explanation", explanation);
    }

    private static @Nullable Object refusal(@Nullable Refusal refusal) {
        return refusal == null
                ? null
                : Json.object(
                        "reason", refusal.reason(), "message", refusal.message(), "bytes_seen", refusal.bytesSeen());
    }
}
