package dev.hookbench.api;

import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.replay.ReplayCommands;
import java.util.function.LongSupplier;

/**
 * What the API shows and commands.
 *
 * @param indexLagMillis how long the oldest entry of the journal has waited for the index, in milliseconds
 * @param version of the program
 */
public record ApiParts(
        CaptureIndex captures,
        BodyReader bodies,
        Journal journal,
        LongSupplier indexLagMillis,
        ReplayCommands replays,
        String version) {}
