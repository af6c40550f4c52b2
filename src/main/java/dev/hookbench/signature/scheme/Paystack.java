package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;

/** {@code x-paystack-signature: <hex>} over the body, by SHA-512 with the API secret key. */
final class Paystack implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("paystack", "Paystack", "the API secret key sk_…, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA512, Encoding.HEX);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("x-paystack-signature", "");
    }
}
