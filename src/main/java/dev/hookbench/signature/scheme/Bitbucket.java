package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;

/** {@code X-Hub-Signature: sha256=<hex>} over the body: the name of GitHub's old header with the newer hash. */
final class Bitbucket implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("bitbucket", "Bitbucket", "the webhook's secret, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.HEX);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("X-Hub-Signature", "sha256=");
    }
}
