package dev.hookbench.api.endpoint;

import dev.hookbench.api.route.Schema;

/** The forms of endpoints, given and answered. */
final class EndpointSchema {
    private static final Schema SECONDS = Schema.integer().says("Seconds.");
    private static final Schema VERSION =
            Schema.object().has("hash", Schema.word("SHA256", "SHA512")).has("encoding", Schema.word("hex", "base64"));
    private static final Schema SIGNATURE = Schema.object()
            .may("kind", Schema.word("advanced", "simple", "standard_webhooks"))
            .may("header", Schema.text())
            .may("versions", Schema.list(VERSION))
            .named("EndpointSignature");
    private static final Schema STRATEGY = Schema.object()
            .may("type", Schema.word("linear", "exponential"))
            .may("duration", SECONDS)
            .may("retry_count", Schema.integer(0, 100))
            .named("RetryStrategy");
    private static final Schema TLS = Schema.object()
            .may("verify", Schema.flag())
            .may("ca_pem", Schema.text().orNull())
            .named("EndpointTls");
    private static final Schema CERTIFICATE = Schema.object()
            .may("client_cert", Schema.text())
            .may("client_key", Schema.text())
            .named("ClientCertificate");
    private static final Schema PAIRS = Schema.list(Schema.list(Schema.text()));
    private static final Schema SECRET = Schema.object()
            .has("uid", Schema.text())
            .has("value", Schema.text().says("In clear for keys of scope admin, masked for others."))
            .has("expires_at", Schema.time().orNull())
            .has("created_at", Schema.time())
            .has("updated_at", Schema.time())
            .has("deleted_at", Schema.time().orNull())
            .named("EndpointSecret");

    /** What is answered. */
    static final Schema ENDPOINT = common().has("uid", Schema.text())
            .has("project_id", Schema.text())
            .may("name", Schema.text())
            .may("title", Schema.text().says("The name, before version 2024-04-01."))
            .may("url", Schema.text())
            .may("target_url", Schema.text().says("The URL, before version 2024-04-01."))
            .has("secrets", Schema.list(SECRET))
            .has("status", Schema.word("active", "inactive", "paused", "pending"))
            .has(
                    "failure_rate",
                    Schema.number()
                            .orNull()
                            .says(
                                    "Failed attempts within the circuit breaker's window, in percent; null while breakers are"
                                            + " off or it has no sample."))
            .has(
                    "cb_state",
                    Schema.word("closed", "open", "half-open")
                            .orNull()
                            .says("Where its circuit breaker stands; null as failure_rate."))
            .may("period_failure_rate", Schema.number().orNull())
            .may("success_count", Schema.integer().orNull())
            .may("failure_count", Schema.integer().orNull())
            .may("retry_count", Schema.integer().orNull())
            .has("created_at", Schema.time())
            .has("updated_at", Schema.time())
            .has("deleted_at", Schema.time().orNull())
            .named("Endpoint");

    /** What is given to make or change one. */
    static final Schema DRAFT = common().may("name", Schema.text().says("Needed; title is taken too."))
            .may("title", Schema.text())
            .may("url", Schema.text().says("Needed; target_url is taken too."))
            .may("target_url", Schema.text())
            .may("secret", Schema.text().says("Made if it is left out; not read on a change."))
            .may("is_disabled", Schema.flag().says("Taken and not used, as in Convoy."))
            .named("EndpointDraft");

    private EndpointSchema() {}

    private static Schema common() {
        return Schema.object()
                .may("owner_id", Schema.text())
                .may("description", Schema.text())
                .may("advanced_signatures", Schema.flag())
                .may("support_email", Schema.text())
                .may("slack_webhook_url", Schema.text())
                .may("teams_webhook_url", Schema.text())
                .may("http_timeout", Schema.integer(0, 120).orText())
                .may("rate_limit", Schema.integer())
                .may("rate_limit_duration", SECONDS.orText())
                .may("content_type", Schema.word("application/json", "application/x-www-form-urlencoded"))
                .may("authentication", AuthenticationJson.SCHEMA.orNull())
                .may("mtls_client_cert", CERTIFICATE)
                .may("signature", SIGNATURE)
                .may("strategy", STRATEGY)
                .may("extra_headers", PAIRS)
                .may("concurrency", Schema.integer())
                .may("hold_while_paused", Schema.flag())
                .may("tls", TLS);
    }
}
