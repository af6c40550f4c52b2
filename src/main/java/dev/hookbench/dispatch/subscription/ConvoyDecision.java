package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.subscription.FilterVerdict.Convoy;
import dev.hookbench.domain.subscription.FilterVerdict.Decision;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says how Convoy would have decided, for the filter tester only. */
final class ConvoyDecision {
    private final Set<String> notes = new LinkedHashSet<>();

    private ConvoyDecision() {}

    /**
     * How Convoy decides on a filter and an event, both as read from JSON; a part that is missing has no value.
     *
     * @param matches what Hookbench decides
     */
    static Convoy of(
            Map<Part, Map<String, @Nullable Object>> filter,
            Map<Part, List<@Nullable Object>> content,
            boolean matches) {
        ConvoyDecision decision = new ConvoyDecision();
        try {
            return told(decision.decide(filter, content), matches, decision.notes);
        } catch (ConvoyError e) {
            return new Convoy(
                    Decision.ERROR,
                    matches,
                    "Convoy would have given up, since " + e.getMessage()
                            + ": a single or fan-out event is queued again and again, a broadcast skips the subscription.");
        }
    }

    private boolean decide(Map<Part, Map<String, @Nullable Object>> filter, Map<Part, List<@Nullable Object>> content) {
        boolean matches = true;
        for (Part part : List.of(Part.BODY, Part.HEADERS, Part.QUERY, Part.PATH)) {
            Map<String, @Nullable Object> conditions = filter.getOrDefault(part, Map.of());
            List<@Nullable Object> values = content.getOrDefault(part, List.of());
            matches &= part(part, conditions, values.isEmpty() ? null : values.getFirst());
        }
        return matches;
    }

    private boolean part(Part part, Map<String, @Nullable Object> conditions, @Nullable Object value) {
        if (conditions.isEmpty()) {
            return true;
        }
        Map<String, @Nullable Object> payload = ConvoyFlattening.of(value);
        if (part != Part.BODY && payload.isEmpty()) {
            notes.add("it takes conditions on an empty part (" + part.word() + ") for no match");
            return false;
        }
        Map<String, @Nullable Object> filter = ConvoyFlattening.of(conditions);
        ConvoyComparison comparison = new ConvoyComparison();
        boolean matches = comparison.compare(payload, filter);
        if (part == Part.HEADERS && spelledOtherwise(payload.keySet(), filter.keySet())) {
            notes.add("it compares names of headers by their exact spelling");
        }
        notes.addAll(comparison.notes());
        return matches;
    }

    private static boolean spelledOtherwise(Set<String> names, Set<String> wanted) {
        return wanted.stream()
                .anyMatch(name -> !names.contains(name) && names.stream().anyMatch(name::equalsIgnoreCase));
    }

    private static Convoy told(boolean convoy, boolean ours, Set<String> notes) {
        Decision decision = convoy ? Decision.MATCH : Decision.NO_MATCH;
        if (convoy == ours) {
            return new Convoy(decision, false, "Convoy would have decided the same.");
        }
        String why = notes.isEmpty()
                ? "it compares values otherwise"
                : notes.stream().collect(Collectors.joining("; "));
        return new Convoy(
                decision, true, "Convoy would " + (convoy ? "" : "not ") + "have matched, since " + why + ".");
    }
}
