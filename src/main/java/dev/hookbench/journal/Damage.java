package dev.hookbench.journal;

/**
 * Entries that were durable and cannot be read any more.
 *
 * @param segment the segment where they were, or after which they are missing
 * @param offset of the first damaged byte in it
 * @param firstSequence number of the first lost entry
 * @param lastSequence number of the last lost entry
 * @param what what is wrong, in words
 */
public record Damage(int segment, long offset, long firstSequence, long lastSequence, String what) {
    /** How many entries are lost. */
    public long entries() {
        return lastSequence - firstSequence + 1;
    }

    /** One sentence for the user. */
    @Override
    public String toString() {
        return (entries() == 1
                        ? "Entry " + firstSequence + " is"
                        : "Entries " + firstSequence + " to " + lastSequence + " are")
                + " lost, segment " + JournalFolder.segmentName(segment) + " from byte " + offset + " on: " + what
                + ".";
    }
}
