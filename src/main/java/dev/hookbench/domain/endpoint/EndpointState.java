package dev.hookbench.domain.endpoint;

/** Whether an endpoint receives events (Convoy's four states). */
public enum EndpointState {
    /** Receives events. */
    ACTIVE,
    /** Switched off after failed deliveries; a resend probes it. */
    INACTIVE,
    /** Switched off by the user. */
    PAUSED,
    /** A resend to an inactive endpoint is under way and decides. */
    PENDING
}
