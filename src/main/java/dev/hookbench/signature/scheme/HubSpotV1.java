package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Keying;
import dev.hookbench.signature.part.Recipe;
import java.time.Instant;

/** {@code X-HubSpot-Signature: <hex>}: the plain SHA-256 of client secret and body; no HMAC. */
final class HubSpotV1 implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("hubspot-v1", "HubSpot v1", "the app's client secret, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.HEX).keyed(Keying.PREFIX);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("X-HubSpot-Signature", "", BodyDigest.BODY);
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        return digest().sign(request, recipe(settings), settings).with("X-HubSpot-Signature-Version", "v1");
    }
}
