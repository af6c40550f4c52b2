package dev.hookbench.api.subscription;

import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.FilterDraft;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads filters by event type, to be made or changed; what a change leaves out stays as it is. */
final class FilterInput {
    /** The form of what is given. */
    static final Schema SCHEMA = Schema.object()
            .may("uid", Schema.text().says("Needed to change several."))
            .may("event_type", Schema.text().says("Needed for a new one."))
            .may(
                    "enabled_at",
                    Schema.object()
                            .may("set", Schema.flag())
                            .may("time", Schema.time().orNull())
                            .orText()
                            .orNull()
                            .says(
                                    "Null to switch it off, a time (RFC 3339) to switch it on from now; a new one is on where"
                                            + " it is left out. As an object, it is what Convoy's SDK sends."))
            .may("is_flattened", Schema.flag().says("Taken and not needed."))
            .may("headers", Schema.map(Schema.any()).orNull())
            .may("body", Schema.map(Schema.any()).orNull())
            .may("query", Schema.map(Schema.any()).orNull())
            .may("path", Schema.map(Schema.any()).orNull());

    private FilterInput() {}

    /** What {@code before} is to become; a new filter where it is null. */
    static FilterDraft read(JsonInput json, @Nullable EventTypeFilter before) {
        return new FilterDraft(
                json.text("event_type").orElse(""),
                enabled(json, before == null || before.enabled()),
                ConditionsInput.read(json, before == null ? ContentFilter.none() : before.filter()));
    }

    private static boolean enabled(JsonInput json, boolean before) {
        if (!json.has("enabled_at")) {
            return before;
        }
        if (json.value("enabled_at") instanceof Map<?, ?>) {
            return enabledBySdk(json.object("enabled_at").orElseThrow(), before);
        }
        return time("enabled_at", json.text("enabled_at"));
    }

    /** Convoy's SDK sends how its server keeps the time, whether it was set beside it; {@code {}} sets nothing. */
    private static boolean enabledBySdk(JsonInput json, boolean before) {
        Optional<String> time = json.text("time").filter(text -> !text.isEmpty());
        boolean set = json.flag("set").orElse(time.isPresent());
        return set ? time("enabled_at.time", time) : before;
    }

    /** Whether it is on by that time. */
    private static boolean time(String field, Optional<String> since) {
        try {
            since.ifPresent(OffsetDateTime::parse);
            return since.isPresent();
        } catch (DateTimeException e) {
            throw BadInput.ofBody(field + " must be null or a time such as 2026-11-25T09:00:00Z, not \""
                    + since.orElseThrow() + "\".");
        }
    }
}
