package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Signed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A signed token (RFC 7519, compact form). The algorithm is fixed by the scheme, never taken from the token. */
public record Jwt(
        Map<String, @Nullable Object> header, Map<String, @Nullable Object> claims, String signed, String signature) {
    /** Seconds that an {@link Instant} surely holds. */
    private static final double LATEST = 1e13;

    /** The token in that text, if it is one. */
    public static Optional<Jwt> parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        return object(parts[0])
                .flatMap(header ->
                        object(parts[1]).map(claims -> new Jwt(header, claims, parts[0] + "." + parts[1], parts[2])));
    }

    private static Optional<Map<String, @Nullable Object>> object(String part) {
        try {
            return Encoding.BASE64_URL.decode(part).map(Json::parseObject);
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    /** What that token says, if it is one and of that algorithm. */
    public static Reading read(SignedRequest request, String where, String text, String algorithm) {
        Optional<Jwt> token = parse(text);
        if (token.isEmpty()) {
            return HeaderFaults.refused(
                    "not_a_jwt",
                    "The value of " + where + " is no JWT: three parts in URL-safe base64 with dots between them are"
                            + " expected. Check that nothing cuts it.");
        }
        String used = String.valueOf(token.get().header.get("alg"));
        return used.equals(algorithm)
                ? new Signed(
                        request,
                        _ -> Content.of(Content.text("token", token.get().signed)),
                        List.of(new Received("", token.get().signature)))
                : new Reading.Refused(new Finding(
                        "wrong_algorithm",
                        used,
                        "The token names the algorithm " + used + ", and this scheme allows " + algorithm
                                + " only. Let the sender use that."));
    }

    /** A claim as text; empty where it is not there. */
    public String claim(String name) {
        Object value = claims.get(name);
        return value == null ? "" : String.valueOf(value);
    }

    /** A claim as a time; empty where it is none. */
    public Optional<Instant> time(String name) {
        return claims.get(name) instanceof Number number && Math.abs(number.doubleValue()) < LATEST
                ? Optional.of(Instant.ofEpochSecond(number.longValue()))
                : Optional.empty();
    }

    /** Why it is too old, if it says when it expires. */
    public Optional<Finding> expiry(Instant now) {
        return time("exp")
                .filter(expires -> now.getEpochSecond() >= expires.getEpochSecond())
                .map(expires -> new Finding(
                        "token_expired",
                        null,
                        "The signature fits, but the token expired at " + expires
                                + ". Check the clocks, or let the sender make a new token."));
    }

    /** The first two parts of a token. */
    public static String unsigned(String algorithm, Map<String, ?> claims) {
        Map<String, String> header = new TreeMap<>(Map.of("alg", algorithm, "typ", "JWT"));
        return Encoding.BASE64_URL.encode(Json.write(header)) + "."
                + Encoding.BASE64_URL.encode(Json.write(new TreeMap<>(claims)));
    }

    /** The signed part of a token as content. */
    public static Content content(String unsigned) {
        return new Content(List.of(Content.text("token", unsigned)));
    }
}
