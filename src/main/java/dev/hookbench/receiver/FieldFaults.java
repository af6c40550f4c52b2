package dev.hookbench.receiver;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a request's header lines (RFC 9112, 3.2 and 5). */
final class FieldFaults {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** Undertow counts the values of a header in a byte. */
    private static final int MOST_TIMES = 127;

    private FieldFaults() {}

    /** The fault of a header line, null if there is none. */
    static @Nullable Fault of(String line) {
        if (line.startsWith(" ") || line.startsWith("\t")) {
            return null; // obs-fold, which Framing refuses
        }
        int colon = line.indexOf(':');
        if (colon < 0) {
            return Fault.malformed(
                    "The header line " + Fault.excerpt(line) + " has no colon; write it as Name: value.");
        }
        String name = line.substring(0, colon);
        if (name.isBlank()) {
            return Fault.malformed("The header line " + Fault.excerpt(line) + " has no name before its colon.");
        }
        if (!name.stripTrailing().equals(name)) {
            return Fault.malformed("The header " + Fault.excerpt(name)
                    + " has white space before its colon; remove it (RFC 9112, 5.1).");
        }
        if (!NAME.matcher(name).matches()) {
            return Fault.malformed("The header name " + Fault.excerpt(name)
                    + " has a character that names must not have; use letters, digits and hyphens.");
        }
        return ofValue(name, line.substring(colon + 1));
    }

    private static @Nullable Fault ofValue(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7F) {
                return Fault.malformed(String.format(
                        "The value of the header %s has the control character \\x%02X; remove or encode it.",
                        Fault.excerpt(name), (int) c));
            }
        }
        return null;
    }

    /** That one header comes more often than Undertow can count, null if none does. */
    static @Nullable Fault ofRepetition(Headers headers) {
        Map<String, Integer> times = new HashMap<>();
        for (Header field : headers) {
            if (times.merge(field.name().toLowerCase(Locale.ROOT), 1, Integer::sum) > MOST_TIMES) {
                return Fault.tooLarge("The request has the header " + Fault.excerpt(field.name()) + " more than "
                        + MOST_TIMES + " times; send it less often, its values in one list.");
            }
        }
        return null;
    }

    /** The fault of the Host headers of a request in that version, null if there is none that is known. */
    static @Nullable Fault ofHost(Headers headers, String version) {
        List<String> hosts = headers.all("Host");
        if (hosts.isEmpty()) {
            return version.equals("HTTP/1.0")
                    ? null
                    : Fault.malformed("The request has no Host header, which HTTP/1.1 requires; add Host: with the"
                            + " receiver's host and port, for example Host: 127.0.0.1:9400.");
        }
        return hosts.size() > 1
                ? Fault.malformed("The request has " + hosts.size() + " Host headers; send one.")
                : Fault.malformed("The Host header is " + Fault.excerpt(hosts.getFirst())
                        + ", which is not host or host:port; for example Host: 127.0.0.1:9400.");
    }
}
