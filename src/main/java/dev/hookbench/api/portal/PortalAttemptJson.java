package dev.hookbench.api.portal;

import dev.hookbench.api.route.ApiText;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.Timings;
import dev.hookbench.json.Json;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attempts as visitors see them, both sides. */
final class PortalAttemptJson {
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final BodyText bodies;

    PortalAttemptJson(BodyText bodies) {
        this.bodies = bodies;
    }

    /** The attempt with its bodies; {@code signatureHeader} names the header that is shown besides the usual ones. */
    Map<String, @Nullable Object> of(Attempt attempt, String signatureHeader) {
        Map<String, @Nullable Object> json = Json.object(
                "uid", attempt.uid(),
                "number", attempt.number(),
                "url", attempt.url(),
                "started_at", attempt.startedAt().toString(),
                "request",
                        Json.object(
                                "headers", HeaderMask.pairs(attempt.requestHeaders(), signatureHeader),
                                "body", bodies.of(attempt.requestBody())));
        json.putAll(outcome(attempt.outcome(), signatureHeader));
        return json;
    }

    private Map<String, @Nullable Object> outcome(AttemptOutcome outcome, String signatureHeader) {
        return switch (outcome) {
            case AttemptOutcome.Answered answered ->
                Json.object(
                        "result", outcome.isSuccess() ? "success" : "failure",
                        "response",
                                Json.object(
                                        "status", answered.status(),
                                        "reason", answered.reasonPhrase(),
                                        "headers", HeaderMask.pairs(answered.headers(), signatureHeader),
                                        "body", bodies.of(answered.body()),
                                        "truncated", answered.truncated()),
                        "ip_address", answered.ipAddress(),
                        "timings", timings(answered.timings()));
            case AttemptOutcome.Failed failed ->
                Json.object(
                        "result", "failure",
                        "error", ApiText.lower(failed.error()),
                        "error_message", failed.message(),
                        "ip_address", failed.ipAddress(),
                        "timings", timings(failed.timings()));
            case AttemptOutcome.Unknown _ ->
                Json.object(
                        "result", "unknown",
                        "error_message", "Hookbench ended before the outcome was known; the request may have arrived.");
            case AttemptOutcome.Open _ -> Json.object("result", "open");
        };
    }

    private static Map<String, @Nullable Object> timings(Timings timings) {
        return Json.object(
                "dns_ms", millis(timings.dns()),
                "connect_ms", millis(timings.connect()),
                "tls_ms", millis(timings.tls()),
                "first_byte_ms", millis(timings.firstByte()),
                "total_ms", millis(timings.total()));
    }

    private static @Nullable Double millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toNanos() / NANOS_PER_MILLI;
    }
}
