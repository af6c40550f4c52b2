package dev.hookbench.testing;

import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes subscriptions, their filters and event types for tests, named by their uid. */
public final class Subscriptions {
    public static final Instant MADE = Instant.parse("2026-11-23T09:00:00.000000001Z");

    private Subscriptions() {}

    /** One that takes these types, whatever they hold. */
    public static Subscription of(String uid, String endpointUid, String... eventTypes) {
        return filtered(uid, endpointUid, ContentFilter.none(), eventTypes);
    }

    /** One that takes these types if the filter matches. */
    public static Subscription filtered(String uid, String endpointUid, ContentFilter filter, String... eventTypes) {
        return new Subscription(
                uid, uid, endpointUid, "", List.of(eventTypes), filter, DeliveryMode.AT_LEAST_ONCE, MADE, MADE);
    }

    /** A filter of a type, on unless {@code enabledAt} is null. */
    public static EventTypeFilter filter(
            String uid, String subscriptionUid, String eventType, @Nullable Instant enabledAt, String body) {
        return new EventTypeFilter(uid, subscriptionUid, eventType, enabledAt, ContentFilter.ofBody(body), MADE, MADE);
    }

    /** An event type with a schema, empty for none. */
    public static EventType type(String name, String jsonSchema) {
        return new EventType("TYPE-" + name, name, "", "", jsonSchema, null, MADE, MADE);
    }
}
