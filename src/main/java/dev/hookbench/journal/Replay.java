package dev.hookbench.journal;

import java.util.List;

/**
 * What a replay read.
 *
 * @param lastSequence number of the last entry on the disk
 * @param replayed entries handed on
 * @param damages entries that are lost, in order; empty when all is well
 */
public record Replay(long lastSequence, long replayed, List<Damage> damages) {
    public Replay {
        damages = List.copyOf(damages);
    }
}
