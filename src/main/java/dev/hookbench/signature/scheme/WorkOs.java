package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.Freshness.Unit;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.TimedPairs;
import dev.hookbench.signature.part.TimedPairs.Shape;
import dev.hookbench.signature.part.TimedPairsScheme;

/** {@code WorkOS-Signature: t=<ms>, v1=<hex>} over t, a dot and the body; comma and space between. */
final class WorkOs implements TimedPairsScheme {
    private static final TimedPairs PAIRS = new TimedPairs(
            "WorkOS-Signature",
            ".",
            "v1"::equals,
            Freshness.pastOnly(180).in(Unit.MILLISECONDS),
            new Shape("t", "v1", ", ", true));

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("workos", "WorkOS", "the webhook's secret, used as text");
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
