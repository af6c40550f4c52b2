package dev.hookbench.signature.guess;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.signature.SchemeGuess.Confidence;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A header of no known provider that is named like a signature and looks like a digest: a scheme of one's own. */
final class UnknownDigest {
    private static final Pattern TIMED = Pattern.compile("(\\w{1,4}=)(\\d{10,13})([,;] ?\\w{1,4}=)([0-9a-f]{64})");
    private static final int MILLISECONDS = 13;

    private UnknownDigest() {}

    static Stream<Clue> hear(Evidence evidence) {
        return StreamSupport.stream(evidence.headers().spliterator(), false)
                .filter(header -> isNamedSo(header.name().toLowerCase(Locale.ROOT)))
                .flatMap(UnknownDigest::clues)
                .limit(1);
    }

    private static boolean isNamedSo(String name) {
        return name.contains("signature") || name.contains("hmac") || name.endsWith("-sig") || name.endsWith("-hash");
    }

    private static Stream<Clue> clues(Header header) {
        return clue(header.name(), header.value()).stream();
    }

    /** What that header would be in a scheme of one's own; empty where its value is no digest. */
    static Optional<Clue> clue(String header, String value) {
        Matcher timed = TIMED.matcher(value);
        if (timed.matches()) {
            return Optional.of(timed(header, timed));
        }
        return DigestText.of(value).map(digest -> plain(header, digest));
    }

    private static Clue timed(String header, Matcher parts) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("header", header);
        options.put("format", parts.group(1) + "{timestamp}" + parts.group(3) + "{signature}");
        options.put("content", "{timestamp}.{body}");
        options.put("timestampUnit", parts.group(2).length() == MILLISECONDS ? "milliseconds" : "seconds");
        return clue(header, "a time and a digest by SHA256 in hex", options);
    }

    private static Clue plain(String header, DigestText digest) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("header", header);
        options.put("hash", digest.hash());
        options.put("encoding", digest.encoding());
        options.put("format", digest.lead() + "{signature}");
        return clue(header, "a digest by " + digest.hash() + " in " + digest.encoding(), options);
    }

    private static Clue clue(String header, String looks, Map<String, String> options) {
        return new Clue(
                "custom",
                Confidence.POSSIBLE,
                header + " looks like " + looks + ", and no provider is known to send it so",
                options);
    }
}
