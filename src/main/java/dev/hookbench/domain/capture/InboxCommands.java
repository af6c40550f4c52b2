package dev.hookbench.domain.capture;

import dev.hookbench.domain.Outcome;

/** What can be done with inboxes. */
public interface InboxCommands {
    /** Makes an inbox; refused when the slug is malformed or taken, or a setting is wrong. */
    Outcome<Inbox> create(InboxDraft draft);

    /** Changes an inbox; captures made under an old slug keep it. */
    Outcome<Inbox> update(String uid, InboxDraft draft);

    /** Removes an inbox; its captures stay. */
    Outcome<Inbox> delete(String uid);
}
