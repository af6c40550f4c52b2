package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyHash;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Finding;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.HeaderFaults;
import dev.hookbench.signature.part.Jwt;
import dev.hookbench.signature.part.Keyring;
import dev.hookbench.signature.part.Keys;
import dev.hookbench.signature.part.PublicKeyScheme;
import dev.hookbench.signature.part.PublicLock;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Reading.Signed;
import dev.hookbench.signature.part.Stamp;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code Plaid-Verification: <JWT>} by ES256; its claim {@code request_body_sha256} is the hash of the body. */
final class Plaid implements PublicKeyScheme {
    private static final String HEADER = "Plaid-Verification";
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final String NAME = "ES256";
    private static final String HASH = "request_body_sha256";

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("plaid", "Plaid", "the JWK of the token's kid, as JSON");
    }

    @Override
    public Keyring keyring(SchemeSettings settings, SignedRequest request) {
        return Keyring.of(
                Encoding.BASE64_URL,
                PublicKeyScheme.keys(settings).stream()
                        .map(key -> new PublicLock(key(key), ALGORITHM))
                        .toList());
    }

    private static PublicKey key(String text) {
        try {
            Map<String, @Nullable Object> jwk = Json.parseObject(text.getBytes(StandardCharsets.UTF_8));
            return Keys.p256(coordinate(jwk, "x"), coordinate(jwk, "y"));
        } catch (MalformedJson e) {
            return Keys.p256(text);
        }
    }

    private static byte[] coordinate(Map<String, @Nullable Object> jwk, String name) {
        return Encoding.BASE64_URL
                .decode(JsonBody.text(jwk, name))
                .filter(bytes -> bytes.length > 0)
                .orElseThrow(() -> new IllegalArgumentException(PUBLIC_KEY + ": the JWK has no \"" + name
                        + "\" in base64url; paste it as the provider shows it"));
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        Optional<String> token = request.headers().first(HEADER);
        if (token.isEmpty()) {
            return HeaderFaults.missing(HEADER, request.headers());
        }
        return Jwt.read(request, HEADER, token.get(), NAME) instanceof Signed signed
                ? signed.at(stamp(token.get()))
                : Jwt.read(request, HEADER, token.get(), NAME);
    }

    private static @Nullable Stamp stamp(String token) {
        return Jwt.parse(token)
                .flatMap(jwt -> jwt.time("iat"))
                .map(time -> new Stamp(Long.toString(time.getEpochSecond()), time, Freshness.PAST_ONLY))
                .orElse(null);
    }

    @Override
    public Optional<Finding> objection(SignedRequest request, SchemeSettings settings, Instant now) {
        String claimed = request.headers()
                .first(HEADER)
                .flatMap(Jwt::parse)
                .map(jwt -> jwt.claim(HASH))
                .orElse("");
        return BodyHash.objection(request, claimed, BodyDigest.BODY, BodyHash.bodyChanged());
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        String unsigned = Jwt.unsigned(
                NAME,
                Map.of("iat", now.getEpochSecond(), HASH, Encoding.HEX.encode(Hash.SHA256.plain(request.body()))));
        byte[] signature =
                Keys.sign(Keys.p256Private(PublicKeyScheme.privateKey(settings)), ALGORITHM, Jwt.content(unsigned));
        return request.with(HEADER, unsigned + "." + Encoding.BASE64_URL.encode(signature));
    }
}
