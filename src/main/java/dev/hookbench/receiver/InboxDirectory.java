package dev.hookbench.receiver;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxCommands;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import dev.hookbench.event.Subscription;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The inboxes by slug, in memory, read anew whenever one changes. An inbox that does not exist is made when the first
 * request for it comes, so that any tool can be pointed at a new path; there is an end to that at {@link #MADE_AT_MOST}
 * inboxes, lest a scanner fills the list.
 */
public final class InboxDirectory implements AutoCloseable {
    /** With this many inboxes, no more are made by requests. */
    public static final int MADE_AT_MOST = 200;

    private final InboxStore store;
    private final InboxCommands commands;
    private final Subscription subscription;
    private volatile Map<String, ReadyInbox> bySlug;

    /** The inboxes of {@code store}, new ones made by {@code commands}, which tell {@code hub} of each change. */
    public InboxDirectory(InboxStore store, InboxCommands commands, EventHub hub) {
        this.store = store;
        this.commands = commands;
        this.bySlug = read();
        this.subscription = hub.subscribe(event -> {
            if (event instanceof CoreEvent.InboxChanged) {
                refresh();
            }
        });
    }

    /** The inbox of that slug, without looking further than memory. */
    @Nullable
    ReadyInbox cached(String slug) {
        return bySlug.get(slug);
    }

    /** Whether no more inboxes are made by requests. */
    boolean isFull() {
        return bySlug.size() >= MADE_AT_MOST;
    }

    /** What a sender is told when there is no more room for the inbox it asks for. */
    static String fullSentence(String slug) {
        return "There is no inbox " + slug + ", and with " + MADE_AT_MOST
                + " inboxes no more are made by themselves. Make it in the Inboxes view, or delete others there.";
    }

    /**
     * The inbox of that slug, made if need be; may block.
     *
     * @throws StorageUnavailable if it can be neither found nor made
     */
    ReadyInbox open(String slug) {
        ReadyInbox known = bySlug.get(slug);
        if (known != null) {
            return known;
        }
        Outcome<Inbox> made = commands.create(new InboxDraft(slug, slug, null, Inbox.DEFAULT_ANSWER));
        return made.result()
                .or(() -> store.findBySlug(slug))
                .map(ReadyInbox::of)
                .orElseThrow(() -> new StorageUnavailable("the inbox " + slug + " could not be made"));
    }

    private synchronized void refresh() {
        bySlug = read();
    }

    private Map<String, ReadyInbox> read() {
        return store.all().stream().collect(Collectors.toUnmodifiableMap(Inbox::slug, ReadyInbox::of));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
