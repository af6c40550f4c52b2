package dev.hookbench.domain.signature;

import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import java.util.Map;

/**
 * A scheme that a request seems to be signed by.
 *
 * @param reason what in the request says so, in a sentence; it names the others where several providers send the same
 * @param options settings that the request tells, by the names of {@link SchemeSettings#options}; mostly none
 */
public record SchemeGuess(SchemeInfo scheme, Confidence confidence, String reason, Map<String, String> options) {
    public SchemeGuess {
        options = Map.copyOf(options);
    }

    /** How much the request says for it, most first. */
    public enum Confidence {
        /** A header that only this provider sends, in this provider's form. */
        CERTAIN,
        /** What this provider sends, but others may, or its form is unusual. */
        LIKELY,
        /** It would fit, and nothing speaks for it more than for others. */
        POSSIBLE
    }
}
