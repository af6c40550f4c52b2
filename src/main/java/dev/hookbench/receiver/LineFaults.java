package dev.hookbench.receiver;

import dev.hookbench.domain.capture.RequestLine;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a request's first line (RFC 9112, 3). */
final class LineFaults {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}");
    private static final Pattern VERSION = Pattern.compile("HTTP/1\\.[01]");
    private static final Pattern START = Pattern.compile("(/|\\*$|[A-Za-z][A-Za-z0-9+.-]*://).*", Pattern.DOTALL);
    private static final Pattern BAD_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final String FORM = "a request starts with METHOD /target HTTP/1.1";

    private LineFaults() {}

    /** The fault of a first line, null if there is none. */
    static @Nullable Fault of(String line) {
        if (line.isEmpty()) {
            return Fault.malformed("The request starts with an empty line; " + FORM + ", so leave the empty line out.");
        }
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        if (first < 0 || first == last) {
            return Fault.malformed("The first line is " + Fault.excerpt(line) + "; " + FORM + ".");
        }
        String version = line.substring(last + 1);
        if (!VERSION.matcher(version).matches()) {
            return Fault.malformed("The first line ends in " + Fault.excerpt(version)
                    + "; the receiver speaks HTTP/1.1 and HTTP/1.0, so end it with one of them.");
        }
        String method = line.substring(0, first);
        if (!TOKEN.matcher(method).matches()) {
            return Fault.malformed("The method is " + Fault.excerpt(method)
                    + "; a method is one word of ASCII letters, for example POST.");
        }
        return ofTarget(line.substring(first + 1, last));
    }

    /** The fault of a line that was taken apart, null if there is none but what {@link #ofTarget} finds. */
    static @Nullable Fault ofParts(RequestLine line) {
        if (line.version().isEmpty()) {
            return Fault.malformed("The first line is broken by a control character in its target; " + FORM
                    + ", so percent-encode the character, a line feed as %0A.");
        }
        return ofControls(line.target());
    }

    private static @Nullable Fault ofTarget(String target) {
        int space = target.indexOf(' ');
        if (space >= 0) {
            return Fault.malformed(
                    "The URL has a space after " + Fault.excerpt(target.substring(0, space)) + "; write it as %20.");
        }
        Fault controls = ofControls(target);
        if (controls != null) {
            return controls;
        }
        if (!START.matcher(target).matches()) {
            return Fault.malformed(
                    "The URL is " + Fault.excerpt(target) + "; it must start with /, for example /in/default.");
        }
        var percent = BAD_PERCENT.matcher(target);
        return percent.find()
                ? Fault.malformed("The URL has a % that no two hexadecimal digits follow, after "
                        + Fault.excerpt(target.substring(0, percent.start())) + "; write a percent sign as %25.")
                : null;
    }

    private static @Nullable Fault ofControls(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c < ' ' || c == 0x7F) {
                return Fault.malformed(String.format(
                        "The URL has the control character \\x%02X after %s; percent-encode it as %%%02X.",
                        (int) c, Fault.excerpt(target.substring(0, i)), (int) c));
            }
        }
        return null;
    }
}
