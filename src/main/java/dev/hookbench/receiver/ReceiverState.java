package dev.hookbench.receiver;

import java.util.List;

/** How the receiver is doing, for the status bar: whether and where it listens. */
public final class ReceiverState {
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

    void is(Status newStatus) {
        status = newStatus;
    }
}
