package dev.hookbench.signature.guess;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code Authorization}: a JWT of Atlassian or monday.com, or a secret in the clear. */
final class Tokens {
    private static final String HEADER = "Authorization";
    private static final Pattern JWT = Pattern.compile("(?i:Bearer )?eyJ[\\w-]*\\.[\\w-]+\\.[\\w-]*");
    private static final Pattern IN_URL = Pattern.compile("[?&]jwt=eyJ");
    private static final Pattern MONDAY = Pattern.compile("\"(boardId|pulseId|challenge)\"\\s*:");
    private static final Pattern OKTA = Pattern.compile("\"eventTypeVersion\"\\s*:|\\.okta(preview)?\\.com/");
    private static final Pattern LOGIN =
            Pattern.compile("(?i)(basic|digest|negotiate|ntlm|hoba|aws4-hmac-sha256)\\b.*");

    private Tokens() {}

    static Stream<Clue> hear(Evidence evidence) {
        if (IN_URL.matcher(evidence.url()).find()) {
            return Stream.of(Clue.certain("atlassian-connect", "Atlassian Connect puts a token into the URL's jwt"));
        }
        String value = evidence.header(HEADER).orElse("");
        if (value.isBlank() || LOGIN.matcher(value).matches()) {
            return Stream.empty();
        }
        if (value.startsWith("JWT ")) {
            return Stream.of(
                    Clue.certain("atlassian-connect", "Atlassian Connect sends " + HEADER + ": JWT with a token"));
        }
        return JWT.matcher(value).matches() ? jwt(evidence) : secret(evidence, value);
    }

    private static Stream<Clue> jwt(Evidence evidence) {
        return evidence.bodyHas(MONDAY)
                ? Stream.of(Clue.likely(
                        "monday", "monday.com sends " + HEADER + " with a JWT, and the body is like its own"))
                : Stream.of(
                        Clue.possible("monday", "monday.com sends " + HEADER + " with a JWT, but many others do too"));
    }

    private static Stream<Clue> secret(Evidence evidence, String value) {
        boolean bearer = value.toLowerCase(Locale.ROOT).startsWith("bearer ");
        if (bearer
                && (evidence.hasAny("ce-id", "ce-specversion", "WebHook-Request-Origin")
                        || evidence.isContent("application/cloudevents"))) {
            return Stream.of(Clue.likely(
                    "cloudevents", "CloudEvents come with " + HEADER + ": Bearer and a token in the clear"));
        }
        if (evidence.isAgent("okta") || evidence.bodyHas(OKTA)) {
            return Stream.of(Clue.likely(
                    "okta", "Okta sends its secret in " + HEADER + ", and the sender or the body is Okta's"));
        }
        String many =
                HEADER + " holds a secret in the clear, as from Okta or with CloudEvents; many others send one too";
        return bearer
                ? Stream.of(Clue.possible("cloudevents", many), Clue.possible("okta", many))
                : Stream.of(Clue.possible("okta", many));
    }
}
