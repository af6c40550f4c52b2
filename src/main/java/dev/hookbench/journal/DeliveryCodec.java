package dev.hookbench.journal;

import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.StateChange;

/** Events, their deliveries and what these do to endpoints, as bytes. */
final class DeliveryCodec {
    /** No delivery takes fewer bytes: it had fifteen fields in version 1. */
    static final int SMALLEST = 15;

    private static final int ONE_ENDPOINT = 1;
    private static final int OWNER = 2;
    private static final int BROADCAST = 3;

    /** The first version with subscriptions, delivery modes and reasons why an event reaches nobody. */
    private static final byte WITH_SUBSCRIPTIONS = 3;

    private DeliveryCodec() {}

    static void event(ByteWriter out, Event event) {
        out.text(event.uid());
        out.instant(event.createdAt());
        target(out, event.target());
        out.text(event.type());
        out.text(event.contentType());
        PartCodec.body(out, event.payload());
        PartCodec.headers(out, event.headers());
        out.text(event.idempotencyKey());
        out.flag(event.duplicate());
        out.text(event.failureReason());
    }

    static Event event(ByteReader in, byte version) throws MalformedRecord {
        return new Event(
                in.text(),
                in.instant(),
                target(in),
                in.text(),
                in.text(),
                PartCodec.body(in),
                PartCodec.headers(in),
                in.text(),
                in.flag(),
                version < WITH_SUBSCRIPTIONS ? "" : in.text());
    }

    static void delivery(ByteWriter out, Delivery delivery) {
        out.text(delivery.uid());
        out.text(delivery.eventUid());
        out.text(delivery.eventType());
        out.text(delivery.endpointUid());
        out.text(delivery.endpointName());
        out.text(delivery.idempotencyKey());
        out.text(delivery.subscriptionUid());
        out.name(delivery.mode());
        out.name(delivery.status());
        out.text(delivery.description());
        out.number(delivery.attempts());
        retryPlan(out, delivery.retryPlan());
        out.optional(delivery.nextAttemptAt(), ByteWriter::instant);
        out.number(delivery.lastStatusCode());
        out.number(delivery.lastLatencyMillis());
        out.instant(delivery.createdAt());
        out.instant(delivery.updatedAt());
    }

    static Delivery delivery(ByteReader in, byte version) throws MalformedRecord {
        return new Delivery(
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                version < WITH_SUBSCRIPTIONS ? "" : in.text(),
                version < WITH_SUBSCRIPTIONS ? DeliveryMode.AT_LEAST_ONCE : in.name(DeliveryMode.class),
                in.name(DeliveryStatus.class),
                in.text(),
                in.integer(),
                retryPlan(in),
                in.optional(ByteReader::instant),
                in.integer(),
                in.number(),
                in.instant(),
                in.instant());
    }

    static void change(ByteWriter out, StateChange change) {
        out.text(change.endpointUid());
        out.instant(change.at());
        out.optional(change.from(), ByteWriter::name);
        out.name(change.to());
        out.text(change.cause());
        out.optional(change.deliveryUid(), ByteWriter::text);
    }

    static StateChange change(ByteReader in) throws MalformedRecord {
        return new StateChange(
                in.text(),
                in.instant(),
                in.optional(state -> state.name(EndpointState.class)),
                in.name(EndpointState.class),
                in.text(),
                in.optional(ByteReader::text));
    }

    private static void target(ByteWriter out, Target target) {
        switch (target) {
            case Target.OneEndpoint one -> {
                out.tag(ONE_ENDPOINT);
                out.text(one.endpointUid());
            }
            case Target.Owner owner -> {
                out.tag(OWNER);
                out.text(owner.ownerId());
            }
            case Target.Broadcast _ -> out.tag(BROADCAST);
        }
    }

    private static Target target(ByteReader in) throws MalformedRecord {
        int tag = in.tag();
        return switch (tag) {
            case ONE_ENDPOINT -> new Target.OneEndpoint(in.text());
            case OWNER -> new Target.Owner(in.text());
            case BROADCAST -> new Target.Broadcast();
            default -> throw new MalformedRecord("no target has the number " + tag);
        };
    }

    private static void retryPlan(ByteWriter out, RetryPlan plan) {
        out.name(plan.strategy());
        out.duration(plan.interval());
        out.number(plan.attempts());
    }

    private static RetryPlan retryPlan(ByteReader in) throws MalformedRecord {
        return new RetryPlan(in.name(RetryPlan.Strategy.class), in.duration(), in.integer());
    }
}
