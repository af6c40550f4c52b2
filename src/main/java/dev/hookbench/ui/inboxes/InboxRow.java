package dev.hookbench.ui.inboxes;

import dev.hookbench.domain.capture.CaptureIndex.Counts;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.signature.SchemeSettings;
import java.util.Locale;

/**
 * One inbox with its activity, as the table shows it.
 *
 * @param url where senders reach it
 */
record InboxRow(Inbox inbox, String url, Counts counts) {
    String uid() {
        return inbox.uid();
    }

    /** Slug of the scheme its requests are checked by; empty for none. */
    String scheme() {
        SchemeSettings verification = inbox.verification();
        return verification == null ? "" : verification.scheme();
    }

    /** Whether slug, name or scheme hold the text, without regard to case. */
    boolean matches(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return (inbox.slug() + "\n" + inbox.name() + "\n" + scheme())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
