package dev.hookbench.signature.part;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Search;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How one provider signs: one final class per scheme, in which its row of the reference can be read. */
public interface SignatureScheme {
    /** Slug, title and what the secret looks like. */
    SchemeInfo info();

    /** Where it stands in a list of all schemes. */
    default SchemeProfile.Group group() {
        return SchemeProfile.Group.PROVIDER;
    }

    /** What can be set besides the secrets. */
    default List<SchemeOption> options() {
        return List.of();
    }

    /** Whether it takes secrets; the others take a public key by option. */
    default boolean hasSecrets() {
        return true;
    }

    /** What a form must offer for it. */
    default SchemeProfile profile() {
        return new SchemeProfile(info(), group(), hasSecrets(), options());
    }

    /** What is wrong with these settings before any request comes. */
    default List<Problem> problems(SchemeSettings settings) {
        return new SettingsCheck(this, settings).problems();
    }

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
