package dev.hookbench.testing;

import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inboxes in memory. */
public final class InMemoryInboxStore implements InboxStore {
    private final Map<String, Inbox> inboxes = new HashMap<>();
    private final InMemoryCaptureIndex captures;

    /** Inboxes without captures. */
    public InMemoryInboxStore() {
        this(new InMemoryCaptureIndex());
    }

    /** Inboxes whose counts come from {@code captures}. */
    public InMemoryInboxStore(InMemoryCaptureIndex captures) {
        this.captures = captures;
    }

    @Override
    public synchronized List<Inbox> all() {
        return inboxes.values().stream()
                .sorted(Comparator.comparing(Inbox::slug))
                .toList();
    }

    @Override
    public synchronized Optional<Inbox> findBySlug(String slug) {
        return inboxes.values().stream()
                .filter(inbox -> inbox.slug().equals(slug))
                .findFirst();
    }

    @Override
    public synchronized void save(Inbox inbox) {
        inboxes.put(inbox.uid(), inbox);
    }

    @Override
    public synchronized void delete(String uid) {
        inboxes.remove(uid);
    }

    @Override
    public Map<String, CaptureIndex.Counts> counts() {
        return captures.countsByInbox();
    }
}
