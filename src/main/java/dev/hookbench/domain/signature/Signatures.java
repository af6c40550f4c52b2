package dev.hookbench.domain.signature;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import java.time.Instant;
import java.util.List;

/** The port to signature schemes: which there are, checking a request, signing one. */
public interface Signatures {
    /** Every scheme, by name. */
    List<SchemeInfo> schemes();

    /** What a form must offer for each scheme, by name. */
    List<SchemeProfile> profiles();

    /**
     * Everything that is wrong with these settings before any request comes, by the names of options, {@code scheme} and
     * {@code secret}; empty where requests can be checked.
     */
    List<Problem> problems(SchemeSettings settings);

    /**
     * Checks a request as of {@code now}, and searches for the cause where no signature fits; never throws for anything in
     * the request or the secrets.
     */
    Verification verify(SignedRequest request, SchemeSettings settings, Search search, Instant now);

    /** Checks a request as of {@code now}; never throws for anything in the request or the secrets. */
    default Verification verify(SignedRequest request, SchemeSettings settings, Instant now) {
        return verify(request, settings, Search.usual(), now);
    }

    /**
     * The request with its signature, as it is to be sent at {@code now}: most schemes add headers, some put the signature
     * into the body or the URL.
     *
     * @param messageId the message's id, for schemes that sign one
     * @throws IllegalArgumentException naming the setting, if these settings cannot sign
     */
    SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now);

    /**
     * The headers that sign {@code body} at {@code now}, for schemes that sign neither method nor URL.
     *
     * @throws IllegalArgumentException naming the setting, if these settings cannot sign
     */
    default Headers sign(byte[] body, String messageId, SchemeSettings settings, Instant now) {
        return sign(new SignedRequest("POST", "", Headers.none(), body), messageId, settings, now)
                .headers();
    }

    /**
     * The schemes that the request seems to be signed by, most likely first; empty where nothing tells. It looks at headers and
     * at the beginning of the body, checks nothing, and never throws for anything in the request.
     */
    List<SchemeGuess> guess(SignedRequest request);

    /** What to change, and how it looks in code. */
    Fix fix(Verdict.Invalid invalid);

    /**
     * A secret of something else.
     *
     * @param owner whose it is, in words that fit after "it is the secret of "
     */
    record Candidate(String owner, SecretText secret) {}

    /**
     * A scheme as offered to the user.
     *
     * @param slug its name in settings, API and vectors
     * @param title its name for people
     * @param secretHint what its secret looks like
     */
    record SchemeInfo(String slug, String title, String secretHint) {}
}
