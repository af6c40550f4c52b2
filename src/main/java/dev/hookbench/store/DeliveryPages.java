package dev.hookbench.store;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventFilter;
import dev.hookbench.store.Keyset.Keyed;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** Pages of deliveries and events, by their ids. */
final class DeliveryPages {
    private DeliveryPages() {}

    static Page<Delivery> page(Handle handle, DeliveryFilter filter, PageRequest request) {
        return deliveries(filter).page(handle, request, request.cursor());
    }

    static Page<Event> events(Handle handle, EventFilter filter, PageRequest request) {
        return events(filter).page(handle, request, request.cursor());
    }

    /** The deliveries that pass a filter. */
    static Keyset<Delivery> deliveries(DeliveryFilter filter) {
        Keyset<Delivery> deliveries = new Keyset<>("deliveries", "uid", (row, _) -> {
            Delivery delivery = DeliveryRows.delivery(row);
            return new Keyed<>(delivery, delivery.uid(), delivery.uid());
        });
        deliveries.andAny("uid", filter.uids());
        deliveries.where("event_uid", filter.eventUid());
        deliveries.whereAny("endpoint_uid", filter.endpointUids());
        deliveries.whereAny(
                "status", filter.statuses().stream().map(DeliveryStatus::name).toList());
        deliveries.andEqual("subscription_uid", filter.subscriptionUid());
        deliveries.andEqual("idempotency_key", filter.idempotencyKey());
        deliveries.andAny("event_type", filter.eventTypes());
        deliveries.between("created_at", Columns.nanosOrNull(filter.from()), Columns.nanosOrNull(filter.to()));
        String text = filter.text();
        if (text != null && !text.isEmpty()) {
            deliveries.and(
                    "(LOCATE(:text, LCASE(endpoint_name)) > 0 OR LOCATE(:text, LCASE(event_type)) > 0"
                            + " OR LOCATE(:text, LCASE(idempotency_key)) > 0)",
                    "text",
                    text.toLowerCase(Locale.ROOT));
        }
        return deliveries;
    }

    /** The events that pass a filter. */
    static Keyset<Event> events(EventFilter filter) {
        Keyset<Event> events = new Keyset<>("events", "uid", (row, _) -> {
            Event event = DeliveryRows.event(row);
            return new Keyed<>(event, event.uid(), event.uid());
        });
        events.andEqual("idempotency_key", filter.idempotencyKey());
        events.andAny("type", filter.eventTypes());
        events.between("created_at", Columns.nanosOrNull(filter.from()), Columns.nanosOrNull(filter.to()));
        events.andAny(
                "EXISTS (SELECT 1 FROM deliveries d WHERE d.event_uid = events.uid AND d.endpoint_uid IN (<values>))",
                "endpoints",
                filter.endpointUids());
        String owner = filter.ownerId();
        if (owner != null) {
            events.and(
                    "((target_kind = 'owner' AND target_id = :owner) OR EXISTS (SELECT 1 FROM deliveries d"
                            + " JOIN endpoints e ON e.uid = d.endpoint_uid"
                            + " WHERE d.event_uid = events.uid AND e.owner_id = :owner))",
                    "owner",
                    owner);
        }
        String text = filter.text();
        if (text != null && !text.isEmpty()) {
            events.and(
                    "(LOCATE(:text, LCASE(type)) > 0 OR LOCATE(:text, LCASE(idempotency_key)) > 0"
                            + " OR LOCATE(:text, LCASE(uid)) = 1)",
                    "text",
                    text.toLowerCase(Locale.ROOT));
        }
        return events;
    }
}
