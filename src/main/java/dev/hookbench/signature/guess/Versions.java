package dev.hookbench.signature.guess;

import dev.hookbench.domain.signature.SchemeGuess.Confidence;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Providers with several schemes under one header: Convoy, HubSpot, Twilio, and X-Signature that has no owner. */
final class Versions {
    private static final Pattern ADVANCED = Pattern.compile("(^|,)\\s*t=\\d");

    private Versions() {}

    static Stream<Clue> hear(Evidence evidence) {
        return Stream.of(
                        evidence.header("X-Convoy-Signature").map(Versions::convoy),
                        evidence.header("X-HubSpot-Signature").map(value -> hubSpot(evidence)),
                        evidence.header("X-Twilio-Signature").map(value -> twilio(evidence)),
                        evidence.header("X-Signature").map(value -> plain(evidence, value)))
                .flatMap(Optional::stream)
                .flatMap(clues -> clues);
    }

    private static Stream<Clue> convoy(String value) {
        return ADVANCED.matcher(value).find()
                ? Stream.of(
                        Clue.certain("convoy-advanced", "Convoy and Hookbench send X-Convoy-Signature with t= and v1="))
                : DigestText.of(value)
                        .filter(digest -> digest.lead().isEmpty())
                        .map(Versions::simple)
                        .orElseGet(() -> Stream.of(Clue.likely(
                                "convoy-simple", "Convoy sends X-Convoy-Signature, but its value is of another form")));
    }

    private static Stream<Clue> simple(DigestText digest) {
        return Stream.of(new Clue(
                "convoy-simple",
                Confidence.CERTAIN,
                "Convoy and Hookbench send X-Convoy-Signature with a digest alone",
                Map.of("hash", digest.hash(), "encoding", digest.encoding())));
    }

    private static Stream<Clue> hubSpot(Evidence evidence) {
        String version =
                evidence.header("X-HubSpot-Signature-Version").orElse("").toLowerCase(Locale.ROOT);
        String both =
                "HubSpot sends X-HubSpot-Signature for versions 1 and 2, and X-HubSpot-Signature-Version is absent";
        return switch (version) {
            case "v1", "v2" ->
                Stream.of(Clue.certain("hubspot-" + version, "X-HubSpot-Signature-Version says " + version));
            default -> Stream.of(Clue.likely("hubspot-v1", both), Clue.possible("hubspot-v2", both));
        };
    }

    private static Stream<Clue> twilio(Evidence evidence) {
        if (evidence.url().contains("bodySHA256=")) {
            return Stream.of(
                    Clue.certain("twilio-json", "Twilio sends X-Twilio-Signature, and the URL holds bodySHA256"));
        }
        String sends = "Twilio sends X-Twilio-Signature";
        return evidence.isContent("application/json")
                ? Stream.of(
                        Clue.likely("twilio-form", sends + ", and the URL lacks the bodySHA256 of its JSON requests"),
                        Clue.possible("twilio-json", sends + " and the body is JSON, but the URL lacks bodySHA256"))
                : Stream.of(Clue.certain("twilio-form", sends + " over the URL and the form's fields"));
    }

    private static Stream<Clue> plain(Evidence evidence, String value) {
        if (evidence.has("X-Event-Name")) {
            return Stream.of(Clue.certain("lemonsqueezy", "Lemon Squeezy sends X-Signature beside X-Event-Name"));
        }
        Stream<Clue> known = value.matches("[0-9a-f]{64}")
                ? Stream.of(Clue.possible("lemonsqueezy", "Lemon Squeezy sends X-Signature, but many others do too"))
                : Stream.empty();
        return Stream.concat(known, UnknownDigest.clue("X-Signature", value).stream());
    }
}
