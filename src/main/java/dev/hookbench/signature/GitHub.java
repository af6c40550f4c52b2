package dev.hookbench.signature;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import java.time.Instant;

/** {@code X-Hub-Signature-256: sha256=<hex>} over the body. */
final class GitHub implements HmacScheme {
    private static final BodyDigest DIGEST = new BodyDigest("X-Hub-Signature-256", "sha256=");

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("github", "GitHub", "the webhook's secret, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.HEX, KeyForm.TEXT);
    }

    @Override
    public boolean refusesEmptyBody() {
        return true;
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        return DIGEST.read(request);
    }

    @Override
    public Headers sign(byte[] body, String messageId, SchemeSettings settings, Instant now) {
        return DIGEST.sign(body, recipe(settings), settings);
    }
}
