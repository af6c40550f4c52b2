package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;

/** {@code x-xero-signature: <base64>} over the body; the key looks like base64 and is text. */
final class Xero implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("xero", "Xero", "the webhook key, used as text although it looks like base64");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("x-xero-signature", "");
    }
}
