package dev.hookbench.api.inbox;

import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Inboxes as Convoy's sources ({@code convoy.md} 1.9): the slug is the mask id; a signature scheme is the provider, but for
 * the bare digest in a header of choice, which is Convoy's {@code hmac} verifier.
 */
final class SourceJson {
    /** The scheme that is Convoy's {@code hmac} verifier. */
    static final String BARE_DIGEST = "convoy-simple";

    private static final Schema HMAC = Schema.object()
            .may("header", Schema.text())
            .may("hash", Schema.text())
            .may("secret", Schema.text())
            .may("encoding", Schema.text());
    private static final Schema VERIFIER = Schema.object()
            .has("type", Schema.text().says("noop or hmac."))
            .may("hmac", HMAC)
            .named("Verifier");
    private static final Schema RESPONSE = Schema.object()
            .may("body", Schema.text())
            .may("content_type", Schema.text())
            .named("CustomResponse");

    /** Its form. */
    static final Schema SCHEMA = Schema.object()
            .has("uid", Schema.text())
            .has("project_id", Schema.text())
            .has("mask_id", Schema.text())
            .has("name", Schema.text())
            .has("url", Schema.text())
            .has("type", Schema.word("http"))
            .has("provider", Schema.text())
            .has("is_disabled", Schema.flag())
            .has("verifier", VERIFIER)
            .has("custom_response", RESPONSE)
            .has("provider_config", Schema.any())
            .has("forward_headers", Schema.list(Schema.text()))
            .has("pub_sub", Schema.any())
            .has("idempotency_keys", Schema.list(Schema.text()))
            .has("body_function", Schema.text().orNull())
            .has("header_function", Schema.text().orNull())
            .has("created_at", Schema.time())
            .has("updated_at", Schema.time())
            .has("deleted_at", Schema.time().orNull())
            .named("Source");

    /** What is given to make or change one. */
    static final Schema DRAFT = Schema.object()
            .has("name", Schema.text())
            .may("type", Schema.word("http"))
            .may("provider", Schema.text().says("A signature scheme, such as github."))
            .may("verifier", VERIFIER)
            .may("custom_response", RESPONSE)
            .may("is_disabled", Schema.flag().says("Taken and not used, as in Convoy."))
            .may("body_function", Schema.text().orNull().says("Refused by 501: functions are not run."))
            .may("header_function", Schema.text().orNull().says("Refused by 501: functions are not run."))
            .named("SourceDraft");

    private final String project;
    private final InboxJson inboxes;

    SourceJson(String project, InboxJson inboxes) {
        this.project = project;
        this.inboxes = inboxes;
    }

    /** All of {@code inbox}. */
    Map<String, @Nullable Object> json(Inbox inbox) {
        SchemeSettings settings = inbox.verification();
        String provider = settings == null || settings.scheme().equals(BARE_DIGEST) ? "" : settings.scheme();
        return Json.object(
                "uid", inbox.uid(),
                "project_id", project,
                "mask_id", inbox.slug(),
                "name", inbox.name(),
                "url", inboxes.url(inbox),
                "type", "http",
                "provider", provider,
                "is_disabled", false,
                "verifier", verifier(settings),
                "custom_response",
                        Json.object(
                                "body", inbox.answer().body(),
                                "content_type",
                                        inbox.answer()
                                                .headers()
                                                .first("Content-Type")
                                                .orElse("")),
                "provider_config", null,
                "forward_headers", List.of(),
                "pub_sub", null,
                "idempotency_keys", List.of(),
                "body_function", null,
                "header_function", null,
                "created_at", ApiText.time(inbox.createdAt()),
                "updated_at", ApiText.time(inbox.createdAt()),
                "deleted_at", null);
    }

    private Map<String, @Nullable Object> verifier(@Nullable SchemeSettings settings) {
        if (settings == null) {
            return Json.object("type", "noop");
        }
        SecretText newest = settings.secrets().isEmpty()
                ? SecretText.of("")
                : settings.secrets().getLast();
        return Json.object(
                "type",
                "hmac",
                "hmac",
                Json.object(
                        "header", settings.options().getOrDefault("header", ""),
                        "hash", settings.options().getOrDefault("hash", "SHA256"),
                        "secret", inboxes.shown(newest),
                        "encoding", settings.options().getOrDefault("encoding", "hex")));
    }
}
