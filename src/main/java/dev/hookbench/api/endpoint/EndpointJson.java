package dev.hookbench.api.endpoint;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.ApiVersion;
import dev.hookbench.api.route.GoDuration;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointOptions;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.EndpointStats;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.endpoint.TlsSettings.ClientCertificate;
import dev.hookbench.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints as the API gives them ({@code convoy.md} 1.1 to 1.4), in the names of the version asked for. Secrets stand in
 * clear for keys of scope admin only, and masked for the others; the key of a client certificate never stands at all.
 */
public final class EndpointJson {
    /** Its form. */
    public static final Schema SCHEMA = EndpointSchema.ENDPOINT;

    private final String project;
    private final ApiVersion version;
    private final Function<SecretText, String> shown;

    private EndpointJson(String project, ApiVersion version, Function<SecretText, String> shown) {
        this.project = project;
        this.version = version;
        this.shown = shown;
    }

    /** The form that {@code request} asks for and may see. */
    public static EndpointJson of(String project, ApiRequest request) {
        return new EndpointJson(
                project, request.version(), request.allows(Scope.ADMIN) ? SecretText::reveal : SecretText::masked);
    }

    /**
     * All of {@code endpoint}.
     *
     * @param breaker null while breakers are off or it has no sample
     */
    public Map<String, @Nullable Object> json(Endpoint endpoint, EndpointStats stats, @Nullable Breaker breaker) {
        EndpointOptions options = endpoint.options();
        Map<String, @Nullable Object> json = Json.object("uid", endpoint.uid(), "project_id", project);
        putText(json, "owner_id", endpoint.ownerId());
        json.put(version.hasNewNames() ? "url" : "target_url", endpoint.url());
        json.put(version.hasNewNames() ? "name" : "title", endpoint.name());
        json.put("secrets", endpoint.secrets().stream().map(this::secret).toList());
        json.put("advanced_signatures", endpoint.signature().kind() != SignaturePlan.Kind.SIMPLE);
        json.put("description", endpoint.description());
        putText(json, "slack_webhook_url", options.contact().slackWebhookUrl());
        putText(json, "teams_webhook_url", options.contact().teamsWebhookUrl());
        putText(json, "support_email", options.contact().supportEmail());
        json.put("status", ApiText.lower(endpoint.state()));
        json.put("http_timeout", seconds(endpoint.httpTimeout()));
        json.put("authentication", new AuthenticationJson(shown).of(endpoint.authentication()));
        json.put("rate_limit", options.rateLimit().count());
        json.put("rate_limit_duration", seconds(options.rateLimit().duration()));
        json.put("content_type", options.contentType().mediaType());
        json.put("failure_rate", breaker == null ? null : breaker.failureRate());
        json.put(
                "cb_state",
                breaker == null ? null : ApiText.lower(breaker.state()).replace('_', '-'));
        putRates(json, stats);
        putCertificate(json, options.tls().clientCertificate());
        putOwn(json, endpoint);
        json.put("created_at", ApiText.time(endpoint.createdAt()));
        json.put("updated_at", ApiText.time(endpoint.updatedAt()));
        json.put("deleted_at", null);
        return json;
    }

    /** What lists of other things say of {@code endpoint}. */
    public Map<String, @Nullable Object> brief(Endpoint endpoint) {
        return Json.object(
                "uid",
                endpoint.uid(),
                version.hasNewNames() ? "name" : "title",
                endpoint.name(),
                version.hasNewNames() ? "url" : "target_url",
                endpoint.url(),
                "status",
                ApiText.lower(endpoint.state()),
                "owner_id",
                endpoint.ownerId());
    }

    private Object seconds(Duration duration) {
        return version.hasNumbers() ? (Object) duration.toSeconds() : GoDuration.of(duration);
    }

    private Map<String, @Nullable Object> secret(EndpointSecret secret) {
        return Json.object(
                "uid", secret.uid(),
                "value", shown.apply(secret.value()),
                "expires_at", ApiText.time(secret.expiresAt()),
                "created_at", ApiText.time(secret.createdAt()),
                "updated_at", ApiText.time(secret.createdAt()),
                "deleted_at", null);
    }

    private static void putText(Map<String, @Nullable Object> json, String field, String text) {
        if (!text.isEmpty()) {
            json.put(field, text);
        }
    }

    /** Rates over all that was ever attempted; the breaker's rate is of its window alone. */
    private static void putRates(Map<String, @Nullable Object> json, EndpointStats stats) {
        long all = stats.succeeded() + stats.failed();
        json.put("period_failure_rate", all == 0 ? null : (double) stats.failed() / all);
        json.put("success_count", all == 0 ? null : stats.succeeded());
        json.put("failure_count", all == 0 ? null : stats.failed());
        json.put("retry_count", null);
    }

    private static void putCertificate(Map<String, @Nullable Object> json, @Nullable ClientCertificate certificate) {
        if (certificate != null) {
            json.put(
                    "mtls_client_cert",
                    Json.object("client_cert", certificate.certificatePem(), "client_key", "[REDACTED]"));
        }
    }

    /** What Hookbench has beyond Convoy. */
    private static void putOwn(Map<String, @Nullable Object> json, Endpoint endpoint) {
        SignaturePlan plan = endpoint.signature();
        json.put(
                "signature",
                Json.object(
                        "kind",
                        ApiText.lower(plan.kind()),
                        "header",
                        plan.header(),
                        "versions",
                        plan.versions().stream()
                                .map(version -> Json.object("hash", version.hash(), "encoding", version.encoding()))
                                .toList()));
        json.put(
                "strategy",
                Json.object(
                        "type", ApiText.lower(endpoint.retryPlan().strategy()),
                        "duration", endpoint.retryPlan().interval().toSeconds(),
                        "retry_count", endpoint.retryPlan().attempts()));
        json.put("extra_headers", headers(endpoint.options()));
        json.put("concurrency", endpoint.options().concurrency());
        json.put("hold_while_paused", endpoint.options().holdsWhilePaused());
        json.put(
                "tls",
                Json.object(
                        "verify", endpoint.options().tls().verify(),
                        "ca_pem", endpoint.options().tls().caPem()));
    }

    private static List<List<String>> headers(EndpointOptions options) {
        return options.extraHeaders().fields().stream()
                .map(header -> Json.pair(header.name(), header.value()))
                .toList();
    }
}
