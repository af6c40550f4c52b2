package dev.hookbench.testing;

import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.JournalEntry.CaptureDeleted;
import dev.hookbench.domain.journal.JournalEntry.CaptureJudged;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** A journal that keeps nothing but has the capture index follow at once, as the indexer does a moment later. */
public final class FollowedJournal implements Journal {
    private final InMemoryCaptureIndex captures;
    private final EventHub hub;
    private final AtomicLong sequence = new AtomicLong();

    /** Followed by {@code captures}, which tell {@code hub}. */
    public FollowedJournal(InMemoryCaptureIndex captures, EventHub hub) {
        this.captures = captures;
        this.hub = hub;
    }

    @Override
    public CompletableFuture<Stored> append(JournalEntry entry, Payload payload) {
        switch (entry) {
            case CaptureDeleted deleted -> captures.delete(deleted.uid());
            case CaptureJudged judged -> {
                captures.judge(judged.uid(), judged.verdict());
                hub.publish(new CoreEvent.CaptureJudged(judged.uid()));
            }
            default -> throw new IllegalArgumentException("only what becomes of captures: " + entry);
        }
        return CompletableFuture.completedFuture(new Stored(sequence.incrementAndGet(), entry));
    }

    @Override
    public Path spoolFolder() {
        throw new UnsupportedOperationException("nothing is spooled here");
    }

    @Override
    public Health health() {
        return new Health(true, "");
    }
}
