package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;

/** {@code X-Hub-Signature: sha1=<hex>} over the body. */
final class Intercom implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("intercom", "Intercom", "the app's client secret, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA1, Encoding.HEX);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("X-Hub-Signature", "sha1=");
    }
}
