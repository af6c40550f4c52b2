package dev.hookbench.domain.capture;

import dev.hookbench.domain.Outcome;

/** What can be done with captures. Each call waits for the disk: never call it on the FX thread. */
public interface CaptureCommands {
    /** Removes a capture; returns once that is durable and the list shows it no more. */
    Outcome<Capture> delete(String uid);

    /**
     * Judges every stored capture of an inbox again by its present scheme, as of when each came, newest first. New verdicts
     * are durable when it returns; why a signature fails is searched for afterwards, in the background.
     *
     * @param slug of the inbox; refused if it has no scheme
     * @param progress told how far it is
     */
    Outcome<Rechecked> recheck(String slug, Progress progress);

    /** Watches a recheck, and can end it. */
    interface Progress {
        /** Nobody watches, and nobody ends it. */
        Progress NONE = (_, _) -> true;

        /** {@code done} of about {@code total} are judged; false to end it there. */
        boolean goOn(long done, long total);
    }

    /**
     * What came of a recheck.
     *
     * @param checked captures that were judged
     * @param changed those whose verdict is another now
     * @param unreadable those whose body is gone; their verdicts stay
     * @param whole false if it was ended before all were judged
     */
    record Rechecked(long checked, long changed, long unreadable, boolean whole) {}
}
