package dev.hookbench.dispatch.subscription;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a flattened payload with a flattened filter as Convoy does (its package {@code compare}, August 2026), and notes
 * what surprises on the way.
 */
final class ConvoyComparison {
    private static final int MAX_WILDCARDS = 3;

    private final Set<String> notes = new LinkedHashSet<>();

    /** Clauses that say what Convoy did otherwise than one expects, in the order they came up. */
    Set<String> notes() {
        return notes;
    }

    /** @throws ConvoyError where Convoy gives up; it does whichever condition it looks at first */
    boolean compare(Map<?, ?> payload, Map<?, ?> filter) {
        boolean all = true;
        boolean any = false;
        for (Map.Entry<?, ?> entry : filter.entrySet()) {
            for (boolean passed : entry(payload, String.valueOf(entry.getKey()), entry.getValue())) {
                all &= passed;
                any = true;
            }
        }
        if (!any && !filter.isEmpty()) {
            notes.add("it takes a filter none of whose keys it looked at for no match");
        }
        return filter.isEmpty() || (any && all);
    }

    /** The answers of one key: none where it is skipped. */
    private List<Boolean> entry(Map<?, ?> payload, String key, @Nullable Object wanted) {
        if (key.isEmpty()) {
            throw new ConvoyError("it cannot look for an empty key");
        }
        if (key.endsWith(".$")) {
            throw new ConvoyError("it does not allow .$ at the end of " + key);
        }
        if (key.contains("$.")) {
            return List.of(wildcard(payload, key, wanted));
        }
        if (!payload.containsKey(key)) {
            if (key.equals("$or") || key.equals("$and")) {
                return List.of(joined(payload, key, wanted));
            }
            notes.add("it skips a condition whose key it does not find (" + key + ")");
            return List.of();
        }
        Object value = payload.get(key);
        if (wanted instanceof Map<?, ?> operators) {
            return operators.entrySet().stream()
                    .map(operator -> operator(String.valueOf(operator.getKey()), value, operator.getValue()))
                    .toList();
        }
        if (value == null) {
            notes.add("it skips a condition on a null (" + key + ")");
            return List.of();
        }
        return List.of(value instanceof List<?> ? in(value, wanted) : equal(value, wanted));
    }

    private boolean wildcard(Map<?, ?> payload, String key, @Nullable Object wanted) {
        if (key.split("\\$\\.", -1).length - 1 > MAX_WILDCARDS) {
            throw new ConvoyError("it allows at most 3 wildcards in a key");
        }
        boolean passed = false;
        ConvoyIndexes indexes = ConvoyIndexes.of(payload.keySet(), key);
        for (Object candidate : payload.keySet()) {
            if (indexes.fits(String.valueOf(candidate))) {
                passed |= compare(payload, Collections.singletonMap(candidate, wanted));
            }
        }
        if (!passed) {
            notes.add("it looks at the indexes 0 to " + indexes.greatest() + " in " + key
                    + ", a figure it takes from the first number in the payload's keys");
        }
        return passed;
    }

    private boolean operator(String operator, @Nullable Object value, @Nullable Object wanted) {
        return switch (operator) {
            case "$eq" -> equal(value, wanted);
            case "$neq" -> !equal(value, wanted);
            case "$gt" -> greater(operator, value, wanted);
            case "$lte" -> !greater(operator, value, wanted);
            case "$gte" -> atLeast(value, wanted);
            case "$lt" -> less(value, wanted);
            case "$in" -> in(value, wanted);
            case "$nin" -> !in(value, wanted);
            case "$regex" -> finds(value, wanted);
            case "$exist" -> exists(wanted);
            case "$or", "$and" -> joined(value, operator, wanted);
            default -> throw new ConvoyError(operator + " is no operator");
        };
    }

    private boolean equal(@Nullable Object value, @Nullable Object wanted) {
        boolean equal = ConvoyValues.equal(value, wanted);
        if (equal && value instanceof String && !value.equals(wanted)) {
            notes.add("it takes texts that spell numbers for numbers");
        }
        return equal;
    }

    private static boolean greater(String operator, @Nullable Object value, @Nullable Object wanted) {
        OptionalDouble number = ConvoyValues.number(value);
        OptionalDouble limit = ConvoyValues.number(wanted);
        if (number.isEmpty() || limit.isEmpty()) {
            throw new ConvoyError("it cannot compare " + JsonValues.words(value) + " by " + operator);
        }
        return number.getAsDouble() > limit.getAsDouble();
    }

    private static boolean atLeast(@Nullable Object value, @Nullable Object wanted) {
        OptionalDouble number = ConvoyValues.number(value);
        OptionalDouble limit = ConvoyValues.number(wanted);
        return number.isPresent() && limit.isPresent() && number.getAsDouble() >= limit.getAsDouble();
    }

    private boolean less(@Nullable Object value, @Nullable Object wanted) {
        if (ConvoyValues.number(value).isEmpty()) {
            notes.add("it takes $lt for not $gte, which holds for " + JsonValues.words(value) + " too");
        }
        return !atLeast(value, wanted);
    }

    private boolean in(@Nullable Object value, @Nullable Object wanted) {
        if (wanted instanceof List<?> list) {
            if (value instanceof List<?>) {
                notes.add("it looks for the array as a whole in the list");
            }
            return list.stream().anyMatch(element -> ConvoyValues.identical(element, value));
        }
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(element -> ConvoyValues.identical(element, wanted));
        }
        throw new ConvoyError("it finds no array, neither in the filter nor in " + JsonValues.words(value));
    }

    private static boolean finds(@Nullable Object value, @Nullable Object wanted) {
        if (!(value instanceof String text) || !(wanted instanceof String pattern)) {
            throw new ConvoyError("it cannot search " + JsonValues.words(value) + " by $regex");
        }
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw new ConvoyError("it cannot compile the pattern");
        }
    }

    private boolean exists(@Nullable Object wanted) {
        if (!(wanted instanceof Boolean flag)) {
            throw new ConvoyError("$exist takes true or false only");
        }
        return flag;
    }

    private boolean joined(@Nullable Object payload, String operator, @Nullable Object wanted) {
        if (!(payload instanceof Map<?, ?> map) || !(wanted instanceof List<?> filters)) {
            throw new ConvoyError("it knows " + operator + " only at the top of a filter");
        }
        boolean and = operator.equals("$and");
        boolean joined = and;
        for (Object filter : filters) {
            boolean passed = compare(map, (Map<?, ?>) filter);
            joined = and ? joined && passed : joined || passed;
        }
        return joined;
    }
}
