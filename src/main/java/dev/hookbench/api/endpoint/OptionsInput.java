package dev.hookbench.api.endpoint;

import dev.hookbench.api.route.GoDuration;
import dev.hookbench.api.route.HeaderPairs;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Contact;
import dev.hookbench.domain.endpoint.OptionsDraft;
import dev.hookbench.domain.endpoint.OptionsDraft.TlsDraft;

/** Reads what an endpoint may have beyond its address. */
final class OptionsInput {
    private static final long MANY = 1_000_000;
    private static final String REDACTED = "[REDACTED]";

    private OptionsInput() {}

    /** The options in {@code json}; what it leaves out stays as in {@code before}. */
    static OptionsDraft read(JsonInput json, OptionsDraft before) {
        return new OptionsDraft(
                json.text("content_type").filter(type -> !type.isEmpty()).orElse(before.contentType()),
                HeaderPairs.read(json, "extra_headers", before.extraHeaders()),
                tls(json, before.tls()),
                json.integer("rate_limit", 0, MANY).map(String::valueOf).orElse(before.rateLimit()),
                GoDuration.seconds(json, "rate_limit_duration", MANY)
                        .map(String::valueOf)
                        .orElse(before.rateLimitDuration()),
                json.integer("concurrency", 0, MANY).map(String::valueOf).orElse(before.concurrency()),
                json.flag("hold_while_paused").orElse(before.holdsWhilePaused()),
                new Contact(
                        json.text("support_email").orElse(before.contact().supportEmail()),
                        json.text("slack_webhook_url").orElse(before.contact().slackWebhookUrl()),
                        json.text("teams_webhook_url").orElse(before.contact().teamsWebhookUrl())));
    }

    private static TlsDraft tls(JsonInput json, TlsDraft before) {
        JsonInput tls = json.object("tls").orElse(null);
        JsonInput certificate = json.object("mtls_client_cert").orElse(null);
        return new TlsDraft(
                tls == null ? before.verify() : tls.flag("verify").orElse(before.verify()),
                tls == null ? before.caPem() : tls.text("ca_pem").orElse(before.caPem()),
                certificate == null
                        ? before.certificatePem()
                        : certificate.text("client_cert").orElse(""),
                certificate == null
                        ? before.keyPem()
                        : certificate
                                .text("client_key")
                                .filter(key -> !key.equals(REDACTED))
                                .map(SecretText::of)
                                .orElse(null));
    }
}
