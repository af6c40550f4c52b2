package dev.hookbench.signature.guess;

import dev.hookbench.domain.signature.SchemeGuess;
import dev.hookbench.domain.signature.SchemeGuess.Confidence;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import java.util.Map;

/** Something in a request that speaks for a scheme. */
public record Clue(String scheme, Confidence confidence, String reason, Map<String, String> options) {
    Clue(String scheme, Confidence confidence, String reason) {
        this(scheme, confidence, reason, Map.of());
    }

    static Clue certain(String scheme, String reason) {
        return new Clue(scheme, Confidence.CERTAIN, reason);
    }

    static Clue likely(String scheme, String reason) {
        return new Clue(scheme, Confidence.LIKELY, reason);
    }

    static Clue possible(String scheme, String reason) {
        return new Clue(scheme, Confidence.POSSIBLE, reason);
    }

    /** The same as a guess of that scheme. */
    public SchemeGuess guess(SchemeInfo info) {
        return new SchemeGuess(info, confidence, reason, options);
    }
}
