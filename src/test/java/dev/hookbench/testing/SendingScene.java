package dev.hookbench.testing;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.delivery.Timings;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A morning's work in the twins: six endpoints in every state, and deliveries in every status. */
public final class SendingScene {
    private final Room room;
    private final Instant now;

    private SendingScene(Room room) {
        this.room = room;
        this.now = room.clock.instant();
    }

    /** Fills the room. */
    public static void fill(Room room) {
        SendingScene scene = new SendingScene(room);
        scene.endpoints();
        scene.history();
        scene.deliveries();
    }

    private void endpoints() {
        save("orders-eu", "https://eu.example.com/hooks", "merchant-42", EndpointState.ACTIVE, "111111110111");
        save("orders-us", "https://us.example.com/hooks", "merchant-42", EndpointState.PAUSED, "111111111111");
        save("billing", "http://127.0.0.1:8081/billing/webhooks", "", EndpointState.INACTIVE, "111100000000");
        save("search-index", "http://127.0.0.1:8082/index", "", EndpointState.PENDING, "000000111110");
        save("crm", "https://crm.example.com/in", "merchant-7", EndpointState.ACTIVE, "111111111111");
        save("default", "http://127.0.0.1:9400/in/default", "", EndpointState.ACTIVE, "1111");
    }

    private void save(String name, String url, String owner, EndpointState state, String attempts) {
        EndpointSecret old = new EndpointSecret(
                name + "-S0",
                SecretText.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaAAAA"),
                now.minus(Duration.ofDays(30)),
                now.plus(Duration.ofMinutes(192)));
        EndpointSecret current =
                new EndpointSecret(name + "-S1", SecretText.of("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob9sHx"), now, null);
        Endpoints endpoint = Endpoints.of(name)
                .name(name)
                .url(url)
                .ownerId(owner)
                .state(state)
                .httpTimeout(Duration.ofSeconds(15));
        if (name.equals("orders-us")) {
            endpoint.secrets(old, current)
                    .authentication(new Authentication.ApiKey("X-Api-Key", SecretText.of("key-of-orders-us")));
        } else {
            endpoint.secrets(current);
        }
        room.endpoints.save(endpoint.build());
        for (int i = 0; i < attempts.length(); i++) {
            room.endpoints.attempted(
                    attempt(name + i, name, i + 1, attempts.charAt(i) == '1' ? 200 : 503, 40),
                    DeliveryStatus.SCHEDULED);
        }
    }

    private void history() {
        for (String uid : List.of("orders-eu", "orders-us", "billing", "search-index", "crm", "default")) {
            history(uid, null, EndpointState.ACTIVE, "Created.", 300);
        }
        history("orders-us", EndpointState.PENDING, EndpointState.ACTIVE, "Delivery 01J5R4…7Q succeeded.", 99);
        history("orders-us", EndpointState.ACTIVE, EndpointState.PAUSED, "Paused by the user.", 14);
        history(
                "billing",
                EndpointState.ACTIVE,
                EndpointState.INACTIVE,
                "Delivery 01J5R4…7Q failed its last attempt: answered 503.",
                1);
        history("search-index", EndpointState.INACTIVE, EndpointState.PENDING, "A failed delivery was sent again.", 1);
    }

    private void history(String uid, @Nullable EndpointState from, EndpointState to, String cause, int minutesAgo) {
        room.endpoints.addHistory(
                new StateChange(uid, now.minus(Duration.ofMinutes(minutesAgo)), from, to, cause, null));
    }

    private void deliveries() {
        delivery("orders-eu", "order.shipped", DeliveryStatus.SCHEDULED, 0, 0, 2, "", 200);
        delivery("default", "order.created", DeliveryStatus.SUCCESS, 1, 200, 0, "Answered 200.", 31);
        delivery(
                "billing",
                "invoice.finalized",
                DeliveryStatus.DISCARDED,
                0,
                0,
                0,
                "billing is inactive since a delivery to it failed: send one failed delivery again to probe it, or activate it.",
                30);
        delivery(
                "orders-us",
                "order.created",
                DeliveryStatus.DISCARDED,
                0,
                0,
                0,
                "orders-us is paused: un-pause it, then send this delivery again.",
                29);
        delivery("orders-eu", "order.paid", DeliveryStatus.SUCCESS, 3, 200, 0, "Answered 200 to attempt 3.", 20);
        delivery(
                "search-index",
                "order.created",
                DeliveryStatus.PROCESSING,
                4,
                0,
                0,
                "Attempt 5 of 10 is under way.",
                13);
        delivery("crm", "contact.updated", DeliveryStatus.SUCCESS, 1, 200, 0, "Answered 200.", 9);
        delivery(
                "orders-eu",
                "order.created",
                DeliveryStatus.RETRY,
                2,
                0,
                47,
                "Attempt 2 of 10: no answer within 15 s. The next follows after 100 s.",
                2);
        delivery(
                "billing",
                "invoice.paid",
                DeliveryStatus.FAILURE,
                10,
                503,
                0,
                "Answered 503 to all 10 attempts over 16 min.",
                1);
    }

    private void delivery(
            String endpoint,
            String type,
            DeliveryStatus status,
            int attempts,
            int code,
            int nextSeconds,
            String description,
            int secondsAgo) {
        String uid = room.ids.next();
        Instant made = now.minusSeconds(secondsAgo);
        BodyRef body = room.bodies.keep("{\"id\":\"inv_001\",\"type\":\"" + type + "\",\"amount\":4200}");
        Event event = new Event(
                room.ids.next(),
                made,
                new Target.OneEndpoint(endpoint),
                type,
                "application/json",
                body,
                Headers.none(),
                "inv_001:" + uid.substring(20),
                false,
                "");
        Delivery base = Deliveries.of(uid)
                .event(event)
                .endpoint(endpoint, endpoint)
                .status(status)
                .attempts(attempts)
                .build();
        Delivery delivery = new Delivery(
                base.uid(),
                base.eventUid(),
                base.eventType(),
                base.endpointUid(),
                base.endpointName(),
                base.idempotencyKey(),
                base.subscriptionUid(),
                base.mode(),
                status,
                description,
                attempts,
                base.retryPlan(),
                nextSeconds == 0 ? null : now.plusSeconds(nextSeconds),
                code,
                attempts == 0 ? 0 : 412,
                made,
                now);
        room.deliveries.accept(event, List.of(delivery));
        for (int i = 1; i <= attempts; i++) {
            boolean last = i == attempts;
            Attempt attempt = attempt(uid, endpoint, i, last || code == 503 ? code : 503, 412, body);
            room.deliveries.started(delivery, attempt.ended(new AttemptOutcome.Open()));
            room.deliveries.finished(delivery, attempt, null);
        }
    }

    private Attempt attempt(String delivery, String endpoint, int number, int code, int millis) {
        return attempt(delivery, endpoint, number, code, millis, BodyRef.empty());
    }

    private Attempt attempt(String delivery, String endpoint, int number, int code, int millis, BodyRef body) {
        Instant started = now.minusSeconds(1_000 - number * 100L);
        Timings timings = new Timings(
                Duration.ofMillis(1),
                Duration.ofMillis(3),
                null,
                Duration.ofMillis(millis - 2),
                Duration.ofMillis(millis));
        AttemptOutcome outcome = code == 0
                ? new AttemptOutcome.Failed(
                        ErrorClass.TIMEOUT,
                        "no answer within 15 s: raise the endpoint’s http_timeout, or make it answer sooner",
                        "127.0.0.1",
                        started,
                        timings)
                : new AttemptOutcome.Answered(
                        code,
                        code == 200 ? "OK" : "Service Unavailable",
                        Headers.of("content-type", "text/plain", "retry-after", "120"),
                        room.bodies.keep(code == 200 ? "ok" : "upstream connect error"),
                        false,
                        "127.0.0.1",
                        started.plusMillis(millis),
                        timings);
        return new Attempt(
                delivery + "-" + number,
                delivery,
                endpoint,
                number,
                "http://127.0.0.1:8081/billing/webhooks",
                started,
                Headers.of(
                        "Content-Type", "application/json",
                        "User-Agent", "Hookbench/0.1.0",
                        "X-Convoy-Signature",
                                "t=1795426867,v1=77b8b9269f25a199846a55a2bd25b3fba151c70fdae60bb1dcd87fbbc943c55c,v1=3fba9ac251c0234129d8a88686aa06b385d22c77734a6bca22ad9c876de11f9f",
                        "X-Convoy-Idempotency-Key", "inv_001:paid"),
                body,
                outcome);
    }
}
