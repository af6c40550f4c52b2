package dev.hookbench.signature;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.Stamp.Freshness;
import java.time.Instant;

/** {@code Stripe-Signature: t=…,v1=<hex>[,v1=…]} over t, a dot and the body; v0 is ignored. */
final class Stripe implements HmacScheme {
    private static final TimedPairs PAIRS = new TimedPairs("Stripe-Signature", ".", "v1"::equals, Freshness.PAST_ONLY);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("stripe", "Stripe", "whsec_… of this endpoint, used as text, prefix included");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.HEX, KeyForm.TEXT);
    }

    @Override
    public boolean refusesEmptyBody() {
        return true;
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        return PAIRS.read(request, "Check that nothing on the way cuts the header.");
    }

    @Override
    public Headers sign(byte[] body, String messageId, SchemeSettings settings, Instant now) {
        Content content = PAIRS.content(Long.toString(now.getEpochSecond()), body);
        return Headers.of(
                PAIRS.header(),
                TimedPairs.write(now.getEpochSecond(), recipe(settings).digests(settings, content)));
    }
}
