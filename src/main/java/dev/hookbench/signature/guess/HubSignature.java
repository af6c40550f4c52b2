package dev.hookbench.signature.guess;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code X-Hub-Signature}, that many send: with sha1 GitHub and Intercom, with sha256 Bitbucket and Jira, and WebSub hubs. */
final class HubSignature {
    private static final String HEADER = "X-Hub-Signature";
    private static final Pattern INTERCOM = Pattern.compile("\"type\"\\s*:\\s*\"notification_event\"");
    private static final Pattern HUB = Pattern.compile("rel=\"?hub\\b");
    private static final List<String> BY_SHA1 = List.of("github-sha1", "intercom", "websub");
    private static final List<String> BY_SHA256 = List.of("bitbucket", "jira", "websub");

    private HubSignature() {}

    static Stream<Clue> hear(Evidence evidence) {
        String value = evidence.header(HEADER).orElse("").toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            return Stream.empty();
        }
        List<String> senders = value.startsWith("sha1=") ? BY_SHA1 : BY_SHA256;
        if (value.startsWith("sha384=") || value.startsWith("sha512=")) {
            return Stream.of(
                    Clue.certain("websub", "only WebSub hubs send " + HEADER + " by " + value.split("=", 2)[0]));
        }
        if (evidence.has(HEADER + "-256") && senders.equals(BY_SHA1)) {
            return Stream.of(
                    Clue.possible("github-sha1", HEADER + " by SHA-1 is the older of two: check " + HEADER + "-256"));
        }
        List<Clue> told = senders.stream()
                .map(sender -> told(sender, evidence))
                .filter(Objects::nonNull)
                .toList();
        return told.isEmpty() ? untold(senders, value) : told.stream();
    }

    private static @Nullable Clue told(String sender, Evidence evidence) {
        return switch (sender) {
            case "github-sha1" ->
                GitHubHeaders.isGitHub(evidence)
                        ? Clue.certain(sender, "GitHub sends " + HEADER + " beside X-GitHub-Event")
                        : null;
            case "intercom" ->
                evidence.isAgent("intercom") || evidence.bodyHas(INTERCOM)
                        ? Clue.likely(
                                sender,
                                "Intercom sends " + HEADER + ", and the sender or the body's type is Intercom's")
                        : null;
            case "bitbucket" ->
                evidence.hasAny("X-Event-Key", "X-Hook-UUID", "X-Request-UUID") || evidence.isAgent("bitbucket")
                        ? Clue.certain(sender, "Bitbucket sends " + HEADER + " beside X-Event-Key")
                        : null;
            case "jira" ->
                evidence.has("X-Atlassian-Webhook-Identifier") || evidence.isAgent("atlassian")
                        ? Clue.certain(
                                sender, "Jira and Confluence send " + HEADER + " beside X-Atlassian-Webhook-Identifier")
                        : null;
            default ->
                evidence.header("Link").filter(link -> HUB.matcher(link).find()).isPresent()
                        ? Clue.certain(sender, "WebSub hubs send " + HEADER + " beside Link with rel=\"hub\"")
                        : null;
        };
    }

    private static Stream<Clue> untold(List<String> senders, String value) {
        String reason = "GitHub (SHA-1), Intercom and WebSub hubs";
        String names = senders.equals(BY_SHA1) ? reason : "Bitbucket, Jira and WebSub hubs";
        return senders.stream()
                .map(sender -> Clue.possible(
                        sender,
                        names + " all send " + HEADER + " by " + value.split("=", 2)[0]
                                + ", and nothing else here tells which; the check is the same for all"));
    }
}
