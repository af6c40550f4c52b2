package dev.hookbench.api;

import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.replay.ReplayCommands;
import java.time.InstantSource;

/** What the API shows and commands. */
public record ApiParts(
        CaptureIndex captures, BodyReader bodies, Journal journal, ReplayCommands replays, InstantSource clock) {}
