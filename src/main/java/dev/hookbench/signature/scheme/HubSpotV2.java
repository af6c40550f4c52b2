package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Keying;
import dev.hookbench.signature.part.Recipe;
import java.time.Instant;
import java.util.List;

/** {@code X-HubSpot-Signature: <hex>}: the plain SHA-256 of client secret, method, URL and body; no HMAC. */
final class HubSpotV2 implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("hubspot-v2", "HubSpot v2", "the app's client secret, used as text");
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(SchemeOption.url());
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.HEX).keyed(Keying.PREFIX);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest(
                "X-HubSpot-Signature",
                "",
                request -> Content.of(
                        Content.text("method", request.method()),
                        Content.text("url", request.url()),
                        Content.body(request.body())));
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        return digest().sign(request, recipe(settings), settings).with("X-HubSpot-Signature-Version", "v2");
    }
}
