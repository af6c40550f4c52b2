package dev.hookbench.signature.part;

import dev.hookbench.signature.part.Reading.Received;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A received signature read as a digest: loosely, for explaining, never for the verdict.
 *
 * @param name how it was written, for example {@code hex} or {@code base64url}
 * @param prefix what stood in front of it and does not belong there; empty where nothing did
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record DigestForm(byte[] digest, String name, String prefix) {
    private static final Pattern PREFIX = Pattern.compile("([A-Za-z][A-Za-z0-9]{0,7}[=,:])(.+)", Pattern.DOTALL);
    private static final String UPPERCASE_HEX = "uppercase hex";
    private static final String URL_SAFE = "base64url";
    private static final String UNPADDED = "base64 without padding";

    /** Every way to read the value that gives as many bytes as some signature may have. */
    static Stream<DigestForm> of(Received value, Encoding expected, IntPredicate lengths) {
        if (expected == Encoding.PLAIN) {
            return Stream.of(new DigestForm(expected.bytes(value.text()), expected.label(), ""));
        }
        Matcher prefixed = PREFIX.matcher(value.text());
        List<DigestForm> forms = new ArrayList<>(of(value.text(), "", lengths));
        if (prefixed.matches()) {
            forms.addAll(of(prefixed.group(2), prefixed.group(1), lengths));
        }
        return forms.stream();
    }

    /** Whether this is what is expected, to the letter. */
    boolean isAs(Encoding expected) {
        return prefix.isEmpty()
                && (name.equals(expected.label()) || (expected == Encoding.BASE64_URL && name.equals(UNPADDED)));
    }

    /** What is wrong with the form alone, when the digest is the right one. */
    Finding fault(Encoding expected) {
        if (!prefix.isEmpty()) {
            return new Finding(
                    "malformed_header",
                    "prefix_unexpected",
                    "The digest fits, but \"" + prefix + "\" stands in front of it. Send the digest without it.");
        }
        return new Finding(
                "wrong_encoding",
                detail(expected),
                "The digest fits, but it is written as " + name + "; this scheme expects "
                        + expected.words()
                        + ". Change the sender's encoding, or the encoding set here.");
    }

    /** A sentence on a second fault beside the one found; empty where the form is as expected. */
    String remark(Encoding expected) {
        return isAs(expected) ? "" : "Beside that: " + fault(expected).explanation();
    }

    private String detail(Encoding expected) {
        boolean hex = name.equals(UPPERCASE_HEX) || name.equals(Encoding.HEX.label());
        return switch (expected) {
            case HEX -> hex ? "uppercase_hex" : "base64_instead_of_hex";
            case BASE64_URL -> "base64_instead_of_base64url";
            case PLAIN -> "not_text";
            case BASE64 ->
                hex
                        ? "hex_instead_of_base64"
                        : name.equals(URL_SAFE) ? "base64url_instead_of_base64" : "padding_missing";
        };
    }

    private static List<DigestForm> of(String text, String prefix, IntPredicate lengths) {
        return Stream.of(hex(text), base64(text))
                .flatMap(Optional::stream)
                .filter(form -> lengths.test(form.digest.length))
                .map(form -> new DigestForm(form.digest, form.name, prefix))
                .toList();
    }

    private static Optional<DigestForm> hex(String text) {
        try {
            String name = text.equals(text.toLowerCase(Locale.ROOT)) ? Encoding.HEX.label() : UPPERCASE_HEX;
            return Optional.of(new DigestForm(HexFormat.of().parseHex(text), name, ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<DigestForm> base64(String text) {
        try {
            byte[] digest = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
            boolean urlSafe = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
            boolean padded = text.length() % 4 == 0;
            return Optional.of(
                    new DigestForm(digest, urlSafe ? URL_SAFE : padded ? Encoding.BASE64.label() : UNPADDED, ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
