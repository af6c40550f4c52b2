package dev.hookbench.api;

/** What a key may do. */
public enum Scope {
    /** Look at what is recorded. */
    READ,
    /** Send events and replay. */
    SEND,
    /** Everything, the other scopes included. */
    ADMIN
}
