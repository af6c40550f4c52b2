package dev.hookbench.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is told to move. */
public final class FakeClock extends Clock {
    private volatile Instant now;

    /** Stands at 2026-11-23T09:41:00Z. */
    public FakeClock() {
        this(Instant.parse("2026-11-23T09:41:00Z"));
    }

    /** Stands at {@code now}. */
    public FakeClock(Instant now) {
        this.now = now;
    }

    /** Moves on, or back. */
    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
