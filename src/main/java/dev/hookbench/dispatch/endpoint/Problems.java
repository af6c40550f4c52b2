package dev.hookbench.dispatch.endpoint;

import dev.hookbench.dispatch.http.HeaderRules;
import dev.hookbench.domain.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers what is wrong with typed texts, one problem for each fault. */
final class Problems {
    private static final int SHOWN = 80;

    private final List<Problem> found = new ArrayList<>();

    void add(String field, String value, String message) {
        found.add(new Problem(field, value, message));
    }

    /** What another check found, under another field's name. */
    void addAll(List<Problem> problems, String from, String to) {
        problems.forEach(problem -> add(to, problem.value(), problem.message().replaceFirst("^" + from, to)));
    }

    List<Problem> found() {
        return List.copyOf(found);
    }

    /** A text too long or with characters that nobody sees. */
    void text(String field, String value, int limit, boolean linesAllowed) {
        if (value.length() > limit) {
            add(
                    field,
                    value.substring(0, Math.min(SHOWN, limit)) + "…",
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

    /** A number beside its range. */
    void number(String field, String value, String unit, int least, int greatest) {
        int number = number(value);
        if (number < least || number > greatest) {
            add(
                    field,
                    value,
                    "%s is \"%s\": give a whole number of %s from %d to %d."
                            .formatted(field, value, unit, least, greatest));
        }
    }

    /** A header name that cannot be sent, or that the request needs for itself. */
    void headerName(String field, String name) {
        HeaderRules.nameFault(name).ifPresent(fault -> add(field, name, field + " " + fault));
        if (HeaderRules.isReserved(name)) {
            add(field, name, field + " is \"" + name + "\", which Hookbench sets itself: use another name.");
        }
    }

    /** The number that a text holds; -1 for none. */
    static int number(String value) {
        String text = value.strip();
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : -1;
    }
}
