package dev.hookbench.domain.subscription;

/**
 * Conditions for one event type as typed, not yet checked.
 *
 * @param enabled whether it is on
 */
public record FilterDraft(String eventType, boolean enabled, ContentFilter filter) {}
