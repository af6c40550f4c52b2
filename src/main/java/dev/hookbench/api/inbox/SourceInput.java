package dev.hookbench.api.inbox;

import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads Convoy's sources as inboxes. */
final class SourceInput {
    private static final int SLUG_LENGTH = 48;

    private final Signatures signatures;

    SourceInput(Signatures signatures) {
        this.signatures = signatures;
    }

    /** Whether the source has a function, which is not run. */
    static boolean hasFunction(JsonInput json) {
        return json.text("body_function").filter(code -> !code.isBlank()).isPresent()
                || json.text("header_function").filter(code -> !code.isBlank()).isPresent();
    }

    /** An inbox to be made, under that slug. */
    InboxDraft ofNew(JsonInput json, String slug) {
        type(json);
        return new InboxDraft(
                slug, json.requiredText("name"), verification(json, null), answer(json, Inbox.DEFAULT_ANSWER));
    }

    /** What {@code before} is to become; its slug stays, so that senders need not be told. */
    InboxDraft ofChange(JsonInput json, Inbox before) {
        type(json);
        SchemeSettings kept = before.verification();
        boolean given = json.value("verifier") != null || json.value("provider") != null;
        return new InboxDraft(
                before.slug(),
                json.requiredText("name"),
                given ? verification(json, kept) : kept,
                answer(json, before.answer()));
    }

    /** A slug made of a name. */
    static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "source" : slug.substring(0, Math.min(SLUG_LENGTH, slug.length()));
    }

    private static void type(JsonInput json) {
        String type = json.text("type").orElse("http");
        if (!type.isEmpty() && !type.equals("http")) {
            throw BadInput.ofBody("type \"" + type + "\" is not taken: Hookbench receives by http only.");
        }
    }

    private @Nullable SchemeSettings verification(JsonInput json, @Nullable SchemeSettings before) {
        String provider = json.text("provider").orElse("");
        JsonInput verifier = json.object("verifier").orElse(JsonInput.of(Map.of()));
        String type = verifier.text("type").orElse("");
        if (provider.isEmpty() && (type.isEmpty() || type.equals("noop"))) {
            return null;
        }
        JsonInput hmac = verifier.object("hmac").orElse(JsonInput.of(Map.of()));
        List<SecretText> kept = before == null ? List.of() : before.secrets();
        List<SecretText> secrets = hmac.text("secret")
                .filter(secret -> !secret.isEmpty())
                .map(secret -> List.of(SecretText.of(secret)))
                .orElse(kept);
        if (!provider.isEmpty()) {
            return new SchemeSettings(scheme(provider), secrets, Map.of(), null);
        }
        if (!type.equals("hmac")) {
            throw BadInput.ofBody("verifier.type \"" + type
                    + "\" is not taken: Hookbench checks signatures; use hmac, a provider, or noop.");
        }
        return new SchemeSettings(
                SourceJson.BARE_DIGEST,
                secrets,
                Map.of(
                        "header", hmac.requiredText("header"),
                        "hash", hmac.choice("hash", List.of("SHA256", "SHA512")).orElse("SHA256"),
                        "encoding",
                                hmac.choice("encoding", List.of("hex", "base64"))
                                        .orElse("hex")),
                null);
    }

    private String scheme(String provider) {
        List<String> known = signatures.schemes().stream().map(SchemeInfo::slug).toList();
        if (!known.contains(provider)) {
            throw BadInput.ofBody("provider \"" + provider + "\" is not known: use one of "
                    + known.stream().sorted().collect(Collectors.joining(", ")) + ", or a verifier of type hmac.");
        }
        return provider;
    }

    private static Answer answer(JsonInput json, Answer before) {
        JsonInput given = json.object("custom_response").orElse(null);
        String body = given == null ? "" : given.text("body").orElse("");
        String type = given == null ? "" : given.text("content_type").orElse("");
        return body.isEmpty() && type.isEmpty()
                ? before
                : new Answer(200, Headers.of("Content-Type", type.isEmpty() ? "text/plain" : type), body);
    }
}
