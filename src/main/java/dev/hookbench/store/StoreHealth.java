package dev.hookbench.store;

/**
 * How the stores are.
 *
 * @param ok whether they can be written
 * @param reason what keeps them from being written, in words; empty when nothing does
 * @param secrets which secrets cannot be read, why, and what to do; empty when all can be read
 */
public record StoreHealth(boolean ok, String reason, String secrets) {}
