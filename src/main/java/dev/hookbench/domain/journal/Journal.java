package dev.hookbench.domain.journal;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The port to the append-only record of what arrived and what was sent. */
public interface Journal {
    /** Bodies longer than this, in bytes, are files of their own. */
    int LARGE_BODY = 256 * 1024;

    /**
     * Appends an entry with its bytes. Never blocks.
     *
     * @return completes, on a journal thread, after the force that covers the entry returned success; fails with {@link
     *     dev.hookbench.domain.StorageUnavailable} when the queue is full, the disk is full or the write failed
     */
    CompletableFuture<Stored> append(JournalEntry entry, Payload payload);

    /** Where bodies above {@link #LARGE_BODY} are to be spooled, on the same file system as the journal. */
    Path spoolFolder();

    /** Whether entries are taken now; when not, why. */
    Health health();

    /**
     * An entry that is on disk.
     *
     * @param sequence its number, growing by one from 1
     * @param entry with its body at its place
     */
    record Stored(long sequence, JournalEntry entry) {}

    /**
     * Whether entries are taken.
     *
     * @param reason what is wrong, in words; empty when nothing is
     */
    record Health(boolean ok, String reason) {}
}
