package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.Keyring;
import dev.hookbench.signature.part.Keys;
import dev.hookbench.signature.part.PublicKeyScheme;
import dev.hookbench.signature.part.PublicLock;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.TimedHeaders;
import java.time.Instant;

/** {@code X-Signature-Ed25519: <hex>} over time and body with nothing between, by ed25519; no age is set. */
final class Discord implements PublicKeyScheme {
    private static final String TIME = "X-Signature-Timestamp";
    private static final String ALGORITHM = "Ed25519";
    private static final TimedHeaders HEADERS =
            new TimedHeaders("X-Signature-Ed25519", "", TIME, Freshness.UNLIMITED, false, Discord::content);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("discord", "Discord", "the application's public key, 64 hex characters");
    }

    @Override
    public Keyring keyring(SchemeSettings settings, SignedRequest request) {
        return Keyring.of(
                Encoding.HEX,
                PublicKeyScheme.keys(settings).stream()
                        .map(key -> new PublicLock(Keys.ed25519(Keys.hex(PUBLIC_KEY, key)), ALGORITHM))
                        .toList());
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        return HEADERS.read(request);
    }

    private static Content content(SignedRequest request) {
        return Content.of(TimedHeaders.timeIn(request, TIME), Content.body(request.body()));
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        byte[] seed = Keys.hex("secrets", PublicKeyScheme.privateKey(settings));
        return HEADERS.sign(
                request, now, content -> Encoding.HEX.encode(Keys.sign(Keys.ed25519Seed(seed), ALGORITHM, content)));
    }
}
