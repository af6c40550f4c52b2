package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.Verdict;
import org.jspecify.annotations.Nullable;

/** Why a request is refused, by the reference's names and in words. */
public record Finding(String reason, @Nullable String detail, String explanation) {
    /** This as a verdict. */
    public Verdict verdict(String scheme) {
        return new Verdict.Invalid(scheme, reason, detail, explanation);
    }

    /** The same with one more sentence. */
    Finding plus(String sentence) {
        return sentence.isEmpty() ? this : new Finding(reason, detail, explanation + " " + sentence);
    }
}
