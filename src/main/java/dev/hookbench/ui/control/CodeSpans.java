package dev.hookbench.ui.control;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line of laid-out JSON into coloured stretches. Lines that are not JSON come back as one plain stretch. */
final class CodeSpans {
    private CodeSpans() {}

    /** A stretch of a line and the style class it wears; an empty one for plain. */
    record Span(String text, String styleClass) {}

    static List<Span> json(String line) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            int end = c == '"' ? endOfText(line, at) : isWord(c) ? endOfWord(line, at) : endOfPlain(line, at);
            String text = line.substring(at, end);
            spans.add(new Span(text, styleClass(line, end, text)));
            at = end;
        }
        return spans;
    }

    private static String styleClass(String line, int end, String text) {
        char c = text.charAt(0);
        if (c == '"') {
            return isName(line, end) ? "code-name" : "code-string";
        }
        if (c == '-' || Character.isDigit(c)) {
            return "code-number";
        }
        return text.equals("true") || text.equals("false") || text.equals("null") ? "code-word" : "";
    }

    private static boolean isName(String line, int end) {
        int next = end;
        while (next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        return next < line.length() && line.charAt(next) == ':';
    }

    private static int endOfText(String line, int start) {
        for (int i = start + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '"') {
                return i + 1;
            }
        }
        return line.length();
    }

    private static int endOfWord(String line, int start) {
        int end = start;
        while (end < line.length() && isWord(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int endOfPlain(String line, int start) {
        int end = start;
        while (end < line.length() && line.charAt(end) != '"' && !isWord(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.' || c == '_';
    }
}
