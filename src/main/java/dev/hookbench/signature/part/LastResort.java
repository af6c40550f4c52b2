package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.signature.part.Reading.Received;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can still be said when no mistake that can be undone makes the digest match. */
final class LastResort {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int SHORTEST_BEGINNING = 8;

    /** Secrets of these kinds sign no webhook of any scheme here. */
    private static final Map<String, String> OTHER_KINDS = Map.of(
            "sk_live_", "an API key",
            "sk_test_", "an API key",
            "rk_live_", "a restricted API key",
            "rk_test_", "a restricted API key",
            "pk_live_", "a publishable API key",
            "pk_test_", "a publishable API key",
            "xoxb-", "a Slack bot token",
            "shpat_", "a Shopify access token",
            "ghp_", "a GitHub access token",
            "github_pat_", "a GitHub access token");

    private LastResort() {}

    static Finding finding(Case given, List<DigestForm> received) {
        return Stream.of(otherKind(given), cut(given), noDigest(given, received))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> undetermined(given));
    }

    private static Optional<Finding> otherKind(Case given) {
        if (given.recipe().isEmpty()) {
            return Optional.empty();
        }
        List<String> kinds = given.secretTexts()
                .map(secret -> OTHER_KINDS.keySet().stream()
                        .filter(secret::startsWith)
                        .findFirst()
                        .orElse(""))
                .toList();
        return kinds.isEmpty() || kinds.contains("")
                ? Optional.empty()
                : Optional.of(new Finding(
                        "wrong_secret",
                        "secret_kind_mismatch",
                        "The secret begins with " + kinds.getFirst() + ": that is " + OTHER_KINDS.get(kinds.getFirst())
                                + ", which signs no webhooks. Enter the signing secret of this webhook."));
    }

    /** The beginning of a signature: shorter than one, and otherwise written as one. */
    private static Optional<Finding> cut(Case given) {
        int length = length(given);
        return given.signed().values().stream()
                .map(Received::text)
                .filter(text -> isCut(text, given.encoding(), length))
                .findFirst()
                .map(_ -> new Finding(
                        "malformed_header",
                        "signature_truncated",
                        "The signature is too short: it should have " + length
                                + " characters. Something on the way cuts it."));
    }

    /** A text of decimal digits alone is a number, and hardly what is left of a digest. */
    private static boolean isCut(String text, Encoding encoding, int length) {
        boolean hex = encoding == Encoding.HEX;
        return text.length() >= SHORTEST_BEGINNING
                && text.length() < length
                && !text.matches("[0-9]+")
                && text.matches(hex ? "[0-9a-fA-F]+" : "[A-Za-z0-9+/_-]+={0,2}");
    }

    /** How many characters a signature has; 0 where they differ in length. */
    private static int length(Case given) {
        if (given.encoding() == Encoding.PLAIN) {
            return 0;
        }
        int bytes = given.recipe()
                .map(recipe -> recipe.hash().length())
                .orElseGet(() -> given.locks()
                        .filter(lock -> lock instanceof PublicLock key && key.hasRawLength())
                        .findFirst()
                        .map(_ -> PublicLock.RAW)
                        .orElse(0));
        return given.encoding().encode(new byte[bytes]).length();
    }

    private static Optional<Finding> noDigest(Case given, List<DigestForm> received) {
        return received.isEmpty()
                ? Optional.of(new Finding(
                        "wrong_encoding",
                        null,
                        "No received signature is a digest: expected is one in "
                                + given.encoding().words() + ". Check what the sender puts into the header."))
                : Optional.empty();
    }

    private static Finding undetermined(Case given) {
        String hints = Stream.of(unusable(given), empty(given), large(given), damaged(given), ended(given))
                .filter(hint -> !hint.isEmpty())
                .collect(Collectors.joining(" "));
        return new Finding(
                        "wrong_secret",
                        Verdict.UNDETERMINED,
                        "Another secret or a changed body; these cannot be told apart."
                                + " Compare the secret with the sender's, and check that nothing rewrites the body.")
                .plus(hints);
    }

    private static String unusable(Case given) {
        KeyForm form = given.recipe().map(Recipe::keyForm).orElse(KeyForm.TEXT);
        return given.secretTexts()
                .filter(secret -> form.key(secret).isEmpty())
                .findFirst()
                .map(secret -> "A secret entered here " + form.complaint(secret) + ".")
                .orElse("");
    }

    private static String empty(Case given) {
        return given.request().body().length > 0 ? "" : "The body is empty; perhaps something read it before.";
    }

    private static String damaged(Case given) {
        return new String(given.request().body(), StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0
                ? ""
                : "The body holds bytes that are no UTF-8, or U+FFFD: something on the way lost characters.";
    }

    private static String ended(Case given) {
        long budget = given.hunt().search().budget().toMillis();
        if (budget == 0) {
            return "The cause has not been searched for yet.";
        }
        return given.hunt().goesOn()
                ? ""
                : "The search was ended after " + budget + " ms or by you; not everything was tried.";
    }

    private static String large(Case given) {
        return given.request().body().length <= BodyLead.MAX_BODY
                ? ""
                : "The body is larger than 2 MiB, so changes of the body were not tried.";
    }
}
