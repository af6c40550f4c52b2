package dev.hookbench.dispatch;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.Payload;
import java.util.concurrent.CompletionException;

/** Appends to the journal and waits until the entry is on disk. */
final class JournalWriter {
    private final Journal journal;

    JournalWriter(Journal journal) {
        this.journal = journal;
    }

    /**
     * The entry with its body at its place, once it is durable.
     *
     * @throws StorageUnavailable if it cannot be made durable now
     */
    JournalEntry write(JournalEntry entry, Payload payload) {
        try {
            return journal.append(entry, payload).join().entry();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StorageUnavailable unavailable
                    ? unavailable
                    : new StorageUnavailable("The journal took no entry: " + e.getCause(), e);
        }
    }
}
