package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers what is wrong with texts as typed: one problem for each fault. */
final class TextRules {
    static final int MAX_NAME = 200;
    static final int MAX_DESCRIPTION = 2_000;

    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    void add(String field, String value, String message) {
        problems.add(new Problem(field, value, message));
    }

    void addAll(List<Problem> more) {
        problems.addAll(more);
    }

    /** A text of one line that must be there. */
    void name(String field, String value, String example) {
        if (value.isBlank()) {
            add(field, value, field + " is empty: give one, for example " + example + ".");
        }
        text(field, value, MAX_NAME, false);
    }

    /** A text that may be empty. */
    void text(String field, String value, int limit, boolean linesAllowed) {
        if (value.length() > limit) {
            String shown = value.substring(0, 80) + "…";
            add(
                    field,
                    shown,
                    "%s has %d characters: shorten it to at most %d.".formatted(field, value.length(), limit));
        }
        value.chars()
                .filter(c -> Character.isISOControl(c) && !(linesAllowed && (c == '\n' || c == '\r' || c == '\t')))
                .findFirst()
                .ifPresent(c -> add(
                        field,
                        value,
                        String.format(Locale.ROOT, "%s has the control character U+%04X: remove it.", field, c)));
    }

    /** An exact name of an event type, or a lone star. */
    void eventType(String field, String value) {
        name(field, value, "invoice.paid");
        if (value.contains("*") && !value.strip().equals("*")) {
            add(
                    field,
                    value,
                    field + " is \"" + value
                            + "\": give an exact name, or * alone for every type; patterns are not known.");
        }
    }
}
