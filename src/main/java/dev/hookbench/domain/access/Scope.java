package dev.hookbench.domain.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key may do. */
public enum Scope {
    /** Look at what is recorded. */
    READ,
    /** Send events and replay. */
    SEND,
    /** Everything, the other scopes included. */
    ADMIN;

    /** Its name in the API and in the store. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of that name. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }
}
