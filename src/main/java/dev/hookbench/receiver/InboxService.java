package dev.hookbench.receiver;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxCommands;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes, changes and removes inboxes, one command at a time, and tells the hub. */
public final class InboxService implements InboxCommands {
    private final InboxStore store;
    private final InboxRules rules;
    private final EventHub hub;
    private final InstantSource clock;
    private final Ids ids;

    /** The commands on {@code store}. */
    public InboxService(InboxStore store, Signatures signatures, EventHub hub, InstantSource clock, Ids ids) {
        this.store = store;
        this.rules = new InboxRules(signatures);
        this.hub = hub;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public synchronized Outcome<Inbox> create(InboxDraft draft) {
        return keep(draft, new Inbox(ids.next(), "", "", null, Inbox.DEFAULT_ANSWER, clock.instant()));
    }

    @Override
    public synchronized Outcome<Inbox> update(String uid, InboxDraft draft) {
        return find(uid).map(inbox -> keep(draft, inbox)).orElseGet(() -> unknown(uid));
    }

    @Override
    public synchronized Outcome<Inbox> delete(String uid) {
        Optional<Inbox> inbox = find(uid);
        inbox.ifPresent(known -> {
            store.delete(uid);
            hub.publish(new CoreEvent.InboxChanged(uid));
        });
        return inbox.map(Outcome::done).orElseGet(() -> unknown(uid));
    }

    private Outcome<Inbox> keep(InboxDraft draft, Inbox before) {
        List<Problem> problems = new ArrayList<>(rules.problems(draft, before.verification()));
        Optional<Inbox> holder = store.findBySlug(draft.slug());
        if (holder.isPresent() && !holder.get().uid().equals(before.uid())) {
            problems.add(new Problem(
                    "slug",
                    draft.slug(),
                    "Another inbox, " + holder.get().name() + ", has the slug " + draft.slug() + "; choose another."));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Inbox inbox = new Inbox(
                before.uid(),
                draft.slug(),
                draft.name().strip(),
                draft.verification(),
                draft.answer(),
                before.createdAt());
        store.save(inbox);
        hub.publish(new CoreEvent.InboxChanged(inbox.uid()));
        return Outcome.done(inbox);
    }

    private Optional<Inbox> find(String uid) {
        return store.all().stream().filter(inbox -> inbox.uid().equals(uid)).findFirst();
    }

    private static Outcome<Inbox> unknown(String uid) {
        return Outcome.refused("uid", uid, "There is no inbox " + uid + "; it may have been deleted.");
    }
}
