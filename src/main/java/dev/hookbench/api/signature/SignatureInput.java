package dev.hookbench.api.signature;

import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.HeaderPairs;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what is to be checked or signed, by the field names of the signature vectors. */
final class SignatureInput {
    private static final long MAX_TOLERANCE = 31_536_000;
    /** The last second of the year 9999. */
    private static final long MAX_TIME = 253_402_300_799L;

    private final JsonInput json;

    SignatureInput(JsonInput json) {
        this.json = json;
    }

    /** The request; POST and no URL where they are left out. */
    SignedRequest request() {
        return new SignedRequest(
                json.text("method").orElse("POST"), json.text("url").orElse(""), headers(), body());
    }

    /** Values have one character for each byte: text beyond that is taken as UTF-8. */
    private Headers headers() {
        return new Headers(HeaderPairs.read(json, "headers", Headers.none()).fields().stream()
                .map(field -> new Header(field.name(), bytes(field.value())))
                .toList());
    }

    private static String bytes(String value) {
        return value.chars().allMatch(c -> c <= 0xFF)
                ? value
                : new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private byte[] body() {
        String base64 = json.text("bodyBase64").orElse(null);
        if (base64 == null) {
            return json.text("body").orElse("").getBytes(StandardCharsets.UTF_8);
        }
        if (json.has("body")) {
            throw BadInput.ofBody("body and bodyBase64 are both there: give one of them.");
        }
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw BadInput.ofBody("bodyBase64 is not base64: give standard base64 with padding.");
        }
    }

    /** How to check. */
    SchemeSettings toVerify() {
        return settings(secrets("secrets"));
    }

    /** How to sign: a private key stands for the secrets. */
    SchemeSettings toSign() {
        List<SecretText> keys =
                json.text("privateKey").map(SecretText::of).map(List::of).orElseGet(() -> secrets("secrets"));
        return settings(keys);
    }

    private SchemeSettings settings(List<SecretText> secrets) {
        Map<String, String> options = new HashMap<>();
        json.object("options")
                .ifPresent(given ->
                        given.fields().forEach(name -> options.put(name, String.valueOf(given.value(name)))));
        for (String key : List.of("publicKey", "certificatePem")) {
            json.text(key).ifPresent(text -> options.put(key, text));
        }
        return new SchemeSettings(
                json.requiredText("scheme"),
                secrets,
                options,
                json.integer("toleranceSeconds", 0, MAX_TOLERANCE)
                        .map(Duration::ofSeconds)
                        .orElse(null));
    }

    /** A refusal does not repeat them. */
    private List<SecretText> secrets(String field) {
        Object value = json.value(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            throw BadInput.ofBody(field + " must be a list of texts: give [\"the secret\"].");
        }
        return list.stream().map(String::valueOf).map(SecretText::of).toList();
    }

    /** The time that counts as now. */
    Instant now(Instant clock) {
        return json.integer("now", 0, MAX_TIME).map(Instant::ofEpochSecond).orElse(clock);
    }

    String messageId(String otherwise) {
        return json.text("messageId").orElse(otherwise);
    }
}
