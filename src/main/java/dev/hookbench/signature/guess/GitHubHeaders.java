package dev.hookbench.signature.guess;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code X-Hub-Signature-256}: GitHub's, and Meta's for Facebook, Instagram and WhatsApp. */
final class GitHubHeaders {
    private static final String HEADER = "X-Hub-Signature-256";
    private static final Pattern META = Pattern.compile(
            "\"object\"\\s*:\\s*\"(page|user|instagram|whatsapp_business_account|permissions|application)\"");

    private GitHubHeaders() {}

    static Stream<Clue> hear(Evidence evidence) {
        if (!evidence.has(HEADER)) {
            return Stream.empty();
        }
        if (isGitHub(evidence)) {
            return Stream.of(
                    Clue.certain("github", "GitHub sends " + HEADER + " beside X-GitHub-Event and X-GitHub-Delivery"));
        }
        if (evidence.isAgent("facebook") || evidence.bodyHas(META)) {
            return Stream.of(
                    Clue.likely("meta", "Meta sends " + HEADER + ", and the sender or the body's object is Meta's"),
                    Clue.possible("github", "GitHub sends " + HEADER + " as well; the check is the same"));
        }
        return Stream.of(
                Clue.likely(
                        "github",
                        "GitHub and Meta both send " + HEADER
                                + ", and nothing else here tells which; the check is the same for both"),
                Clue.possible("meta", "Meta and GitHub both send " + HEADER + ", and nothing else here tells which"));
    }

    static boolean isGitHub(Evidence evidence) {
        return evidence.hasAny("X-GitHub-Event", "X-GitHub-Delivery", "X-GitHub-Hook-ID")
                || evidence.isAgent("github-hookshot");
    }
}
