package dev.hookbench.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a command as a POSIX shell reads them (2.2 Quoting), and {@code $'…'} of Bash. Text has one character for each
 * byte; nothing is expanded.
 */
final class ShellWords {
    private static final String PLAIN = "abefnrtv\\'\"?";
    private static final String MEANT = "\u0007\b\u001B\f\n\r\t\u000B\\'\"?";

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private int at;

    private ShellWords(String text) {
        this.text = text;
    }

    /**
     * The words.
     *
     * @throws IllegalArgumentException for a quotation without an end
     */
    static List<String> split(String text) {
        return new ShellWords(text).split();
    }

    private List<String> split() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (Character.isWhitespace(c)) {
                end();
            } else {
                begun |= c != '\\' || !lineFeedNext();
                step(c);
            }
        }
        end();
        return words;
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
    }

    private boolean lineFeedNext() {
        return text.startsWith("\n", at) || text.startsWith("\r\n", at);
    }

    private void step(char c) {
        switch (c) {
            case '\'' -> word.append(until('\''));
            case '"' -> doubleQuoted();
            case '\\' -> escaped();
            case '$' -> dollar();
            default -> word.append(c);
        }
    }

    private void dollar() {
        if (text.startsWith("'", at)) {
            at++;
            ansiQuoted();
        } else {
            word.append('$');
        }
    }

    private String until(char quote) {
        int end = text.indexOf(quote, at);
        if (end < 0) {
            throw unended();
        }
        String quoted = text.substring(at, end);
        at = end + 1;
        return quoted;
    }

    private void escaped() {
        if (lineFeedNext()) {
            at += text.startsWith("\n", at) ? 1 : 2;
        } else if (at < text.length()) {
            word.append(text.charAt(at++));
        }
    }

    private void doubleQuoted() {
        while (next() != '"') {
            char c = text.charAt(at - 1);
            if (c == '\\' && at < text.length() && "$`\"\\".indexOf(text.charAt(at)) >= 0) {
                word.append(text.charAt(at++));
            } else if (c == '\\' && lineFeedNext()) {
                escaped();
            } else {
                word.append(c);
            }
        }
    }

    private void ansiQuoted() {
        while (next() != '\'') {
            char c = text.charAt(at - 1);
            if (c == '\\') {
                ansiEscape(next());
            } else {
                word.append(c);
            }
        }
    }

    private void ansiEscape(char c) {
        switch (c) {
            case 'x' -> word.append((char) digits(16, 2));
            case 'u' -> utf8(digits(16, 4));
            case 'U' -> utf8(digits(16, 8));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                at--;
                word.append((char) (digits(8, 3) & 0xFF));
            }
            default ->
                word.append(PLAIN.indexOf(c) < 0 ? "\\" + c : MEANT.substring(PLAIN.indexOf(c), PLAIN.indexOf(c) + 1));
        }
    }

    private int digits(int radix, int most) {
        int value = 0;
        for (int i = 0; i < most && at < text.length() && Character.digit(text.charAt(at), radix) >= 0; i++) {
            value = value * radix + Character.digit(text.charAt(at++), radix);
        }
        return value;
    }

    private void utf8(int codePoint) {
        int valid = Character.isValidCodePoint(codePoint) ? codePoint : '?';
        word.append(
                new String(Character.toString(valid).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    private char next() {
        if (at >= text.length()) {
            throw unended();
        }
        return text.charAt(at++);
    }

    private static IllegalArgumentException unended() {
        return new IllegalArgumentException("a quotation in the cURL command has no end: give the whole command");
    }
}
