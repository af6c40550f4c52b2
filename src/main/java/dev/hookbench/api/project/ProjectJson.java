package dev.hookbench.api.project;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan.Version;
import dev.hookbench.domain.project.ProjectSettings;
import dev.hookbench.domain.project.Steering;
import dev.hookbench.json.Json;
import dev.hookbench.receiver.ReceiverLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The project as the API gives it ({@code convoy.md} 1.11): the configuration that Hookbench has, in Convoy's words. */
final class ProjectJson {
    static final long LEAST_BODY = 1_024;

    private static final Schema VERSION = Schema.object()
            .may("uid", Schema.text())
            .has("hash", Schema.word("SHA256", "SHA512"))
            .has("encoding", Schema.word("hex", "base64"))
            .may("created_at", Schema.time());

    /** The form of a configuration, given and answered. */
    static final Schema CONFIG = Schema.object()
            .may(
                    "disable_endpoint",
                    Schema.flag().says("Whether endpoints whose deliveries fail for good are disabled."))
            .may(
                    "inactive_after",
                    Schema.integer(1, 1_000).says("How many deliveries in a row must fail for good for that."))
            .may("circuit_breaker", BreakerJson.SCHEMA)
            .may("multiple_endpoint_subscriptions", Schema.flag())
            .may(
                    "max_payload_read_size",
                    Schema.integer(LEAST_BODY, ReceiverLimits.MAX_BODY).says("Bytes of a body that a receiver takes."))
            .may("ssl", Schema.object().may("enforce_secure_endpoints", Schema.flag()))
            .may(
                    "strategy",
                    Schema.object()
                            .may("type", Schema.word("linear", "exponential"))
                            .may("duration", Schema.integer(1, 86_400))
                            .may("retry_count", Schema.integer(0, 100))
                            .says("Of endpoints that come without one."))
            .may(
                    "signature",
                    Schema.object()
                            .may("header", Schema.text())
                            .may("versions", Schema.list(VERSION))
                            .says("Of endpoints that come without one."))
            .may("meta_event", MetaConfig.SCHEMA)
            .may("replay_attacks_prevention_enabled", Schema.flag())
            .may("add_event_id_trace_headers", Schema.flag())
            .may("request_id_header", Schema.text())
            .may("search_policy", Schema.text())
            .may("verify_dynamic_events", Schema.flag())
            .may("allow_unmatched_dynamic_urls", Schema.flag())
            .may("ratelimit", Schema.object().may("count", Schema.integer()).may("duration", Schema.integer()))
            .may("retention_policy", Schema.object().may("policy", Schema.text()))
            .may("retention_policy_enabled", Schema.flag())
            .named("ProjectConfig");

    /** Its form. */
    static final Schema SCHEMA = Schema.object()
            .has("uid", Schema.text())
            .has("name", Schema.text())
            .has("logo_url", Schema.text())
            .has("organisation_id", Schema.text())
            .has("type", Schema.word("outgoing", "incoming"))
            .has("config", CONFIG)
            .has("created_at", Schema.time())
            .has("updated_at", Schema.time())
            .has("deleted_at", Schema.time().orNull())
            .named("Project");

    private final Project project;
    private final ProjectConfig config;
    private final Steering steering;

    ProjectJson(Project project, ProjectConfig config, Steering steering) {
        this.project = project;
        this.config = config;
        this.steering = steering;
    }

    /** All of the project, as {@code request} may see it. */
    Map<String, @Nullable Object> json(ApiRequest request) {
        return Json.object(
                "uid", project.uid(),
                "name", project.name(),
                "logo_url", "",
                "organisation_id", "",
                "type", "outgoing",
                "config", config(request),
                "created_at", ApiText.time(project.createdAt()),
                "updated_at", ApiText.time(project.updatedAt()),
                "deleted_at", null);
    }

    /** Its configuration, with every key that Convoy has, as {@code request} may see it. */
    Map<String, @Nullable Object> config(ApiRequest request) {
        RetryPlan plan = config.strategy();
        ProjectSettings settings = steering.project().current();
        Map<String, @Nullable Object> json = Json.object(
                "disable_endpoint", settings.disableEndpoint(),
                "inactive_after", settings.inactiveAfter(),
                "circuit_breaker", BreakerJson.json(settings.breaker()),
                "max_payload_read_size", config.bodyLimit(),
                "multiple_endpoint_subscriptions", config.is(Settings.MULTIPLE_SUBSCRIPTIONS, false),
                "ssl", Json.object("enforce_secure_endpoints", config.isHttpsOnly()),
                "strategy",
                        Json.object(
                                "type", ApiText.lower(plan.strategy()),
                                "duration", plan.interval().toSeconds(),
                                "retry_count", plan.attempts()),
                "signature", Json.object("header", config.signatureHeader(), "versions", versions()));
        json.put(
                "meta_event",
                MetaConfig.json(
                        steering.meta().current(),
                        request.allows(Scope.ADMIN) ? SecretText::reveal : SecretText::masked));
        json.putAll(FixedKeys.OF_CONFIG.json());
        return json;
    }

    private List<Map<String, @Nullable Object>> versions() {
        List<Map<String, @Nullable Object>> versions = new ArrayList<>();
        for (Version version : config.signatureVersions()) {
            versions.add(Json.object(
                    "uid", project.uid() + "-v" + (versions.size() + 1),
                    "hash", version.hash(),
                    "encoding", version.encoding(),
                    "created_at", ApiText.time(project.createdAt())));
        }
        return versions;
    }
}
