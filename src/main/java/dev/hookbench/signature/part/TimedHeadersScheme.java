package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import java.time.Instant;

/** A scheme with a header for the digest and one for the time. */
public interface TimedHeadersScheme extends HmacScheme {
    /** The headers and what they cover. */
    TimedHeaders headers();

    @Override
    default Reading read(SignedRequest request, SchemeSettings settings) {
        return headers().read(request);
    }

    @Override
    default SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        return headers().sign(request, recipe(settings), settings, now);
    }
}
