package dev.hookbench.journal;

import java.time.Duration;

/**
 * The journal's sizes and times.
 *
 * @param segmentBytes length of a segment file
 * @param queueBytes bytes that may wait to be written before entries are refused
 * @param batchBytes bytes after which a batch is forced at the latest
 * @param probePause pause between two attempts to write again after a failure
 */
record JournalOptions(int segmentBytes, long queueBytes, int batchBytes, Duration probePause) {
    private static final int MIB = 1024 * 1024;

    static JournalOptions standard() {
        return new JournalOptions(16 * MIB, 64L * MIB, 4 * MIB, Duration.ofSeconds(1));
    }
}
