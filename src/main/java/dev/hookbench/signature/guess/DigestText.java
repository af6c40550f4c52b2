package dev.hookbench.signature.guess;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header's value that looks like a digest.
 *
 * @param lead text before it, for example {@code sha256=}; may be empty
 * @param hash as the option {@code hash} says it, told from the length
 * @param encoding {@code hex} or {@code base64}
 */
record DigestText(String lead, String hash, String encoding) {
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9]{1,10}[=:])?(?:([0-9a-f]{40,128})|([A-Za-z0-9+/]{27,86}={1,2}))");

    /** What that value looks like; empty where it is no digest of a known length. */
    static Optional<DigestText> of(String value) {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String lead = matcher.group(1) == null ? "" : matcher.group(1);
        String hex = matcher.group(2);
        int bytes = hex != null ? hex.length() / 2 : decoded(matcher.group(3));
        boolean even = hex == null || hex.length() % 2 == 0;
        return hash(bytes).filter(hash -> even).map(hash -> new DigestText(lead, hash, hex != null ? "hex" : "base64"));
    }

    private static int decoded(String base64) {
        int padding = base64.endsWith("==") ? 2 : 1;
        return base64.length() % 4 == 0 ? base64.length() / 4 * 3 - padding : 0;
    }

    private static Optional<String> hash(int bytes) {
        return switch (bytes) {
            case 20 -> Optional.of("SHA1");
            case 32 -> Optional.of("SHA256");
            case 48 -> Optional.of("SHA384");
            case 64 -> Optional.of("SHA512");
            default -> Optional.empty();
        };
    }
}
