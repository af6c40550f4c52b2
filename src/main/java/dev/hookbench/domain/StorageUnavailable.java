package dev.hookbench.domain;

/** Nothing can be made durable now; the message says why in words for the user. Nothing was acknowledged. */
public final class StorageUnavailable extends RuntimeException {
    /** With the reason and what failed. */
    public StorageUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** With the reason. */
    public StorageUnavailable(String message) {
        super(message);
    }
}
