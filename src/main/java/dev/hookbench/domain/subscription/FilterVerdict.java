package dev.hookbench.domain.subscription;

import java.util.List;

/**
 * What a filter makes of an event, and how Convoy would have decided.
 *
 * @param matches whether every condition holds
 * @param conditions each with its own answer, in the order of the parts headers, body, query, path
 * @param convoy how Convoy decides the same
 */
public record FilterVerdict(boolean matches, List<Condition> conditions, Convoy convoy) {
    public FilterVerdict {
        conditions = List.copyOf(conditions);
    }

    /**
     * One condition.
     *
     * @param part {@code headers}, {@code body}, {@code query} or {@code path}; {@code event_type} for the choice of the
     *     filter itself
     * @param text the condition in one line, for example {@code data.amount $gt 100}
     * @param explanation one sentence: why it holds or not
     */
    public record Condition(String part, String text, boolean holds, String explanation) {}

    /**
     * How Convoy decides.
     *
     * @param differs whether it decides otherwise than Hookbench; an error counts as no match here
     * @param explanation one or two sentences: what it does and, where it differs, why
     */
    public record Convoy(Decision decision, boolean differs, String explanation) {}

    /** What Convoy's matching ends in. */
    public enum Decision {
        MATCH,
        NO_MATCH,
        /** Matching is given up: a single or fan-out event is queued again, a broadcast skips the subscription. */
        ERROR
    }
}
