package dev.hookbench.dispatch.subscription;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How Convoy takes values for numbers and compares them: Go's {@code ParseFloat}, {@code DeepEqual} and {@code ==}. */
final class ConvoyValues {
    private ConvoyValues() {}

    /** The number that a value is or, other than in JSON, that a text spells in Go. */
    static OptionalDouble number(@Nullable Object value) {
        return switch (value) {
            case Double number -> OptionalDouble.of(number);
            case String text -> parsed(text);
            case null, default -> OptionalDouble.empty();
        };
    }

    /** {@code $eq}: deeply equal after both were taken for numbers where that goes. */
    static boolean equal(@Nullable Object a, @Nullable Object b) {
        OptionalDouble one = number(a);
        OptionalDouble other = number(b);
        if (one.isPresent() != other.isPresent()) {
            return false;
        }
        return one.isPresent() ? one.getAsDouble() == other.getAsDouble() : deeplyEqual(a, b);
    }

    /**
     * Go's {@code ==} of two values of unknown type.
     *
     * @throws ConvoyError for two arrays or two objects, which Go cannot compare so
     */
    static boolean identical(@Nullable Object a, @Nullable Object b) {
        if ((a instanceof List<?> && b instanceof List<?>) || (a instanceof Map<?, ?> && b instanceof Map<?, ?>)) {
            throw new ConvoyError("it cannot look for an array or object in a list");
        }
        return a instanceof Double one && b instanceof Double other
                ? one.doubleValue() == other.doubleValue()
                : Objects.equals(a, b);
    }

    private static boolean deeplyEqual(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Double one && b instanceof Double other) {
            return one.doubleValue() == other.doubleValue();
        }
        if (a instanceof List<?> one && b instanceof List<?> other) {
            return one.size() == other.size()
                    && java.util.stream.IntStream.range(0, one.size())
                            .allMatch(i -> deeplyEqual(one.get(i), other.get(i)));
        }
        if (a instanceof Map<?, ?> one && b instanceof Map<?, ?> other) {
            return one.keySet().equals(other.keySet())
                    && one.keySet().stream().allMatch(key -> deeplyEqual(one.get(key), other.get(key)));
        }
        return Objects.equals(a, b);
    }

    private static OptionalDouble parsed(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.matches("[+-]?(inf|infinity)")) {
            return OptionalDouble.of(lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        if (lower.equals("nan")) {
            return OptionalDouble.of(Double.NaN);
        }
        boolean spelled = lower.length() < 400
                && (lower.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[+-]?[0-9]+)?")
                        || lower.matches("[+-]?0x([0-9a-f]+\\.?[0-9a-f]*|\\.[0-9a-f]+)p[+-]?[0-9]+"));
        double number = spelled ? Double.parseDouble(lower) : Double.NaN;
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
