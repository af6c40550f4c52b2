package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;

/** {@code X-Signature: <hex>} over the body. */
final class LemonSqueezy implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("lemonsqueezy", "Lemon Squeezy", "the webhook's secret, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.HEX);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("X-Signature", "");
    }
}
