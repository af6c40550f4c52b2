package dev.hookbench.api.subscription;

import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.FilterDraft;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads filters by event type, to be made or changed; what a change leaves out stays as it is. */
final class FilterInput {
    /** The form of what is given. */
    static final Schema SCHEMA = Schema.object()
            .may("uid", Schema.text().says("Needed to change several."))
            .may("event_type", Schema.text().says("Needed for a new one."))
            .may(
                    "enabled_at",
                    Schema.time()
                            .orNull()
                            .says("Null to switch it off, a time to switch it on from now; on where it is left out."))
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
        String since = json.text("enabled_at").orElse(null);
        try {
            return since != null && OffsetDateTime.parse(since) != null;
        } catch (DateTimeException e) {
            throw BadInput.ofBody(
                    "enabled_at must be null or a time such as 2026-11-25T09:00:00Z, not \"" + since + "\".");
        }
    }
}
