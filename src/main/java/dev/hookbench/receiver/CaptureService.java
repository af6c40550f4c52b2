package dev.hookbench.receiver;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureCommands;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.journal.JournalEntry.CaptureDeleted;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Removes captures and judges them again, through the journal, which the index follows. */
public final class CaptureService implements CaptureCommands {
    private static final Duration PAUSE = Duration.ofMillis(5);

    /** Pauses until the index is given up on: it follows later, as the journal has the deletion. */
    private static final int PAUSES = 400;

    private final CaptureIndex captures;
    private final Journal journal;
    private final EventHub hub;
    private final InstantSource clock;
    private final Recheck recheck;
    private final Consumer<String> doubtful;

    /**
     * The commands on those captures.
     *
     * @param doubtful takes captures whose signature fails, for the cause to be searched for
     */
    public CaptureService(
            CaptureIndex captures,
            Journal journal,
            EventHub hub,
            InstantSource clock,
            Recheck recheck,
            Consumer<String> doubtful) {
        this.recheck = recheck;
        this.doubtful = doubtful;
        this.hub = hub;
        this.captures = captures;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Outcome<Capture> delete(String uid) {
        Capture capture = captures.find(uid).orElse(null);
        if (capture == null) {
            return Outcome.refused("uid", uid, "There is no capture " + uid + "; it may have been deleted.");
        }
        try {
            journal.append(new CaptureDeleted(uid, clock.instant()), Payload.none())
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StorageUnavailable unavailable ? unavailable : e;
        }
        for (int i = 0; i < PAUSES && captures.find(uid).isPresent(); i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        hub.publish(new CoreEvent.CaptureDeleted(uid));
        return Outcome.done(capture);
    }

    @Override
    public Outcome<Rechecked> recheck(String slug, Progress progress) {
        return recheck.checks(slug)
                ? Outcome.done(new RecheckAll(recheck, doubtful).run(slug, progress))
                : Outcome.refused(
                        "inbox", slug, "The inbox " + slug + " has no signature scheme to check by; choose one first.");
    }
}
