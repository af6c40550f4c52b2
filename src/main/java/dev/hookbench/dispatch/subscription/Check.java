package dev.hookbench.dispatch.subscription;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a condition asks of one value. */
sealed interface Check {
    /** Longest text that is searched by a regular expression, so that one event never takes seconds. */
    int MAX_SEARCHED = 100_000;

    /** The answer for a value that is there. */
    Answer of(@Nullable Object value);

    /** The condition without its key, for example {@code $gt 100}. */
    String text();

    /** A value as such: equal to it or, in an array, among its elements. */
    record Is(@Nullable Object wanted) implements Check {
        @Override
        public Answer of(@Nullable Object value) {
            if (value instanceof List<?> list && !(wanted instanceof List<?>)) {
                boolean among = list.stream().anyMatch(element -> JsonValues.same(element, wanted));
                return new Answer(among, "is " + JsonValues.words(value) + ", " + (among ? "with" : "without") + " it");
            }
            return Check.equality(JsonValues.equal(value, wanted), value);
        }

        @Override
        public String text() {
            return "= " + JsonValues.words(wanted);
        }
    }

    /** {@code $eq} and {@code $neq}: deeply equal, a number also to the text that spells it. */
    record Equal(@Nullable Object wanted, boolean negated) implements Check {
        @Override
        public Answer of(@Nullable Object value) {
            boolean equal = JsonValues.equal(value, wanted);
            return new Answer(equal != negated, Check.equality(equal, value).why());
        }

        @Override
        public String text() {
            return (negated ? "$neq " : "$eq ") + JsonValues.words(wanted);
        }
    }

    /** {@code $gt}, {@code $gte}, {@code $lt}, {@code $lte}: false for what is no number. */
    record Compares(Order order, BigDecimal limit) implements Check {
        @Override
        public Answer of(@Nullable Object value) {
            Optional<BigDecimal> number = JsonValues.number(value);
            if (number.isEmpty()) {
                return new Answer(
                        false, "is " + JsonValues.words(value) + ", which is no number and so neither more nor less");
            }
            boolean holds = order.holds(number.get().compareTo(limit));
            return new Answer(
                    holds,
                    "is " + JsonValues.words(value) + ", which is " + (holds ? "" : "not ") + order.words + " "
                            + JsonValues.words(limit));
        }

        @Override
        public String text() {
            return order.operator + " " + JsonValues.words(limit);
        }
    }

    /** {@code $in} and {@code $nin}: the value, or an element of it if it is an array, is in the list, types included. */
    record Among(List<? extends @Nullable Object> list, boolean negated) implements Check {
        @Override
        public Answer of(@Nullable Object value) {
            boolean among = contains(value)
                    || (value instanceof List<?> elements && elements.stream().anyMatch(this::contains));
            String hint = !among && list.stream().anyMatch(listed -> JsonValues.equal(listed, value))
                    ? ", as a number and a text are told apart here"
                    : "";
            return new Answer(
                    among != negated,
                    "is " + JsonValues.words(value) + ", which is " + (among ? "" : "not ") + "in the list" + hint);
        }

        private boolean contains(@Nullable Object value) {
            return list.stream().anyMatch(listed -> JsonValues.same(listed, value));
        }

        @Override
        public String text() {
            return (negated ? "$nin " : "$in ") + JsonValues.words(list);
        }
    }

    /** {@code $regex}: found anywhere in a text. */
    record Finds(Pattern pattern) implements Check {
        @Override
        public Answer of(@Nullable Object value) {
            if (!(value instanceof String text)) {
                return new Answer(false, "is " + JsonValues.words(value) + ", which is no text");
            }
            if (text.length() > MAX_SEARCHED) {
                return new Answer(
                        false,
                        "has " + text.length() + " characters, of which at most " + MAX_SEARCHED + " are searched");
            }
            boolean found = pattern.matcher(text).find();
            return new Answer(
                    found, "is " + JsonValues.words(value) + ", which " + (found ? "matches" : "does not match"));
        }

        @Override
        public String text() {
            return "$regex " + JsonValues.words(pattern.pattern());
        }
    }

    /** The orders of numbers. */
    enum Order {
        GREATER("$gt", "greater than"),
        GREATER_OR_EQUAL("$gte", "at least"),
        LESS("$lt", "less than"),
        LESS_OR_EQUAL("$lte", "at most");

        final String operator;
        private final String words;

        Order(String operator, String words) {
            this.operator = operator;
            this.words = words;
        }

        boolean holds(int compared) {
            return switch (this) {
                case GREATER -> compared > 0;
                case GREATER_OR_EQUAL -> compared >= 0;
                case LESS -> compared < 0;
                case LESS_OR_EQUAL -> compared <= 0;
            };
        }
    }

    private static Answer equality(boolean equal, @Nullable Object value) {
        return new Answer(equal, "is " + JsonValues.words(value));
    }
}
