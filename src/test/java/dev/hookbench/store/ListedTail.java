package dev.hookbench.store;

import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.JournalEntry.CaptureReceived;
import dev.hookbench.testing.Captures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A journal in memory, as far as the index reads it. */
final class ListedTail implements Tail {
    private final List<Stored> entries = new ArrayList<>();

    /** Appends an entry under the next number. */
    synchronized Stored add(JournalEntry entry) {
        Stored stored = new Stored(entries.size() + 1L, entry);
        entries.add(stored);
        return stored;
    }

    /** Appends a capture with all else by default. */
    Stored addCapture(String uid) {
        return add(new CaptureReceived(Captures.capture(uid)));
    }

    /** How many entries there are. */
    synchronized int size() {
        return entries.size();
    }

    @Override
    public void replay(long afterSequence, Consumer<Stored> to) {
        List<Stored> now;
        synchronized (this) {
            now = List.copyOf(entries);
        }
        now.stream().filter(stored -> stored.sequence() > afterSequence).forEach(to);
    }
}
