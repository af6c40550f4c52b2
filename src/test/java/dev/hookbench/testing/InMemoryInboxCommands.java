package dev.hookbench.testing;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxCommands;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.signature.SignatureSchemes;
import java.time.Clock;
import java.util.List;

/** The commands over a store, with the few checks that the window's tests need. */
public final class InMemoryInboxCommands implements InboxCommands {
    private final Signatures signatures = new SignatureSchemes();
    private final InboxStore store;
    private final Ids ids;
    private final Clock clock;

    /** Commands over {@code store}. */
    public InMemoryInboxCommands(InboxStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<Inbox> create(InboxDraft draft) {
        return save(ids.next(), draft);
    }

    @Override
    public Outcome<Inbox> update(String uid, InboxDraft draft) {
        return save(uid, draft);
    }

    @Override
    public Outcome<Inbox> delete(String uid) {
        Inbox gone = store.all().stream()
                .filter(inbox -> inbox.uid().equals(uid))
                .findFirst()
                .orElseThrow();
        store.delete(uid);
        return Outcome.done(gone);
    }

    private Outcome<Inbox> save(String uid, InboxDraft draft) {
        if (!draft.slug().matches("[a-z0-9_-]{1,64}")) {
            String message = "The slug “" + draft.slug() + "” must be 1 to 64 characters of a-z, 0-9, - and _.";
            return Outcome.refused("slug", draft.slug(), message);
        }
        List<Problem> problems = draft.verification() == null ? List.of() : signatures.problems(draft.verification());
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Inbox inbox = new Inbox(uid, draft.slug(), draft.name(), draft.verification(), draft.answer(), clock.instant());
        store.save(inbox);
        return Outcome.done(inbox);
    }
}
