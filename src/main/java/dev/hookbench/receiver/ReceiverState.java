package dev.hookbench.receiver;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** How the receiver is doing, for the status bar: where it listens, and how much it took since it was made. */
public final class ReceiverState {
    private final LongAdder received = new LongAdder();
    private volatile Status status = new Status(false, "", 0, List.of());

    /**
     * Whether and where the receiver listens.
     *
     * @param url base URL without a slash at the end, empty while stopped
     * @param askedPort the port it was to take
     * @param taken ports that others hold, tried in vain
     */
    public record Status(boolean running, String url, int askedPort, List<Integer> taken) {
        public Status {
            taken = List.copyOf(taken);
        }
    }

    /** Whether and where it listens now. */
    public Status status() {
        return status;
    }

    /** Requests recorded since the receiver was made, refused ones counted. */
    public long receivedCount() {
        return received.sum();
    }

    void received() {
        received.increment();
    }

    void is(Status newStatus) {
        status = newStatus;
    }
}
