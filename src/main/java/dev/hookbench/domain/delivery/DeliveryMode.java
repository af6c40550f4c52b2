package dev.hookbench.domain.delivery;

/** What a delivery does about an attempt that failed (Convoy's {@code delivery_mode}). */
public enum DeliveryMode {
    /** It is tried again until its attempts are used up. */
    AT_LEAST_ONCE,
    /** It is tried again only while no HTTP answer came; any answer ends it. */
    AT_MOST_ONCE
}
