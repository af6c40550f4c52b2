package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.Settings;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.subscription.SubscriptionStore;
import dev.hookbench.event.EventHub;

/** What the service of subscriptions reads, writes and tells. */
public record SubscriptionPorts(
        SubscriptionStore subscriptions, EndpointStore endpoints, InboxStore inboxes, Settings settings, EventHub hub) {
    /** Whether an endpoint may have several subscriptions for what is sent to it. */
    boolean allowsSeveral() {
        return settings.get(Settings.MULTIPLE_SUBSCRIPTIONS)
                .filter("true"::equals)
                .isPresent();
    }
}
