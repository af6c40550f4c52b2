package dev.hookbench.receiver;

import dev.hookbench.domain.capture.Inbox;

/** An inbox with its answer ready to be sent. */
record ReadyInbox(Inbox inbox, Reply reply) {
    /** {@code inbox} made ready. */
    static ReadyInbox of(Inbox inbox) {
        return new ReadyInbox(inbox, Reply.of(inbox.answer()));
    }
}
