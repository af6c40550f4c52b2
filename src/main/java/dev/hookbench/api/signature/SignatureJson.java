package dev.hookbench.api.signature;

import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.signature.Fix;
import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.domain.signature.Verification.SignedPart;
import dev.hookbench.json.Json;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks and signed requests as JSON, by the field names of the signature vectors. */
final class SignatureJson {
    private static final Schema PAIRS = Schema.list(Schema.list(Schema.text()));

    private static final Schema SETTINGS = Schema.object()
            .has("scheme", Schema.text().says("The slug of a scheme."))
            .may("secrets", Schema.list(Schema.text()).says("As the provider shows them, oldest first."))
            .may("publicKey", Schema.text())
            .may("certificatePem", Schema.text())
            .may("options", Schema.map(Schema.any()).says("What is not in the request, for example hash or webhookId."))
            .may("method", Schema.text())
            .may("url", Schema.text().says("As the receiver knows it; not normalised."))
            .may("headers", PAIRS.says("Pairs of name and value."))
            .may("body", Schema.text())
            .may("bodyBase64", Schema.text())
            .may("now", Schema.integer().says("Unix seconds; the clock's time where it is left out."));

    /** What is to be checked. */
    static final Schema TO_VERIFY =
            SETTINGS.may("toleranceSeconds", Schema.integer().orNull()).named("SignatureToVerify");

    /** What is to be signed. */
    static final Schema TO_SIGN = SETTINGS.may("privateKey", Schema.text())
            .may("messageId", Schema.text().says("For schemes that sign one."))
            .named("RequestToSign");

    private static final Schema CHECK = Schema.object()
            .has("label", Schema.text().says("The version before the value, for example v1."))
            .has("received", Schema.text())
            .has("secret", Schema.integer().says("Its place among the secrets given, from 0."))
            .has("expected", Schema.text())
            .has("matches", Schema.flag());

    private static final Schema LINE = Schema.object()
            .has("language", Schema.text())
            .has("framework", Schema.text())
            .has("code", Schema.text());

    /** What a check found. */
    static final Schema FOUND = Schema.object()
            .has("verdict", Schema.word("valid", "invalid", "not_checked"))
            .has("reason", Schema.text().orNull())
            .has("detail", Schema.text().orNull())
            .has("explanation", Schema.text())
            .has("fix", Schema.text().orNull())
            .has("fixLines", Schema.list(LINE))
            .has("expected", Schema.text().says("What a correct sender would send; empty where that is not known."))
            .has("signedContentBase64", Schema.text())
            .has("ageSeconds", Schema.integer().orNull())
            .has("checked", Schema.list(CHECK))
            .named("SignatureVerification");

    /** A request with its signature. */
    static final Schema SIGNED = Schema.object()
            .has("method", Schema.text())
            .has("url", Schema.text())
            .has("headers", PAIRS)
            .has("bodyBase64", Schema.text())
            .named("SignedRequest");

    private static final Schema OPTION = Schema.object()
            .has("name", Schema.text())
            .has("form", Schema.word("text", "choice", "key"))
            .has("choices", Schema.list(Schema.text()))
            .has("default", Schema.text().says("What holds while it is not set."))
            .has("required", Schema.flag())
            .named("SchemeOption");

    /** A scheme. */
    static final Schema SCHEME = Schema.object()
            .has("slug", Schema.text())
            .has("title", Schema.text())
            .has("secretHint", Schema.text())
            .has("group", Schema.word("standard", "provider", "public_key", "own"))
            .has("hasSecrets", Schema.flag().says("The others take a public key or a certificate by option."))
            .has("options", Schema.list(OPTION))
            .named("SignatureScheme");

    private SignatureJson() {}

    static Map<String, @Nullable Object> found(Verification found, Signatures signatures) {
        Verdict verdict = found.verdict();
        Verdict.Invalid invalid = verdict instanceof Verdict.Invalid refused ? refused : null;
        Fix fix = invalid == null ? null : signatures.fix(invalid);
        Long age = found.age() == null ? null : found.age().toSeconds();
        return Json.object(
                "verdict",
                verdict.name(),
                "reason",
                invalid == null ? null : invalid.reason(),
                "detail",
                invalid == null ? null : invalid.detail(),
                "explanation",
                explanation(verdict),
                "fix",
                fix == null ? null : fix.advice(),
                "fixLines",
                fix == null
                        ? List.of()
                        : fix.lines().stream().map(SignatureJson::line).toList(),
                "expected",
                found.expected(),
                "signedContentBase64",
                base64(bytes(found.signedContent())),
                "ageSeconds",
                age,
                "checked",
                found.checks().stream().map(SignatureJson::check).toList());
    }

    private static String explanation(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Valid _ -> "A signature fits.";
            case Verdict.Invalid invalid -> invalid.explanation();
            case Verdict.NotChecked notChecked -> notChecked.why();
        };
    }

    private static Map<String, @Nullable Object> line(Fix.Line line) {
        return Json.object("language", line.language(), "framework", line.framework(), "code", line.code());
    }

    private static Map<String, @Nullable Object> check(Verification.Check check) {
        return Json.object(
                "label", check.label(),
                "received", check.received(),
                "secret", check.secretIndex(),
                "expected", check.expected(),
                "matches", check.matches());
    }

    static Map<String, @Nullable Object> signed(SignedRequest signed) {
        return Json.object(
                "method", signed.method(),
                "url", signed.url(),
                "headers",
                        signed.headers().fields().stream()
                                .map(field -> List.of(field.name(), field.value()))
                                .toList(),
                "bodyBase64", base64(signed.body()));
    }

    static Map<String, @Nullable Object> scheme(SchemeProfile profile) {
        return Json.object(
                "slug", profile.slug(),
                "title", profile.info().title(),
                "secretHint", profile.info().secretHint(),
                "group", ApiText.lower(profile.group()),
                "hasSecrets", profile.hasSecrets(),
                "options", profile.options().stream().map(SignatureJson::option).toList());
    }

    private static Map<String, @Nullable Object> option(SchemeOption option) {
        return Json.object(
                "name", option.name(),
                "form", ApiText.lower(option.form()),
                "choices", option.choices(),
                "default", option.byDefault(),
                "required", option.required());
    }

    private static byte[] bytes(List<SignedPart> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(part -> out.writeBytes(part.bytes()));
        return out.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
