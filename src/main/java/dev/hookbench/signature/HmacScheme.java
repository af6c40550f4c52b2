package dev.hookbench.signature;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verification;
import java.time.Instant;

/** A scheme whose digest is an HMAC: it says how and where, the shared parts do the rest. */
interface HmacScheme extends SignatureScheme {
    /**
     * Hash, encoding and key form under these settings.
     *
     * @throws IllegalArgumentException naming the option that is not known
     */
    Recipe recipe(SchemeSettings settings);

    /** What the request's headers say, and the bytes that should be signed. */
    Reading read(SignedRequest request, SchemeSettings settings);

    /** Whether the provider's own library refuses requests without a body. */
    default boolean refusesEmptyBody() {
        return false;
    }

    @Override
    default Verification verify(SignedRequest request, SchemeSettings settings, Instant now) {
        return new HmacVerifier(this, request, settings, now).verify();
    }
}
