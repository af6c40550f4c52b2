package dev.hookbench.domain.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are wanted; null and empty lists accept all. A delivery must pass every part, and of a list any entry.
 *
 * @param uids of the deliveries themselves
 * @param eventTypes exact types
 * @param from made at that time or later
 * @param to made at that time or earlier
 * @param text part of the endpoint's name, the event type or the idempotency key, without regard to case
 */
public record DeliveryFilter(
        List<String> uids,
        List<String> endpointUids,
        @Nullable String eventUid,
        @Nullable String subscriptionUid,
        @Nullable String idempotencyKey,
        List<String> eventTypes,
        List<DeliveryStatus> statuses,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text) {
    public DeliveryFilter {
        uids = List.copyOf(uids);
        endpointUids = List.copyOf(endpointUids);
        eventTypes = List.copyOf(eventTypes);
        statuses = List.copyOf(statuses);
    }

    /** Of deliveries of any uid. */
    public DeliveryFilter(
            List<String> endpointUids,
            @Nullable String eventUid,
            @Nullable String subscriptionUid,
            @Nullable String idempotencyKey,
            List<String> eventTypes,
            List<DeliveryStatus> statuses,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String text) {
        this(List.of(), endpointUids, eventUid, subscriptionUid, idempotencyKey, eventTypes, statuses, from, to, text);
    }

    /** Every delivery. */
    public static DeliveryFilter all() {
        return new DeliveryFilter(List.of(), null, null, null, List.of(), List.of(), null, null, null);
    }

    /** These deliveries and no other; none means all. */
    public static DeliveryFilter of(List<String> uids) {
        return new DeliveryFilter(uids, List.of(), null, null, null, List.of(), List.of(), null, null, null);
    }

    /** The same, of these endpoints only. */
    public DeliveryFilter ofEndpoints(String... uids) {
        return new DeliveryFilter(
                this.uids,
                List.of(uids),
                eventUid,
                subscriptionUid,
                idempotencyKey,
                eventTypes,
                statuses,
                from,
                to,
                text);
    }

    /** The same, of one event only. */
    public DeliveryFilter ofEvent(String uid) {
        return new DeliveryFilter(
                uids, endpointUids, uid, subscriptionUid, idempotencyKey, eventTypes, statuses, from, to, text);
    }

    /** The same, of these statuses only. */
    public DeliveryFilter in(DeliveryStatus... wanted) {
        return new DeliveryFilter(
                uids,
                endpointUids,
                eventUid,
                subscriptionUid,
                idempotencyKey,
                eventTypes,
                List.of(wanted),
                from,
                to,
                text);
    }

    /** The same, with that text only; null for any. */
    public DeliveryFilter with(@Nullable String wanted) {
        return new DeliveryFilter(
                uids, endpointUids, eventUid, subscriptionUid, idempotencyKey, eventTypes, statuses, from, to, wanted);
    }
}
