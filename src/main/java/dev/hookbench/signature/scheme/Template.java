package dev.hookbench.signature.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text with names in braces, for example {@code t={timestamp},v1={signature}}.
 *
 * @param pieces texts and names in turn, a text first
 */
record Template(List<String> pieces) {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");
    /** What a name stands for in a header: no white space and none of the separators. */
    private static final String VALUE = "([^\\s,;]+)";

    /**
     * The template in that text.
     *
     * @param option the setting it comes from, for messages
     * @param known the names that may be used; one that ends in a colon takes any text after it
     * @throws IllegalArgumentException if another is used
     */
    static Template parse(String option, String text, List<String> known) {
        List<String> pieces = new ArrayList<>();
        Matcher names = NAME.matcher(text);
        int end = 0;
        while (names.find()) {
            String name = names.group(1);
            if (known.stream().noneMatch(other -> fits(name, other))) {
                throw new IllegalArgumentException(option + ": {" + name + "} is not known; use "
                        + known.stream().map(other -> "{" + other + "}").collect(Collectors.joining(", ")));
            }
            pieces.add(text.substring(end, names.start()));
            pieces.add(name);
            end = names.end();
        }
        pieces.add(text.substring(end));
        return new Template(List.copyOf(pieces));
    }

    private static boolean fits(String name, String known) {
        return known.endsWith(":") ? name.startsWith(known) && name.length() > known.length() : name.equals(known);
    }

    /** Whether that name is in it. */
    boolean has(String name) {
        for (int i = 1; i < pieces.size(); i += 2) {
            if (pieces.get(i).equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** What stands before that name, with all names before it filled in. */
    String before(String name, UnaryOperator<String> values) {
        StringBuilder out = new StringBuilder(pieces.getFirst());
        for (int i = 1; i < pieces.size() && !pieces.get(i).equals(name); i += 2) {
            out.append(values.apply(pieces.get(i))).append(pieces.get(i + 1));
        }
        return out.toString();
    }

    /** The text with all names filled in. */
    String filled(UnaryOperator<String> values) {
        return before("", values);
    }

    /** What the names stand for in that value, if it has the template's form. */
    Optional<Map<String, String>> match(String value) {
        StringBuilder pattern = new StringBuilder(Pattern.quote(pieces.getFirst()));
        for (int i = 1; i < pieces.size(); i += 2) {
            pattern.append(VALUE).append(Pattern.quote(pieces.get(i + 1)));
        }
        Matcher matcher = Pattern.compile(pattern.toString()).matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < pieces.size(); i += 2) {
            values.put(pieces.get(i), matcher.group((i + 1) / 2));
        }
        return Optional.of(values);
    }
}
