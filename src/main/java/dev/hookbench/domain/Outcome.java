package dev.hookbench.domain;

import java.util.List;
import java.util.Optional;

/** What a command answers: done with its result, or refused with every reason. A refused command changed nothing. */
public sealed interface Outcome<T> {
    /** The command was carried out. */
    record Done<T>(T value) implements Outcome<T> {}

    /** The command was refused. */
    record Refused<T>(List<Problem> problems) implements Outcome<T> {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal without a reason");
            }
        }
    }

    /** Done with {@code value}. */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /** Refused for {@code problems}. */
    static <T> Outcome<T> refused(List<Problem> problems) {
        return new Refused<>(problems);
    }

    /** Refused for one reason. */
    static <T> Outcome<T> refused(String field, String value, String message) {
        return new Refused<>(List.of(new Problem(field, value, message)));
    }

    /** The result, if the command was carried out. */
    default Optional<T> result() {
        return switch (this) {
            case Done<T> done -> Optional.of(done.value());
            case Refused<T> _ -> Optional.empty();
        };
    }

    /** The reasons, none if the command was carried out. */
    default List<Problem> reasons() {
        return switch (this) {
            case Done<T> _ -> List.of();
            case Refused<T> refused -> refused.problems();
        };
    }
}
