package dev.hookbench.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits JSON into its tokens, white space among them, without changing a character. */
final class JsonTokens {
    private static final String SPACE = " \t\r\n";
    private static final String STRUCTURE = "{}[],:";

    private final String text;

    private JsonTokens(String text) {
        this.text = text;
    }

    /** The tokens, if the text is an object or an array by its looks: brackets that pair and texts that end. */
    static Optional<List<String>> split(String text) {
        String trimmed = text.strip();
        boolean container = trimmed.startsWith("{") || trimmed.startsWith("[");
        return container ? new JsonTokens(text).scan() : Optional.empty();
    }

    private Optional<List<String>> scan() {
        List<String> tokens = new ArrayList<>();
        int depth = 0;
        for (int at = 0; at < text.length(); at += tokens.getLast().length()) {
            int end = end(at);
            depth += step(text.charAt(at));
            if (end < 0 || depth < 0) {
                return Optional.empty();
            }
            tokens.add(text.substring(at, end));
        }
        return depth == 0 ? Optional.of(tokens) : Optional.empty();
    }

    private static int step(char c) {
        return switch (c) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }

    /** Where the token that starts at {@code start} ends; -1 for a text without an end. */
    private int end(int start) {
        char first = text.charAt(start);
        if (first == '"') {
            return endOfText(start);
        }
        if (STRUCTURE.indexOf(first) >= 0) {
            return start + 1;
        }
        boolean space = isSpace(first);
        int at = start + 1;
        while (at < text.length() && isSpace(text.charAt(at)) == space && (space || !isBoundary(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private int endOfText(int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at < text.length() ? at + 1 : -1;
    }

    private static boolean isSpace(char c) {
        return SPACE.indexOf(c) >= 0;
    }

    private static boolean isBoundary(char c) {
        return c == '"' || STRUCTURE.indexOf(c) >= 0;
    }
}
