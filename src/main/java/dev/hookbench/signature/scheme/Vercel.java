package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;

/** {@code x-vercel-signature: <hex>} over the body, by SHA-1. */
final class Vercel implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("vercel", "Vercel", "the webhook's or the integration's secret, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA1, Encoding.HEX);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("x-vercel-signature", "");
    }
}
