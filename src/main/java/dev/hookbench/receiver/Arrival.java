package dev.hookbench.receiver;

import java.time.Duration;
import java.time.Instant;

/**
 * A request on its way in.
 *
 * @param slug of the inbox it is for
 * @param startedNanos when its first byte came, by {@link System#nanoTime()}
 */
record Arrival(
        Caller caller, RequestHead head, String slug, String remoteAddress, Instant receivedAt, long startedNanos) {
    /** Time since the first byte. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** The URL that the sender called, as far as its request tells. */
    String url() {
        String target = head.line().target();
        return target.startsWith("/") ? "http://" + head.headers().first("Host").orElse("") + target : target;
    }
}
