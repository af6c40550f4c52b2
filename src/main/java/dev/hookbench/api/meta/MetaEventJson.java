package dev.hookbench.api.meta;

import dev.hookbench.api.project.Project;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.meta.MetaEvent;
import dev.hookbench.domain.meta.MetaEvent.LastAttempt;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Meta events as the API gives them, in Convoy's words. */
final class MetaEventJson {
    private static final Schema METADATA = Schema.object()
            .has("data", Schema.object().says("The body that is sent: event_type and data."))
            .has("raw", Schema.text().says("The same, as its exact text."))
            .has("strategy", Schema.word("linear", "exponential"))
            .has("next_send_time", Schema.time().orNull())
            .has("num_trials", Schema.integer())
            .has("interval_seconds", Schema.integer())
            .has("retry_limit", Schema.integer())
            .has("max_retry_seconds", Schema.integer());

    private static final Schema ATTEMPT = Schema.object()
            .has("url", Schema.text())
            .has("status_code", Schema.integer().says("0 without an answer."))
            .has("request_http_header", Schema.map(Schema.text()))
            .has("response_http_header", Schema.map(Schema.text()))
            .has("response_data", Schema.text().says("The first 4,096 bytes."));

    /** Its form. */
    static final Schema SCHEMA = Schema.object()
            .has("uid", Schema.text())
            .has("project_id", Schema.text())
            .has(
                    "event_type",
                    Schema.word(Arrays.stream(MetaEventType.values())
                            .map(MetaEventType::word)
                            .toArray(String[]::new)))
            .has("metadata", METADATA)
            .has("attempt", ATTEMPT.orNull())
            .has("status", Schema.word("Scheduled", "Retry", "Success", "Failure", "Discarded"))
            .has("description", Schema.text().says("Why it stands where it stands."))
            .has("created_at", Schema.time())
            .has("updated_at", Schema.time())
            .has("deleted_at", Schema.time().orNull())
            .named("MetaEvent");

    private final Project project;

    MetaEventJson(Project project) {
        this.project = project;
    }

    /** All of {@code event}. */
    Map<String, @Nullable Object> json(MetaEvent event) {
        return Json.object(
                "uid", event.uid(),
                "project_id", project.uid(),
                "event_type", event.type().word(),
                "metadata", metadata(event),
                "attempt", attempt(event.last()),
                "status", ApiText.capital(event.status()),
                "description", event.description(),
                "created_at", ApiText.time(event.createdAt()),
                "updated_at", ApiText.time(event.updatedAt()),
                "deleted_at", null);
    }

    private static Map<String, @Nullable Object> metadata(MetaEvent event) {
        RetryPlan plan = event.retryPlan();
        return Json.object(
                "data", Json.raw(event.body().getBytes(StandardCharsets.UTF_8)),
                "raw", event.body(),
                "strategy", ApiText.lower(plan.strategy()),
                "next_send_time", ApiText.time(event.nextAttemptAt()),
                "num_trials", event.attempts(),
                "interval_seconds", plan.interval().toSeconds(),
                "retry_limit", plan.attempts(),
                "max_retry_seconds", RetryPlan.CAP.toSeconds());
    }

    private static @Nullable Map<String, @Nullable Object> attempt(@Nullable LastAttempt last) {
        return last == null
                ? null
                : Json.object(
                        "url", last.url(),
                        "status_code", last.status(),
                        "request_http_header", texts(last.request()),
                        "response_http_header", texts(last.response()),
                        "response_data", last.answer());
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : headers) {
            texts.merge(header.name(), header.value(), (one, other) -> one + ", " + other);
        }
        return texts;
    }
}
