package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;

/** {@code Sentry-Hook-Signature: <hex>} over the body; the timestamp beside it is not signed. */
final class Sentry implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("sentry", "Sentry", "the integration's client secret, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.HEX);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("Sentry-Hook-Signature", "");
    }
}
