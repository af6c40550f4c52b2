package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.KeyForm;
import dev.hookbench.signature.part.Recipe;

/** {@code HmacSignature: <base64>} over the body, by the decoded hex key. */
final class AdyenPlatform implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("adyen-platform", "Adyen platforms and management", "the HMAC key, 64 hex characters");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64, KeyForm.HEX);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("HmacSignature", "");
    }
}
