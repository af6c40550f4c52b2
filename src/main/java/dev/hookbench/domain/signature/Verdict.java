package dev.hookbench.domain.signature;

import org.jspecify.annotations.Nullable;

/** What a signature check found. */
public sealed interface Verdict {
    /** The detail of an invalid one where nothing explains it. */
    String UNDETERMINED = "undetermined";

    /** A signature fits, and is fresh where the scheme says so. */
    record Valid(String scheme) implements Verdict {}

    /**
     * No signature fits, or it fits but must be refused.
     *
     * @param reason one of the reasons in the reference, for example {@code wrong_secret}
     * @param detail what exactly, for example {@code trailing_newline_added}; null where there is no more to say
     * @param explanation one or two sentences for the user: what is wrong and what to do
     */
    record Invalid(String scheme, String reason, @Nullable String detail, String explanation) implements Verdict {}

    /** Nothing was checked, and why. */
    record NotChecked(String why) implements Verdict {}

    /** Whether it is invalid and nothing has been found that explains it, see {@link Search}. */
    default boolean isUnexplained() {
        return this instanceof Invalid invalid && UNDETERMINED.equals(invalid.detail());
    }

    /** {@code valid}, {@code invalid} or {@code not_checked}. */
    default String name() {
        return switch (this) {
            case Valid _ -> "valid";
            case Invalid _ -> "invalid";
            case NotChecked _ -> "not_checked";
        };
    }
}
