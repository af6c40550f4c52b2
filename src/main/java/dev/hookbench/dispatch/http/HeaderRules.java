package dev.hookbench.dispatch.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What may stand in a header of a request that Hookbench sends (RFC 9110, 5.1 and 5.5). */
public final class HeaderRules {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
    private static final int MAX_NAME = 200;
    private static final int MAX_VALUE = 8_192;

    /** Names that the exchange itself sets, in lower case. */
    private static final Set<String> RESERVED =
            Set.of("host", "content-length", "content-type", "transfer-encoding", "connection");

    private HeaderRules() {}

    /** What is wrong with a header name, and the cure. */
    public static Optional<String> nameFault(String name) {
        if (name.isEmpty()) {
            return Optional.of("is empty: give a header name, for example X-Api-Key.");
        }
        if (name.length() > MAX_NAME) {
            return Optional.of("has " + name.length() + " characters: shorten it to at most " + MAX_NAME + ".");
        }
        for (int i = 0; i < name.length(); i++) {
            if (!isTokenCharacter(name.charAt(i))) {
                return Optional.of("has %s at position %d, which no header name may have: use letters, digits and -."
                        .formatted(shown(name.charAt(i)), i + 1));
            }
        }
        return Optional.empty();
    }

    /** What is wrong with a header value, and the cure; the value itself is not repeated. */
    public static Optional<String> valueFault(String value) {
        if (value.length() > MAX_VALUE) {
            return Optional.of("has " + value.length() + " characters: shorten it to at most " + MAX_VALUE + ".");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c != '\t' && Character.isISOControl(c) && c < 0x80) || c > 0xFF) {
                return Optional.of(
                        "has %s at position %d, which no header value may have: remove it.".formatted(shown(c), i + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether the exchange itself sets a header of that name. */
    public static boolean isReserved(String name) {
        return RESERVED.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isTokenCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || TOKEN_MARKS.indexOf(c) >= 0;
    }

    private static String shown(char c) {
        if (c == ' ') {
            return "a space";
        }
        return c > ' ' && c < 0x7F ? "\"" + c + "\"" : String.format(Locale.ROOT, "the character U+%04X", (int) c);
    }
}
