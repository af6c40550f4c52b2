package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.EmptyBody;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Finding;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.TimedPairs;
import dev.hookbench.signature.part.TimedPairsScheme;
import java.time.Instant;
import java.util.Optional;

/** {@code Stripe-Signature: t=…,v1=<hex>[,v1=…]} over t, a dot and the body; v0 is ignored. */
final class Stripe implements TimedPairsScheme {
    private static final TimedPairs PAIRS = new TimedPairs("Stripe-Signature", ".", "v1"::equals, Freshness.PAST_ONLY);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("stripe", "Stripe", "whsec_… of this endpoint, used as text, prefix included");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.HEX);
    }

    @Override
    public TimedPairs pairs(SchemeSettings settings) {
        return PAIRS;
    }

    @Override
    public Optional<Finding> objection(SignedRequest request, SchemeSettings settings, Instant now) {
        return EmptyBody.objection(request);
    }
}
