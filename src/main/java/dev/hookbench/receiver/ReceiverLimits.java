package dev.hookbench.receiver;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What a sender may ask of the receiver ({@code reliability.md} 3.1).
 *
 * @param body most bytes of a body, asked for at each request; never more than {@link #MAX_BODY}
 * @param headTime longest time for a head to arrive
 * @param stall longest silence within a body
 * @param bodyTime longest time for a body to arrive, one second more for each MiB
 * @param idle longest time a kept connection may be unused
 * @param drain longest time unread bytes of a refused request are still taken, so that its answer arrives
 */
public record ReceiverLimits(
        LongSupplier body, Duration headTime, Duration stall, Duration bodyTime, Duration idle, Duration drain) {
    /** Default of the body limit, in bytes. */
    public static final long DEFAULT_BODY = 10L * 1024 * 1024;

    /** The most that the body limit can be set to, in bytes. */
    public static final long MAX_BODY = 100L * 1024 * 1024;

    static final int HEAD_BYTES = 64 * 1024;
    static final int HEADERS = 200;
    static final int TARGET_BYTES = 16 * 1024;
    static final int CONNECTIONS = 512;
    static final int DRAIN_BYTES = 16 * 1024 * 1024;

    /** The recommended times with a body limit that may change while running. */
    public static ReceiverLimits withBody(LongSupplier body) {
        return new ReceiverLimits(
                body,
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5));
    }
}
