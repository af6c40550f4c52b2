package dev.hookbench.api.inbox;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.capture.CaptureIndex.Counts;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.json.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Inboxes in their own form. Secrets stand in clear for keys of scope admin only, and masked for the others. */
final class InboxJson {
    private static final Schema VERIFICATION = Schema.object()
            .has("scheme", Schema.text())
            .may("secrets", Schema.list(Schema.text()).says("Oldest first; schemes with a public key need none."))
            .may(
                    "options",
                    Schema.map(Schema.text())
                            .says(
                                    "What GET /signatures/schemes lists for the scheme, for example publicKey, webhookId or"
                                            + " url, the public URL where the scheme signs one."))
            .may("tolerance_seconds", Schema.integer().orNull())
            .named("Verification");
    private static final Schema ANSWER = Schema.object()
            .may("status", Schema.integer(200, 599))
            .may("headers", Schema.list(Schema.list(Schema.text())))
            .may("body", Schema.text())
            .named("InboxAnswer");

    /** Its form. */
    static final Schema SCHEMA = Schema.object()
            .has("uid", Schema.text())
            .has("slug", Schema.text())
            .has("name", Schema.text())
            .has("url", Schema.text())
            .has("verification", VERIFICATION.orNull())
            .has("answer", ANSWER)
            .has("captures", Schema.integer())
            .has("invalid", Schema.integer())
            .has("created_at", Schema.time())
            .named("Inbox");

    /** What is given to make or change one. */
    static final Schema DRAFT = Schema.object()
            .may("slug", Schema.text().says("Needed to make one."))
            .may("name", Schema.text().says("The slug unless given."))
            .may("verification", VERIFICATION.orNull())
            .may("answer", ANSWER)
            .named("InboxDraft");

    private final String receiverUrl;
    private final Function<SecretText, String> shown;

    private InboxJson(String receiverUrl, Function<SecretText, String> shown) {
        this.receiverUrl = receiverUrl;
        this.shown = shown;
    }

    /** The form that {@code request} may see. */
    static InboxJson of(String receiverUrl, ApiRequest request) {
        return new InboxJson(receiverUrl, request.allows(Scope.ADMIN) ? SecretText::reveal : SecretText::masked);
    }

    /** All of {@code inbox}. */
    Map<String, @Nullable Object> json(Inbox inbox, Counts counts) {
        return Json.object(
                "uid", inbox.uid(),
                "slug", inbox.slug(),
                "name", inbox.name(),
                "url", url(inbox),
                "verification", verification(inbox.verification()),
                "answer",
                        Json.object(
                                "status", inbox.answer().status(),
                                "headers", pairs(inbox),
                                "body", inbox.answer().body()),
                "captures", counts.total(),
                "invalid", counts.invalid(),
                "created_at", ApiText.time(inbox.createdAt()));
    }

    /** Where {@code inbox} receives. */
    String url(Inbox inbox) {
        return receiverUrl + "/in/" + inbox.slug();
    }

    /** A secret, as may be seen. */
    String shown(SecretText secret) {
        return shown.apply(secret);
    }

    private @Nullable Object verification(@Nullable SchemeSettings settings) {
        return settings == null
                ? null
                : Json.object(
                        "scheme",
                        settings.scheme(),
                        "secrets",
                        settings.secrets().stream().map(shown).toList(),
                        "options",
                        settings.options(),
                        "tolerance_seconds",
                        settings.tolerance() == null
                                ? null
                                : settings.tolerance().toSeconds());
    }

    private static List<List<String>> pairs(Inbox inbox) {
        return inbox.answer().headers().fields().stream()
                .map(header -> Json.pair(header.name(), header.value()))
                .toList();
    }
}
