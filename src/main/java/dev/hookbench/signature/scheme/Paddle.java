package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.TimedPairs;
import dev.hookbench.signature.part.TimedPairs.Shape;
import dev.hookbench.signature.part.TimedPairsScheme;

/** {@code Paddle-Signature: ts=…;h1=<hex>[;h1=…]} over ts, a colon and the body, within five seconds. */
final class Paddle implements TimedPairsScheme {
    private static final TimedPairs PAIRS = new TimedPairs(
            "Paddle-Signature", ":", "h1"::equals, Freshness.pastOnly(5), new Shape("ts", "h1", ";", false));

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("paddle", "Paddle Billing", "pdl_ntfset_… of this destination, used as text");
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
