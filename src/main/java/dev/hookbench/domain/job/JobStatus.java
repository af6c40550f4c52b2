package dev.hookbench.domain.job;

/** Where batch work stands (Convoy's four, and cancelled). */
public enum JobStatus {
    PENDING,
    PROCESSING,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** Whether it goes on by itself, after a restart too. */
    public boolean isActive() {
        return this == PENDING || this == PROCESSING;
    }
}
