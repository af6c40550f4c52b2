package dev.hookbench.testing.ui;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxCommands;
import dev.hookbench.domain.capture.InboxDraft;

/** Refuses every change to inboxes. */
final class NoInboxCommands implements InboxCommands {
    @Override
    public Outcome<Inbox> create(InboxDraft draft) {
        return refuse(draft.slug());
    }

    @Override
    public Outcome<Inbox> update(String uid, InboxDraft draft) {
        return refuse(draft.slug());
    }

    @Override
    public Outcome<Inbox> delete(String uid) {
        return refuse(uid);
    }

    private static Outcome<Inbox> refuse(String value) {
        return Outcome.refused("slug", value, "Inboxes cannot be changed in this test.");
    }
}
