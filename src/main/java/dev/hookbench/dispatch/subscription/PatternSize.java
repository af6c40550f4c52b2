package dev.hookbench.dispatch.subscription;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a regular expression becomes once its counted repetitions are written out, which RE2 does: {@code (a{100}){100}}
 * is ten thousand letters, and takes that much time for each letter of a text.
 */
final class PatternSize {
    static final long MAX = 2_000;

    private static final long CAP = 1_000_000_000;

    private static final Pattern COUNTED = Pattern.compile("\\{([0-9]{1,4})(?:,([0-9]{0,4}))?\\}");

    private final String pattern;
    private final Deque<Long> outer = new ArrayDeque<>();
    private long size;
    private long last;
    private int at;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** The number of steps, an estimate from above that stops growing beyond any that is allowed. */
    static long of(String pattern) {
        PatternSize measured = new PatternSize(pattern);
        while (measured.at < pattern.length()) {
            measured.step();
        }
        long total = measured.size;
        for (long size : measured.outer) {
            total += size;
        }
        return total;
    }

    private void step() {
        Matcher counted = COUNTED.matcher(pattern).region(at, pattern.length());
        if (counted.lookingAt()) {
            repeat(counted);
            return;
        }
        char c = pattern.charAt(at);
        switch (c) {
            case '(' -> {
                outer.push(size);
                size = 0;
                last = 0;
                at++;
            }
            case ')' -> {
                atom(size + 1, outer.isEmpty() ? 0 : outer.pop(), 1);
            }
            case '[' -> atom(1, size, classLength());
            case '\\' -> atom(1, size, 2);
            default -> atom(1, size, 1);
        }
    }

    private void repeat(Matcher counted) {
        String most = counted.group(2);
        long times = Long.parseLong(most == null || most.isEmpty() ? counted.group(1) : most);
        long repeated = Math.min(last * Math.max(times, 1) + 1, CAP);
        size = Math.min(size - last + repeated, CAP);
        last = repeated;
        at = counted.end();
    }

    private void atom(long steps, long before, int length) {
        last = steps;
        size = Math.min(before + steps, CAP);
        at += length;
    }

    /** Up to the bracket that closes the class: the first one that is neither its first character nor escaped. */
    private int classLength() {
        int end = at + 1;
        if (end < pattern.length() && pattern.charAt(end) == '^') {
            end++;
        }
        int first = end;
        while (end < pattern.length() && (pattern.charAt(end) != ']' || end == first)) {
            end += pattern.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, pattern.length()) - at;
    }
}
