package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import java.time.Instant;

/** A scheme with one header, which holds the digest of the body or of body and URL. */
public interface BodyScheme extends HmacScheme {
    /** The header and what it covers. */
    BodyDigest digest();

    @Override
    default Reading read(SignedRequest request, SchemeSettings settings) {
        return digest().read(request);
    }

    @Override
    default SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        return digest().sign(request, recipe(settings), settings);
    }
}
