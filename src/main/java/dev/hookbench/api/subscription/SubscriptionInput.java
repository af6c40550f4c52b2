package dev.hookbench.api.subscription;

import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.domain.subscription.SubscriptionDraft;
import java.util.List;

/** Reads subscriptions to be made or changed ({@code convoy.md} 1.8); what a change leaves out stays as it is. */
final class SubscriptionInput {
    private static final String UNUSED =
            "Taken for Convoy's clients and without effect, as in Convoy: the endpoint's own"
                    + " settings are in force.";

    /** The form of what is given. */
    static final Schema SCHEMA = Schema.object()
            .may("name", Schema.text().says("Needed for a new one."))
            .may("endpoint_id", Schema.text().says("Needed for a new one."))
            .may("app_id", Schema.text().says("What endpoint_id was called before."))
            .may(
                    "source_id",
                    Schema.text()
                            .orNull()
                            .says("An inbox, kept as Convoy has it: it passes by what is sent, and captures are not"
                                    + " forwarded by themselves. Empty for sent events."))
            .may("function", Schema.text().orNull().says("Refused by 501: functions are not run."))
            .may(
                    "filter_config",
                    Schema.object()
                            .may("event_types", Schema.list(Schema.text()))
                            .may("filter", ConditionsInput.SCHEMA))
            .may("delivery_mode", Schema.word("at_least_once", "at_most_once"))
            .may("alert_config", Schema.any().says(UNUSED))
            .may("retry_config", Schema.any().says(UNUSED))
            .may("rate_limit_config", Schema.any().says(UNUSED));

    private SubscriptionInput() {}

    /** Whether the subscription has a function, which is not run. */
    static boolean hasFunction(JsonInput json) {
        return json.text("function").filter(code -> !code.isBlank()).isPresent();
    }

    /** A subscription to be made. */
    static SubscriptionDraft ofNew(JsonInput json) {
        return read(json, new SubscriptionDraft("", "", "", List.of(), ContentFilter.none(), ""));
    }

    /** What {@code before} is to become. */
    static SubscriptionDraft ofChange(JsonInput json, Subscription before) {
        return read(
                json,
                new SubscriptionDraft(
                        before.name(),
                        before.endpointUid(),
                        before.sourceUid(),
                        before.eventTypes(),
                        before.filter(),
                        ""));
    }

    private static SubscriptionDraft read(JsonInput json, SubscriptionDraft before) {
        JsonInput config = json.object("filter_config").orElse(null);
        return new SubscriptionDraft(
                json.text("name").orElse(before.name()),
                json.text("endpoint_id", "app_id").orElse(before.endpointUid()).strip(),
                json.text("source_id").orElse(before.sourceUid()),
                config == null
                        ? before.eventTypes()
                        : config.texts("event_types").orElse(before.eventTypes()),
                config == null
                        ? before.filter()
                        : config.object("filter")
                                .map(filter -> ConditionsInput.read(filter, before.filter()))
                                .orElse(before.filter()),
                json.text("delivery_mode").orElse(""));
    }
}
