package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.KeyForm;
import dev.hookbench.signature.part.Recipe;

/** {@code X-WC-Webhook-Signature: <base64>} over the body, by the secret with its HTML entities decoded. */
final class WooCommerce implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("woocommerce", "WooCommerce", "the webhook's secret; HTML entities in it are decoded");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64, KeyForm.ENTITIES);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("X-WC-Webhook-Signature", "");
    }
}
