package dev.hookbench.domain.delivery;

/** Where a delivery stands (Convoy's six states). */
public enum DeliveryStatus {
    SCHEDULED,
    PROCESSING,
    SUCCESS,
    FAILURE,
    RETRY,
    DISCARDED;

    /** Whether nothing more happens to it by itself. */
    public boolean isTerminal() {
        return this == SUCCESS || this == FAILURE || this == DISCARDED;
    }
}
