package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import java.time.Instant;

/** A scheme with one header of pairs, over time and body. */
public interface TimedPairsScheme extends HmacScheme {
    /** The header and how it is written. */
    TimedPairs pairs(SchemeSettings settings);

    @Override
    default Reading read(SignedRequest request, SchemeSettings settings) {
        return pairs(settings).read(request, "Check that nothing on the way cuts the header.");
    }

    @Override
    default SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        TimedPairs pairs = pairs(settings);
        String time = pairs.freshness().write(now);
        Content content = pairs.content(time, request.body());
        return request.with(pairs.header(), pairs.write(time, recipe(settings).digests(settings, content)));
    }
}
