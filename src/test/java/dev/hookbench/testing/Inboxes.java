package dev.hookbench.testing;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.signature.SchemeSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes inboxes for tests, named by their slug. */
public final class Inboxes {
    private Inboxes() {}

    /** An inbox that checks nothing. */
    public static Inbox inbox(String slug) {
        return inbox(slug, null);
    }

    /** An inbox that checks GitHub's signatures by one secret. */
    public static Inbox verifying(String slug, String secret) {
        return inbox(slug, SchemeSettings.of("github", SecretText.of(secret)));
    }

    private static Inbox inbox(String slug, @Nullable SchemeSettings verification) {
        Instant made = Instant.parse("2026-11-23T09:00:00Z");
        return new Inbox("INBOX-" + slug, slug, slug, verification, Inbox.DEFAULT_ANSWER, made);
    }
}
