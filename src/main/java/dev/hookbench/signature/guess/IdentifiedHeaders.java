package dev.hookbench.signature.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The family of Standard Webhooks: {@code webhook-*} and {@code svix-*} headers of the same form. */
final class IdentifiedHeaders {
    private static final Pattern RESEND = Pattern.compile("\"type\"\\s*:\\s*\"(email|contact|domain)\\.");
    private static final Pattern CLERK = Pattern.compile(
            "\"type\"\\s*:\\s*\"(user|session|organization|organizationMembership|role|permission)\\.\\w+\"");
    private static final Pattern CLERK_OBJECT = Pattern.compile("\"object\"\\s*:\\s*\"event\"");
    private static final Pattern OPENAI = Pattern.compile(
            "\"type\"\\s*:\\s*\"(response|batch|fine_tuning\\.job|eval\\.run|realtime\\.call)\\.\\w+\"");
    private static final String SVIX = "Svix, Clerk and Resend all send svix-* headers";
    private static final String WEBHOOK = "Standard Webhooks, OpenAI, GitLab and Svix all send webhook-* headers";
    private static final String SAME = "the check is the same";

    private IdentifiedHeaders() {}

    static Stream<Clue> hear(Evidence evidence) {
        List<Clue> clues = new ArrayList<>();
        if (evidence.has("svix-signature")) {
            svix(evidence, clues);
        }
        String values = evidence.header("webhook-signature").orElse("");
        if (values.contains("v1a,")) {
            clues.add(Clue.certain("standard-webhooks-v1a", "webhook-signature has a value v1a, made with ed25519"));
        }
        if (!values.isEmpty() && (!values.contains("v1a,") || values.contains("v1,"))) {
            webhook(evidence, clues);
        }
        return clues.stream();
    }

    private static void svix(Evidence evidence, List<Clue> clues) {
        if (evidence.bodyHas(RESEND)) {
            clues.add(Clue.likely("resend", SVIX + "; the body's type is like Resend's"));
        } else if (evidence.bodyHas(CLERK) && evidence.bodyHas(CLERK_OBJECT)) {
            clues.add(Clue.likely("clerk", SVIX + "; the body's type and object are like Clerk's"));
        }
        String rest = clues.isEmpty() ? ", and nothing else here tells which; " + SAME + " for all three" : "; " + SAME;
        clues.add(clues.isEmpty() ? Clue.likely("svix", SVIX + rest) : Clue.possible("svix", SVIX + rest));
        clues.add(Clue.possible("clerk", SVIX + rest));
        clues.add(Clue.possible("resend", SVIX + rest));
    }

    private static void webhook(Evidence evidence, List<Clue> clues) {
        int before = clues.size();
        if (evidence.hasAny("X-Gitlab-Event", "X-Gitlab-Webhook-UUID", "X-Gitlab-Instance")) {
            clues.add(Clue.certain("gitlab-signing", "GitLab sends webhook-* headers beside X-Gitlab-*"));
        } else if (evidence.isAgent("openai") || evidence.bodyHas(OPENAI)) {
            clues.add(Clue.likely("openai", WEBHOOK + "; the sender or the body's type is like OpenAI's"));
        }
        boolean told = clues.size() > before;
        String rest = told ? "; " + SAME : ", and nothing else here tells which; " + SAME + " for all of them";
        clues.add(
                told
                        ? Clue.possible("standard-webhooks", WEBHOOK + rest)
                        : Clue.likely("standard-webhooks", WEBHOOK + rest));
        Stream.of("openai", "gitlab-signing", "svix")
                .map(name -> Clue.possible(name, WEBHOOK + rest))
                .forEach(clues::add);
    }
}
