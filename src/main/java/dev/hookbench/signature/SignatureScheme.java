package dev.hookbench.signature;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verification;
import java.time.Instant;

/** How one provider signs: one final class per scheme, in which its row of the reference can be read. */
interface SignatureScheme {
    /** Slug, title and what the secret looks like. */
    SchemeInfo info();

    /** Checks a request; never throws for anything in the request or the secrets. */
    Verification verify(SignedRequest request, SchemeSettings settings, Instant now);

    /**
     * The headers that sign {@code body}.
     *
     * @throws IllegalArgumentException naming the setting that cannot sign
     */
    Headers sign(byte[] body, String messageId, SchemeSettings settings, Instant now);
}
