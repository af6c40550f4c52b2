package dev.hookbench.testing;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Failed;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.delivery.Timings;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes deliveries, with their events and attempts, for tests: scheduled and due at once, unless told otherwise. */
public final class Deliveries {
    /** When everything here is made. */
    public static final Instant MADE = Instant.parse("2026-11-23T09:10:00Z");

    private final String uid;
    private String eventUid = "EVENT";
    private String eventType = "order.paid";
    private String endpointUid = "ENDPOINT";
    private String endpointName = "orders";
    private String idempotencyKey = "";
    private DeliveryStatus status = DeliveryStatus.SCHEDULED;
    private @Nullable Instant nextAttemptAt = MADE;
    private String subscriptionUid = "";
    private DeliveryMode mode = DeliveryMode.AT_LEAST_ONCE;
    private int attempts;

    private Deliveries(String uid) {
        this.uid = uid;
    }

    /** A delivery with all else by default. */
    public static Delivery delivery(String uid) {
        return new Deliveries(uid).build();
    }

    /** A delivery to be told more about. */
    public static Deliveries of(String uid) {
        return new Deliveries(uid);
    }

    /** An event without a key for whom it says. */
    public static Event eventTo(String uid, Target target) {
        return event(uid, target, "");
    }

    /** An event for one endpoint. */
    public static Event event(String uid, String endpointUid, String idempotencyKey) {
        return event(uid, new Target.OneEndpoint(endpointUid), idempotencyKey);
    }

    private static Event event(String uid, Target target, String idempotencyKey) {
        return new Event(
                uid,
                MADE,
                target,
                "order.paid",
                "application/json",
                BodyRef.empty(),
                Headers.none(),
                idempotencyKey,
                false,
                "");
    }

    /** The next attempt of a delivery, under way. */
    public static Attempt attempt(String uid, Delivery delivery) {
        return new Attempt(
                uid,
                delivery.uid(),
                delivery.endpointUid(),
                delivery.attempts() + 1,
                "http://127.0.0.1:9/hook",
                MADE.plusSeconds(1),
                Headers.of("Content-Type", "application/json", "X-Convoy-Signature", "t=1,v1=ab"),
                BodyRef.empty(),
                new AttemptOutcome.Open());
    }

    /** An answer with that status. */
    public static Answered answered(int status) {
        return new Answered(
                status,
                "Reason",
                Headers.of("Content-Length", "0"),
                BodyRef.empty(),
                false,
                "127.0.0.1",
                MADE.plusSeconds(2),
                timings());
    }

    /** An exchange without an answer. */
    public static Failed failed(ErrorClass error) {
        return new Failed(error, "No answer: " + error, null, MADE.plusSeconds(2), timings());
    }

    /** Timings on a kept connection. */
    public static Timings timings() {
        return new Timings(null, null, null, Duration.ofMillis(7), Duration.ofMillis(9));
    }

    /** Of which event. */
    public Deliveries event(Event event) {
        eventUid = event.uid();
        eventType = event.type();
        idempotencyKey = event.idempotencyKey();
        return this;
    }

    /** Of which event type. */
    public Deliveries eventType(String value) {
        eventType = value;
        return this;
    }

    /** To which endpoint. */
    public Deliveries endpoint(String newUid, String name) {
        endpointUid = newUid;
        endpointName = name;
        return this;
    }

    /** With which idempotency key. */
    public Deliveries idempotencyKey(String value) {
        idempotencyKey = value;
        return this;
    }

    /** Where it stands. */
    public Deliveries status(DeliveryStatus value) {
        status = value;
        return this;
    }

    /** When it is tried next. */
    public Deliveries nextAttemptAt(@Nullable Instant value) {
        nextAttemptAt = value;
        return this;
    }

    /** The subscription that matched it. */
    public Deliveries subscription(String value) {
        subscriptionUid = value;
        return this;
    }

    /** What it does about a failed attempt. */
    public Deliveries mode(DeliveryMode value) {
        mode = value;
        return this;
    }

    /** How many attempts it had. */
    public Deliveries attempts(int value) {
        attempts = value;
        return this;
    }

    /** The delivery. */
    public Delivery build() {
        return new Delivery(
                uid,
                eventUid,
                eventType,
                endpointUid,
                endpointName,
                idempotencyKey,
                subscriptionUid,
                mode,
                status,
                "",
                attempts,
                Endpoints.CONVOYS_PLAN,
                nextAttemptAt,
                0,
                0,
                MADE,
                MADE);
    }
}
