package dev.hookbench.json;

import java.util.HexFormat;
import java.util.function.IntPredicate;

/** Escapes in the texts of JSON, added and undone. */
final class JsonEscapes {
    private static final int LENGTH = "\\u0000".length();

    private JsonEscapes() {}

    static boolean isHtml(int c) {
        return c == '<' || c == '>' || c == '&';
    }

    /** The token with those characters as escapes of four hex digits; escapes that are there stay. */
    static String escape(String token, IntPredicate which, boolean upperCase) {
        HexFormat hex = upperCase ? HexFormat.of().withUpperCase() : HexFormat.of();
        StringBuilder out = new StringBuilder(token.length() + 16);
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (which.test(c)) {
                out.append("\\u").append(hex.toHexDigits(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The token with every slash escaped, once. */
    static String slashes(String token) {
        return undoSlashes(token).replace("/", "\\/");
    }

    /** The token without escaped slashes. */
    static String undoSlashes(String token) {
        return unescape(token, c -> false, true);
    }

    /** The token without escapes of four hex digits for those characters, and perhaps without escaped slashes. */
    static String unescape(String token, IntPredicate which, boolean slashes) {
        StringBuilder out = new StringBuilder(token.length());
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c != '\\' || i + 1 == token.length()) {
                out.append(c);
                continue;
            }
            int escaped = unicode(token, i);
            if (escaped >= 0 && which.test(escaped)) {
                out.append((char) escaped);
                i += LENGTH - 1;
            } else {
                i++;
                out.append(slashes && token.charAt(i) == '/' ? "/" : "\\" + token.charAt(i));
            }
        }
        return out.toString();
    }

    /** The character that the escape at {@code at} stands for; -1 where there is none of four hex digits. */
    private static int unicode(String token, int at) {
        if (at + LENGTH > token.length() || token.charAt(at + 1) != 'u') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + LENGTH; i++) {
            if (!HexFormat.isHexDigit(token.charAt(i))) {
                return -1;
            }
            code = code * 16 + HexFormat.fromHexDigit(token.charAt(i));
        }
        return code;
    }
}
