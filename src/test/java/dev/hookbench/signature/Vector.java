package dev.hookbench.signature;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of the signature vectors, read by their field names. */
record Vector(Map<String, @Nullable Object> fields) {
    /** All in {@code /vectors/signatures.json}. */
    static List<Vector> all() {
        try (InputStream in = Objects.requireNonNull(Vector.class.getResourceAsStream("/vectors/signatures.json"))) {
            return ((List<?>) Objects.requireNonNull(Json.parse(in.readAllBytes())))
                    .stream().map(Vector::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Vector of(@Nullable Object fields) {
        return new Vector((Map<String, @Nullable Object>) Objects.requireNonNull(fields));
    }

    String text(String field) {
        return String.valueOf(fields.get(field));
    }

    boolean is(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    boolean has(String field) {
        return fields.get(field) != null;
    }

    Instant now() {
        return Instant.ofEpochSecond(((Number) Objects.requireNonNull(fields.get("now"))).longValue());
    }

    SignedRequest request() {
        return new SignedRequest(text("method"), text("url"), headers(), body());
    }

    SchemeSettings settings() {
        List<SecretText> secrets = list("secrets").stream()
                .map(secret -> SecretText.of(String.valueOf(secret)))
                .toList();
        Map<String, String> options = new HashMap<>();
        if (fields.get("options") instanceof Map<?, ?> map) {
            map.forEach((name, value) -> options.put(String.valueOf(name), String.valueOf(value)));
        }
        for (String key : List.of("publicKey", "certificatePem")) {
            if (fields.get(key) instanceof String text) {
                options.put(key, text);
            }
        }
        Duration tolerance =
                fields.get("toleranceSeconds") instanceof Number number ? Duration.ofSeconds(number.longValue()) : null;
        return new SchemeSettings(text("scheme"), secrets, options, tolerance);
    }

    byte[] body() {
        if (fields.get("bodyBase64") instanceof String base64) {
            return Base64.getDecoder().decode(base64);
        }
        if (fields.get("bodyGen") instanceof Map<?, ?> gen) {
            String repeat = String.valueOf(gen.get("repeat"));
            int count = ((Number) Objects.requireNonNull(gen.get("count"))).intValue();
            return (gen.get("prefix") + repeat.repeat(count) + gen.get("suffix")).getBytes(StandardCharsets.UTF_8);
        }
        return text("body").getBytes(StandardCharsets.UTF_8);
    }

    private Headers headers() {
        return new Headers(list("headers").stream()
                .map(pair -> (List<?>) pair)
                .map(pair -> new Header(String.valueOf(pair.get(0)), String.valueOf(pair.get(1))))
                .toList());
    }

    private List<?> list(String field) {
        return fields.get(field) instanceof List<?> list ? list : List.of();
    }

    @Override
    public String toString() {
        return text("id");
    }
}
