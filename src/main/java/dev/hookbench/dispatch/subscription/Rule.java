package dev.hookbench.dispatch.subscription;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A condition, or several joined. */
sealed interface Rule {
    /** The answer for a part of an event: a list of the one value it is, or an empty one if it is not there. */
    Answer of(Part part, List<? extends @Nullable Object> content);

    /** The condition in one line. */
    String text();

    /** All must hold. */
    record All(List<Rule> rules) implements Rule {
        public All {
            rules = List.copyOf(rules);
        }

        @Override
        public Answer of(Part part, List<? extends @Nullable Object> content) {
            for (Rule rule : rules) {
                Answer answer = rule.of(part, content);
                if (!answer.holds()) {
                    return new Answer(false, rule.text() + " does not hold: " + answer.why());
                }
            }
            return new Answer(true, "all " + rules.size() + " conditions hold");
        }

        @Override
        public String text() {
            return joined(rules, " and ");
        }
    }

    /** One must hold. */
    record Any(List<Rule> rules) implements Rule {
        public Any {
            rules = List.copyOf(rules);
        }

        @Override
        public Answer of(Part part, List<? extends @Nullable Object> content) {
            for (Rule rule : rules) {
                Answer answer = rule.of(part, content);
                if (answer.holds()) {
                    return new Answer(true, rule.text() + " holds: " + answer.why());
                }
            }
            return new Answer(
                    false,
                    "none of the " + rules.size() + " alternatives holds; the first: "
                            + rules.getFirst().of(part, content).why());
        }

        @Override
        public String text() {
            return joined(rules, " or ");
        }
    }

    /** A key has a value that passes; where {@code $} finds several values, one of them. */
    record Field(KeyPath path, Check check) implements Rule {
        @Override
        public Answer of(Part part, List<? extends @Nullable Object> content) {
            List<@Nullable Object> values = values(path, content);
            if (values.isEmpty()) {
                return new Answer(false, part.owner() + " no " + path.text());
            }
            Answer first = check.of(values.getFirst());
            if (values.size() == 1) {
                return new Answer(first.holds(), path.text() + " " + first.why());
            }
            return values.stream()
                    .map(check::of)
                    .filter(Answer::holds)
                    .findFirst()
                    .map(answer -> new Answer(true, "one of " + values.size() + " elements " + answer.why()))
                    .orElseGet(() -> new Answer(
                            false, "none of " + values.size() + " elements passes; the first " + first.why()));
        }

        @Override
        public String text() {
            return path.text() + " " + check.text();
        }
    }

    /** A key is there ({@code $exist: true}), or missing. */
    record Exists(KeyPath path, boolean wanted) implements Rule {
        @Override
        public Answer of(Part part, List<? extends @Nullable Object> content) {
            List<@Nullable Object> values = values(path, content);
            return new Answer(
                    values.isEmpty() != wanted,
                    values.isEmpty()
                            ? part.owner() + " no " + path.text()
                            : path.text() + " is " + JsonValues.words(values.getFirst()));
        }

        @Override
        public String text() {
            return path.text() + " $exist " + wanted;
        }
    }

    private static List<@Nullable Object> values(KeyPath path, List<? extends @Nullable Object> content) {
        return content.isEmpty() ? List.of() : path.in(content.getFirst());
    }

    private static String joined(List<Rule> rules, String word) {
        return rules.size() == 1
                ? rules.getFirst().text()
                : rules.stream().map(Rule::text).collect(Collectors.joining(word, "(", ")"));
    }
}
