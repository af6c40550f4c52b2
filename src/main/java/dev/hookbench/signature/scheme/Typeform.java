package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;

/** {@code Typeform-Signature: sha256=<base64>} over the body: base64 after a prefix that usually stands before hex. */
final class Typeform implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("typeform", "Typeform", "the webhook's secret, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("Typeform-Signature", "sha256=");
    }
}
