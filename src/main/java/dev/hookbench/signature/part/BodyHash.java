package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.Search;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Signed;
import java.util.List;
import java.util.Optional;

/** A hash that stands among the signed bytes and must fit the rest of the request: the second check of some schemes. */
public final class BodyHash {
    private BodyHash() {}

    /**
     * Why {@code claimed}, SHA-256 in lower-case hex, does not fit what {@code composer} makes of the request; empty where
     * it fits.
     *
     * @param otherwise what to say where no mistake explains it
     */
    public static Optional<Finding> objection(
            SignedRequest request, String claimed, Composer composer, Finding otherwise) {
        Keyring keyring = Keyring.open(Hash.SHA256, Encoding.HEX);
        Content content = composer.of(request);
        if (keyring.matches(0, content, keyring.expected(0, content), claimed)) {
            return Optional.empty();
        }
        Signed signed = new Signed(request, composer, List.of(new Received("", claimed)));
        return Optional.of(new Detective()
                .find(new Case(keyring, signed, List.of(), Hunt.begin(Search.usual())))
                .orElse(otherwise));
    }

    /** What to say of a changed body. */
    public static Finding bodyChanged() {
        return new Finding(
                "body_altered",
                "content_changed",
                "The signature fits, but the hash in it does not fit the body: the body was changed after signing."
                        + " Check and pass on the raw bytes.");
    }
}
