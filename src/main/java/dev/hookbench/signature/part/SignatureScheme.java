package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Search;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verification;
import java.time.Instant;
import java.util.Optional;

/** How one provider signs: one final class per scheme, in which its row of the reference can be read. */
public interface SignatureScheme {
    /** Slug, title and what the secret looks like. */
    SchemeInfo info();

    /** What is missing to check anything, in a sentence with its cure; empty where all is there. */
    Optional<String> missing(SchemeSettings settings);

    /**
     * What signatures must fit under these settings.
     *
     * @throws IllegalArgumentException naming the option that cannot be used, without a full stop
     */
    Keyring keyring(SchemeSettings settings, SignedRequest request);

    /** What the request says about its signature, and the bytes that should be signed. */
    Reading read(SignedRequest request, SchemeSettings settings);

    /** Why a request must be refused although its signature fits, apart from its age. */
    default Optional<Finding> objection(SignedRequest request, SchemeSettings settings, Instant now) {
        return Optional.empty();
    }

    /** Checks a request; never throws for anything in the request or the secrets. */
    default Verification verify(SignedRequest request, SchemeSettings settings, Search search, Instant now) {
        return new Verifier(this, request, settings, now).verify(search);
    }

    /**
     * The request with its signature.
     *
     * @throws IllegalArgumentException naming the setting that cannot sign
     */
    SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now);
}
