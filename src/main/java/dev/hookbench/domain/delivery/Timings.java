package dev.hookbench.domain.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long the phases of an exchange took; null for a phase that did not happen, such as connecting on a kept connection. */
public record Timings(
        @Nullable Duration dns,
        @Nullable Duration connect,
        @Nullable Duration tls,
        @Nullable Duration firstByte,
        Duration total) {}
