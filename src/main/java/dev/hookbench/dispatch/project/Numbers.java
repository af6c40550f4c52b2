package dev.hookbench.dispatch.project;

import dev.hookbench.domain.Problem;
import java.util.List;

/** Reads numbers as typed, and gathers what is wrong with them. */
final class Numbers {
    private final List<Problem> problems;

    Numbers(List<Problem> problems) {
        this.problems = problems;
    }

    /** The whole number in a text; {@code least}, with a problem, if there is none in the range. */
    int whole(String field, String text, int least, int most, String unit) {
        String digits = text.strip();
        if (digits.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(digits);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problems.add(new Problem(
                field,
                text,
                "%s is \"%s\": give a whole number of %s from %d to %d.".formatted(field, text, unit, least, most)));
        return least;
    }
}
