package dev.hookbench.dispatch.subscription;

/**
 * Whether a condition holds.
 *
 * @param why one clause without a full stop
 */
record Answer(boolean holds, String why) {}
