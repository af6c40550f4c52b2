package dev.hookbench.api.capture;

import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.replay.ReplayCommands.Replayed;
import dev.hookbench.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replays as the API gives them. */
final class ReplayJson {
    /** Its form. */
    static final Schema SCHEMA = Schema.object()
            .has("capture_id", Schema.text())
            .has("body_sha256", Schema.text())
            .has("delivery_id", Schema.text().orNull())
            .has(
                    "outcome",
                    Schema.object()
                            .has("result", Schema.word("answered", "failed", "unknown", "open"))
                            .may("response_status", Schema.integer())
                            .may("response_headers", CaptureJson.PAIRS)
                            .may("response_body_size", Schema.integer())
                            .may("response_body_sha256", Schema.text())
                            .may("response_body_truncated", Schema.flag())
                            .may("error", Schema.text())
                            .may("error_message", Schema.text())
                            .may("ip_address", Schema.text().orNull())
                            .may("duration_ms", Schema.integer()))
            .named("Replay");

    private ReplayJson() {}

    /** What {@code replayed} did. */
    static Map<String, @Nullable Object> of(Replayed replayed) {
        return Json.object(
                "capture_id",
                replayed.captureUid(),
                "body_sha256",
                replayed.sha256(),
                "delivery_id",
                replayed.deliveryUid().isEmpty() ? null : replayed.deliveryUid(),
                "outcome",
                outcome(replayed.outcome()));
    }

    private static Map<String, @Nullable Object> outcome(AttemptOutcome outcome) {
        return switch (outcome) {
            case AttemptOutcome.Answered answered ->
                Json.object(
                        "result", "answered",
                        "response_status", answered.status(),
                        "response_headers", CaptureJson.pairs(answered.headers()),
                        "response_body_size", answered.body().size(),
                        "response_body_sha256", answered.body().sha256(),
                        "response_body_truncated", answered.truncated(),
                        "ip_address", answered.ipAddress(),
                        "duration_ms", answered.timings().total().toMillis());
            case AttemptOutcome.Failed failed ->
                Json.object(
                        "result", "failed",
                        "error", ApiText.lower(failed.error()),
                        "error_message", failed.message(),
                        "ip_address", failed.ipAddress(),
                        "duration_ms", failed.timings().total().toMillis());
            case AttemptOutcome.Unknown _ -> Json.object("result", "unknown");
            case AttemptOutcome.Open _ -> Json.object("result", "open");
        };
    }
}
