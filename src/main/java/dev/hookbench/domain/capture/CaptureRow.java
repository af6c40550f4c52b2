package dev.hookbench.domain.capture;

import dev.hookbench.domain.signature.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a list shows of a capture. */
public record CaptureRow(
        String uid,
        Instant receivedAt,
        String inbox,
        String method,
        String target,
        @Nullable String eventType,
        Verdict verdict,
        int status,
        long size,
        Duration duration,
        boolean refused) {}
