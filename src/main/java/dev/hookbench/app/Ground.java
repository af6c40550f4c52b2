package dev.hookbench.app;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.event.EventHub;
import dev.hookbench.journal.Damage;
import dev.hookbench.journal.Replay;
import dev.hookbench.journal.SegmentJournal;
import dev.hookbench.store.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What everything stands on: clock, ids, hub, stores and journal, the index brought after the journal. */
record Ground(Clock clock, Ids ids, SecureRandom random, EventHub hub, Stores stores, SegmentJournal journal) {
    private static final Logger LOG = LoggerFactory.getLogger(Ground.class);

    /**
     * Opens the data of a folder whose lock is held.
     *
     * @param notices is given a sentence for all that the journal lost, and one for secrets that cannot be read
     * @throws IOException if the journal cannot be opened
     * @throws StorageUnavailable if the stores cannot be opened
     */
    static Ground open(Path folder, ClosingStack closing, List<String> notices) throws IOException {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        EventHub hub = new EventHub();
        Stores stores = closing.opened("the stores", Stores.open(folder, clock, hub));
        SegmentJournal journal =
                closing.opened("the journal", SegmentJournal.open(folder, clock, random, stores.indexer()::accept));
        long added = index(stores, journal, notices);
        tellLostSecrets(stores, notices);
        LOG.info("opened {}: {} captures were indexed from the journal", folder, added);
        return new Ground(clock, new Ulids(clock, random), random, hub, stores, journal);
    }

    private static long index(Stores stores, SegmentJournal journal, List<String> notices) {
        List<Damage> damages = new ArrayList<>();
        long added = stores.indexer().start((after, to) -> {
            Replay replay = replay(journal, after, to);
            damages.addAll(replay.damages());
        });
        damages.forEach(damage -> notices.add("The journal is damaged: " + damage + " Nothing was deleted."));
        return added;
    }

    private static void tellLostSecrets(Stores stores, List<String> notices) {
        String lost = stores.health().secrets();
        if (!lost.isEmpty()) {
            LOG.warn(lost);
            notices.add(lost);
        }
    }

    private static Replay replay(SegmentJournal journal, long after, Consumer<Stored> to) {
        try {
            return journal.replay(after, to);
        } catch (IOException e) {
            throw new StorageUnavailable("The journal cannot be read: " + e.getMessage(), e);
        }
    }
}
