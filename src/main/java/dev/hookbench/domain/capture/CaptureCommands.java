package dev.hookbench.domain.capture;

import dev.hookbench.domain.Outcome;

/** What can be done with captures. Each call waits for the disk: never call it on the FX thread. */
public interface CaptureCommands {
    /** Removes a capture; returns once that is durable and the list shows it no more. */
    Outcome<Capture> delete(String uid);
}
