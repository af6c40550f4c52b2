package dev.hookbench.domain.delivery;

/** How often a delivery may be sent (Convoy's {@code delivery_mode}). */
public enum DeliveryMode {
    /** Tried again until it succeeds or its attempts are used up. */
    AT_LEAST_ONCE,
    /** One attempt, whatever becomes of it. */
    AT_MOST_ONCE
}
