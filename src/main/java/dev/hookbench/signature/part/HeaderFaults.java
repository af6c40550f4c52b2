package dev.hookbench.signature.part;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.signature.part.Reading.Refused;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What can be wrong with a header before any digest is compared. */
public final class HeaderFaults {
    private static final String REASON = "malformed_header";
    private static final int SHORTEST_LIKENESS = 6;

    private HeaderFaults() {}

    /** A header is not there, or not under its name. */
    public static Refused missing(String name, Headers headers) {
        String renamed = namesLike(headers, other -> plain(other).equals(plain(name)));
        String related = namesLike(headers, other -> plain(name).startsWith(plain(other)));
        String hint = !renamed.isEmpty()
                ? "There is " + renamed + " instead: something on the way renamed it."
                : !related.isEmpty()
                        ? "There is " + related + ", which belongs to another scheme."
                        : "Check that the sender signs, and that no proxy drops the header.";
        return new Refused(new Finding(
                "missing_header", name.toLowerCase(Locale.ROOT), "The header " + name + " is missing. " + hint));
    }

    private static String namesLike(Headers headers, Predicate<String> like) {
        return headers.fields().stream()
                .map(Header::name)
                .filter(name -> plain(name).length() >= SHORTEST_LIKENESS && like.test(name))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** A header of pairs has no time. */
    public static Refused timestampMissing(String header, String label, String hint) {
        return refused("timestamp_missing", "The header " + header + " has no " + label + "=<time>. " + hint);
    }

    /** The time is not written as the scheme writes it. */
    public static Refused timestampMalformed(String header, String value, Freshness freshness) {
        return refused(
                freshness.unit() == Freshness.Unit.DATE ? "timestamp_not_date" : "timestamp_not_integer",
                "The timestamp in " + header + " is \"" + shown(value) + "\"; it must be " + freshness.words() + ".");
    }

    /** A header holds no signature. */
    public static Refused signatureMissing(String header, String form) {
        return refused(
                "signature_missing", "The header " + header + " holds no signature; it should hold " + form + ".");
    }

    /** White space hides parts of a header. */
    public static Refused whitespace(String header) {
        return refused(
                "whitespace_in_header",
                "The parts of " + header + " have white space around them, and the provider's library does not trim it."
                        + " Separate them by a comma alone.");
    }

    /** A signature lacks its version. */
    public static Refused versionMissing(String header, String version) {
        return refused(
                "version_missing",
                "The signature in " + header + " lacks its version. Put \"" + version + "\" in front of it.");
    }

    /** A digest lacks its prefix. */
    public static Refused prefixMissing(String header, String prefix) {
        return refused(
                "prefix_missing",
                "The value of " + header + " must begin with \"" + prefix + "\". Put it in front of the digest.");
    }

    /** Only other versions are there. */
    public static Refused unsupportedVersion(String header, String version, String supported) {
        return new Refused(new Finding(
                "unsupported_version",
                version,
                "The header " + header + " holds only version " + shown(version) + "; this scheme checks " + supported
                        + "."));
    }

    /** Something in the body is missing that the check needs. */
    public static Refused body(String detail, String explanation) {
        return new Refused(new Finding("malformed_body", detail, explanation));
    }

    /** A header is malformed in another way. */
    public static Refused refused(String detail, String explanation) {
        return new Refused(new Finding(REASON, detail, explanation));
    }

    /** A name as gateways leave it: {@code HTTP_X_HUB_SIGNATURE} and {@code hub-signature} are the same. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceFirst("^http[_-]", "")
                .replaceFirst("^x[_-]", "")
                .replaceAll("[^a-z0-9]", "");
    }

    /** A value as it stands in messages: the beginning of a long one. */
    public static String shown(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
