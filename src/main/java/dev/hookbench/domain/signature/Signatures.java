package dev.hookbench.domain.signature;

import dev.hookbench.domain.Headers;
import java.time.Instant;
import java.util.List;

/** The port to signature schemes: which there are, checking a request, signing one. */
public interface Signatures {
    /** Every scheme, by name. */
    List<SchemeInfo> schemes();

    /** Checks a request as of {@code now}; never throws for anything in the request or the secrets. */
    Verification verify(SignedRequest request, SchemeSettings settings, Instant now);

    /**
     * The headers that sign {@code body} at {@code now}.
     *
     * @param messageId the message's id, for schemes that sign one
     * @throws IllegalArgumentException naming the setting, if these settings cannot sign
     */
    Headers sign(byte[] body, String messageId, SchemeSettings settings, Instant now);

    /**
     * A scheme as offered to the user.
     *
     * @param slug its name in settings, API and vectors
     * @param title its name for people
     * @param secretHint what its secret looks like
     */
    record SchemeInfo(String slug, String title, String secretHint) {}
}
