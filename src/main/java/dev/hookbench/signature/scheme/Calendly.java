package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.TimedPairs;
import dev.hookbench.signature.part.TimedPairsScheme;

/** {@code Calendly-Webhook-Signature: t=…,v1=<hex>} over t, a dot and the body. */
final class Calendly implements TimedPairsScheme {
    private static final TimedPairs PAIRS =
            new TimedPairs("Calendly-Webhook-Signature", ".", "v1"::equals, Freshness.pastOnly(180));

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("calendly", "Calendly", "the webhook signing key, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.HEX);
    }

    @Override
    public TimedPairs pairs(SchemeSettings settings) {
        return PAIRS;
    }
}
