package dev.hookbench.dispatch.subscription;

import dev.hookbench.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares JSON values and puts them into words. */
final class JsonValues {
    private static final int SHOWN = 80;
    /** RFC 8259, section 6, with an exponent that fits. */
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,99})(\\.[0-9]{1,99})?([eE][+-]?[0-9]{1,4})?");

    private JsonValues() {}

    /** The number that a value is, or that a text spells as JSON spells numbers. */
    static Optional<BigDecimal> number(@Nullable Object value) {
        return switch (value) {
            case BigDecimal decimal -> Optional.of(decimal);
            case Number number -> Optional.of(new BigDecimal(number.toString()));
            case String text when NUMBER.matcher(text).matches() -> Optional.of(new BigDecimal(text));
            case null, default -> Optional.empty();
        };
    }

    /** Whether both are the same JSON: same types, numbers by value, objects without regard to order. */
    static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number && b instanceof Number) {
            return number(a).orElseThrow().compareTo(number(b).orElseThrow()) == 0;
        }
        if (a instanceof List<?> one && b instanceof List<?> other) {
            return sameElements(one, other);
        }
        if (a instanceof Map<?, ?> one && b instanceof Map<?, ?> other) {
            return one.keySet().equals(other.keySet())
                    && one.keySet().stream().allMatch(key -> same(one.get(key), other.get(key)));
        }
        return Objects.equals(a, b);
    }

    /** As {@link #same}, and a number is equal to a text that spells it. */
    static boolean equal(@Nullable Object a, @Nullable Object b) {
        boolean mixed = (a instanceof Number && b instanceof String) || (a instanceof String && b instanceof Number);
        if (!mixed) {
            return same(a, b);
        }
        Optional<BigDecimal> one = number(a);
        Optional<BigDecimal> other = number(b);
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    /** The value as JSON, cut after 80 characters. */
    static String words(@Nullable Object value) {
        String text = new String(Json.write(value), StandardCharsets.UTF_8);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static boolean sameElements(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
