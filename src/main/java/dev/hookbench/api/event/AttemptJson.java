package dev.hookbench.api.event;

import dev.hookbench.api.project.Project;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.json.Json;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attempts as the API gives them ({@code convoy.md} 1.7). */
final class AttemptJson {
    /** Its form. */
    static final Schema SCHEMA = Schema.object()
            .has("uid", Schema.text())
            .has("url", Schema.text())
            .has("method", Schema.text())
            .has("endpoint_id", Schema.text())
            .has("api_version", Schema.text())
            .has("project_id", Schema.text())
            .has("msg_id", Schema.text().says("Id of the delivery."))
            .has("number", Schema.integer(1, Integer.MAX_VALUE))
            .may("ip_address", Schema.text())
            .has("request_http_header", Schema.map(Schema.text()))
            .has("response_http_header", Schema.map(Schema.text()))
            .may("http_status", Schema.text())
            .has("response_data", Schema.text())
            .may("response_truncated", Schema.flag())
            .may("error", Schema.text())
            .may("error_class", Schema.text())
            .may("status", Schema.flag().says("Left out unless it succeeded."))
            .has("requested_at", Schema.time())
            .has("responded_at", Schema.time().orNull())
            .has("created_at", Schema.time())
            .has("updated_at", Schema.time())
            .has("deleted_at", Schema.time().orNull())
            .named("DeliveryAttempt");

    private final Project project;
    private final PayloadJson payloads;
    private final String version;

    AttemptJson(Project project, BodyReader bodies, String version) {
        this.project = project;
        this.payloads = new PayloadJson(bodies);
        this.version = version;
    }

    /** All of {@code attempt}. */
    Map<String, @Nullable Object> json(Attempt attempt) {
        Map<String, @Nullable Object> json = Json.object(
                "uid", attempt.uid(),
                "url", attempt.url(),
                "method", "POST",
                "endpoint_id", attempt.endpointUid(),
                "api_version", version,
                "project_id", project.uid(),
                "msg_id", attempt.deliveryUid(),
                "number", attempt.number(),
                "request_http_header", PayloadJson.texts(attempt.requestHeaders()),
                "response_http_header", PayloadJson.texts(Headers.none()),
                "response_data", "",
                "requested_at", ApiText.time(attempt.startedAt()),
                "responded_at", null,
                "created_at", ApiText.time(attempt.startedAt()));
        Instant ended = outcome(json, attempt.outcome());
        json.put("updated_at", ApiText.time(ended == null ? attempt.startedAt() : ended));
        json.put("deleted_at", null);
        return json;
    }

    private @Nullable Instant outcome(Map<String, @Nullable Object> json, AttemptOutcome outcome) {
        return switch (outcome) {
            case AttemptOutcome.Answered answered -> {
                json.put("ip_address", answered.ipAddress());
                json.put("response_http_header", PayloadJson.texts(answered.headers()));
                json.put("http_status", (answered.status() + " " + answered.reasonPhrase()).strip());
                json.put("response_data", payloads.read(answered.body()).raw());
                json.put("response_truncated", answered.truncated());
                json.put("responded_at", ApiText.time(answered.endedAt()));
                if (answered.isSuccess()) {
                    json.put("status", true);
                }
                yield answered.endedAt();
            }
            case AttemptOutcome.Failed failed -> {
                if (failed.ipAddress() != null) {
                    json.put("ip_address", failed.ipAddress());
                }
                json.put("error", failed.message());
                json.put("error_class", ApiText.lower(failed.error()));
                yield failed.endedAt();
            }
            case AttemptOutcome.Unknown _ -> {
                json.put("error", "Hookbench ended before the outcome was recorded: the request may have arrived.");
                json.put("error_class", "unknown");
                yield null;
            }
            case AttemptOutcome.Open _ -> null;
        };
    }
}
