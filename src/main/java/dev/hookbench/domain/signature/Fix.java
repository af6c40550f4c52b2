package dev.hookbench.domain.signature;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How to mend what a signature check found.
 *
 * @param advice what to change, in a sentence
 * @param lines the same as code; empty where code does not mend it
 */
public record Fix(String advice, List<Line> lines) {
    public Fix {
        lines = List.copyOf(lines);
    }

    /**
     * One line of code.
     *
     * @param language for example {@code Node}
     * @param framework for example {@code Express}; empty where it is the language's own
     */
    public record Line(String language, String framework, String code) {
        /** Language and framework for people. */
        public String label() {
            return framework.isEmpty() ? language : language + ", " + framework;
        }
    }

    /** All of it as text: the advice, then a line for each language. */
    public String text() {
        return lines.stream()
                .map(line -> "\n" + line.label() + ": " + line.code())
                .collect(Collectors.joining("", advice, ""));
    }
}
