package dev.hookbench.dispatch.subscription;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.hookbench.dispatch.subscription.Check.Order;
import dev.hookbench.domain.Problem;
import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the conditions on one part of an event (Convoy's filter language), one problem for each fault.
 *
 * <p>Beyond Convoy, {@code $or} and {@code $and} may stand under a key, where they join conditions on what is below it.
 */
final class FilterParser {
    static final int MAX_TEXT = 64 * 1024;
    static final int MAX_DEPTH = 20;
    static final int MAX_CONDITIONS = 500;
    static final int MAX_PATTERN = 1_000;

    private static final String OPERATORS = "$eq, $neq, $gt, $gte, $lt, $lte, $in, $nin, $exist, $regex, $or or $and";

    private final Part part;
    private final String field;
    private final List<Problem> problems = new ArrayList<>();
    private int conditions;

    private FilterParser(Part part, String field) {
        this.part = part;
        this.field = field;
    }

    /** What was read, and what is wrong with it; the rules are not to be used if anything is. */
    record Parsed(List<Rule> rules, List<Problem> problems) {}

    /** @param field name of the part's field in problems */
    static Parsed parse(Part part, String field, String text) {
        FilterParser parser = new FilterParser(part, field);
        List<Rule> rules = parser.document(text);
        return new Parsed(rules, parser.problems);
    }

    private List<Rule> document(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        if (text.length() > MAX_TEXT) {
            add("", text, "has %d characters: shorten it to at most %d.".formatted(text.length(), MAX_TEXT));
            return List.of();
        }
        try {
            return rules("", Json.parseObject(text.getBytes(StandardCharsets.UTF_8)), 1);
        } catch (MalformedJson e) {
            add("", text, "is not a JSON object: " + e.getMessage() + ". Mend it there, or leave it empty.");
            return List.of();
        }
    }

    private List<Rule> rules(String prefix, Map<?, ?> object, int depth) {
        if (depth > MAX_DEPTH) {
            add(prefix, object, "is nested deeper than " + MAX_DEPTH + " levels: use keys with dots instead.");
            return List.of();
        }
        List<Rule> rules = new ArrayList<>();
        object.forEach((key, value) -> rules.addAll(entry(prefix, String.valueOf(key), value, depth)));
        return rules;
    }

    private List<Rule> entry(String prefix, String key, @Nullable Object value, int depth) {
        if (key.equals("$or") || key.equals("$and")) {
            return joined(prefix, key, value, depth);
        }
        boolean operator = key.startsWith("$") && !key.startsWith("$.") && !key.equals(KeyPath.EACH);
        if (operator) {
            return condition(prefix, key, value).stream().toList();
        }
        String path = prefix.isEmpty() ? key : prefix + "." + key;
        if (!fits(path, value)) {
            return List.of();
        }
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            return rules(path, map, depth + 1);
        }
        return counted(path, new Rule.Field(keyPath(path), new Check.Is(value))).stream()
                .toList();
    }

    private List<Rule> joined(String prefix, String key, @Nullable Object value, int depth) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            add(prefix, value, "needs a list of conditions after " + key + ": write {\"" + key + "\": [{…}, {…}]}.");
            return List.of();
        }
        List<Rule> rules = new ArrayList<>();
        for (Object element : list) {
            if (element instanceof Map<?, ?> map && !map.isEmpty()) {
                rules.add(one(rules(prefix, map, depth + 1)));
            } else {
                add(
                        prefix,
                        element,
                        "has under " + key + " something else than conditions: write {\"key\": value} there.");
            }
        }
        return List.of(key.equals("$or") ? new Rule.Any(rules) : new Rule.All(rules));
    }

    private static Rule one(List<Rule> rules) {
        return rules.size() == 1 ? rules.getFirst() : new Rule.All(rules);
    }

    private Optional<Rule> condition(String path, String operator, @Nullable Object value) {
        if (path.isEmpty()) {
            add(
                    "",
                    operator,
                    unknown(operator)
                            ? "starts with the unknown operator " + operator + ": use " + OPERATORS + "."
                            : "has " + operator + " without a key: write {\"key\": {\"" + operator + "\": …}}.");
            return Optional.empty();
        }
        if (operator.equals("$exist")) {
            return exists(path, value);
        }
        return check(path, operator, value).flatMap(check -> counted(path, new Rule.Field(keyPath(path), check)));
    }

    private Optional<Rule> exists(String path, @Nullable Object value) {
        if (value instanceof Boolean wanted) {
            return counted(path, new Rule.Exists(keyPath(path), wanted));
        }
        add(path, value, "needs true or false after $exist.");
        return Optional.empty();
    }

    private Optional<Check> check(String path, String operator, @Nullable Object value) {
        return switch (operator) {
            case "$eq", "$neq" -> Optional.of(new Check.Equal(value, operator.equals("$neq")));
            case "$in", "$nin" ->
                Optional.of(new Check.Among(
                        value instanceof List<?> list ? list : Arrays.asList(value), operator.equals("$nin")));
            case "$regex" -> pattern(path, value);
            default -> order(path, operator, value);
        };
    }

    private Optional<Check> order(String path, String operator, @Nullable Object value) {
        Order order = Arrays.stream(Order.values())
                .filter(known -> known.operator.equals(operator))
                .findFirst()
                .orElse(null);
        if (order == null) {
            add(path, operator, "has the unknown operator " + operator + ": use " + OPERATORS + ".");
            return Optional.empty();
        }
        Optional<Check> check = JsonValues.number(value).map(limit -> new Check.Compares(order, limit));
        if (check.isEmpty()) {
            add(path, value, "needs a number after " + operator + ".");
        }
        return check;
    }

    /** RE2 parses by recursion, so a deeply nested pattern may exhaust the stack. */
    private Optional<Check> pattern(String path, @Nullable Object value) {
        if (!(value instanceof String text)) {
            add(path, value, "needs a text after $regex.");
            return Optional.empty();
        }
        if (text.length() > MAX_PATTERN) {
            add(
                    path,
                    value,
                    "has a pattern of %d characters: shorten it to at most %d.".formatted(text.length(), MAX_PATTERN));
            return Optional.empty();
        }
        if (PatternSize.of(text) > PatternSize.MAX) {
            add(
                    path,
                    value,
                    "has a pattern that is too large once its repetitions are written out: use smaller counts.");
            return Optional.empty();
        }
        try {
            return Optional.of(new Check.Finds(Pattern.compile(text)));
        } catch (PatternSyntaxException e) {
            add(
                    path,
                    value,
                    "has a pattern that RE2 does not take (" + e.getDescription()
                            + "): mend it; look-around and back-references do not exist there.");
        } catch (StackOverflowError e) {
            add(path, value, "has a pattern that is nested too deeply: simplify it.");
        }
        return Optional.empty();
    }

    private boolean fits(String path, @Nullable Object value) {
        List<String> segments = KeyPath.of(path).segments();
        String bad = segments.stream()
                .filter(segment -> segment.startsWith("$") && !segment.equals(KeyPath.EACH))
                .findFirst()
                .orElse("");
        if (!bad.isEmpty()) {
            add(path, value, "has " + bad + " within a key: write {\"key\": {\"" + bad + "\": …}}.");
        } else if (segments.size() > KeyPath.MAX_SEGMENTS) {
            add(path, value, "has more than " + KeyPath.MAX_SEGMENTS + " names: shorten it.");
        } else if (path.isEmpty() || segments.contains("")) {
            add(path, value, "has an empty name: give each key a name.");
        } else if (part != Part.BODY && segments.contains(KeyPath.EACH)) {
            add(path, value, "has $ for the elements of an array, which only a payload has: leave it out.");
        } else {
            return true;
        }
        return false;
    }

    private Optional<Rule> counted(String path, Rule rule) {
        conditions++;
        if (conditions == MAX_CONDITIONS + 1) {
            add(path, "", "is one condition too many: keep to at most " + MAX_CONDITIONS + ".");
        }
        return conditions > MAX_CONDITIONS ? Optional.empty() : Optional.of(rule);
    }

    /** Names of headers are the same in any case (RFC 9110, 5.1). */
    private KeyPath keyPath(String path) {
        return KeyPath.of(part == Part.HEADERS ? path.toLowerCase(Locale.ROOT) : path);
    }

    private static boolean unknown(String operator) {
        return !List.of(OPERATORS.split(", | or ")).contains(operator);
    }

    private void add(String path, @Nullable Object value, String message) {
        String where = path.isEmpty() ? field : field + "." + path;
        problems.add(new Problem(where, JsonValues.words(value), where + " " + message));
    }
}
