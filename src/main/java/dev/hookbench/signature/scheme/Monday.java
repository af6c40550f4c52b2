package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Finding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.HeaderFaults;
import dev.hookbench.signature.part.HmacScheme;
import dev.hookbench.signature.part.Jwt;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Recipe;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** {@code Authorization: <JWT>} by HS256, with or without Bearer; nothing ties it to the body. */
final class Monday implements HmacScheme {
    private static final String HEADER = "Authorization";
    private static final String ALGORITHM = "HS256";
    private static final long LIFE = 300;

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("monday", "monday.com", "the app's signing secret, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64_URL);
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        return request.headers().has(HEADER)
                ? Jwt.read(request, HEADER, token(request), ALGORITHM)
                : HeaderFaults.missing(HEADER, request.headers());
    }

    private static String token(SignedRequest request) {
        return request.headers().first(HEADER).orElse("").replaceFirst("^(?i:Bearer) +", "");
    }

    @Override
    public Optional<Finding> objection(SignedRequest request, SchemeSettings settings, Instant now) {
        return Jwt.parse(token(request)).flatMap(jwt -> jwt.expiry(now));
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        String unsigned = Jwt.unsigned(
                ALGORITHM,
                Map.of("aud", request.url(), "iat", now.getEpochSecond(), "exp", now.getEpochSecond() + LIFE));
        String digest =
                recipe(settings).digests(settings, Jwt.content(unsigned)).getLast();
        return request.with(HEADER, unsigned + "." + digest);
    }
}
