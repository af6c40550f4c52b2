package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.text;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Timings;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An API over twins with one endpoint, and what tests do to its events and deliveries. */
final class ApiScene implements AutoCloseable {
    static final String PROJECT = "/api/v1/projects/any-id";
    static final String EVENTS = PROJECT + "/events";
    static final String DELIVERIES = PROJECT + "/eventdeliveries";
    static final Timings TIMINGS = new Timings(null, null, null, null, Duration.ofMillis(100));

    final ApiRig rig;
    final String endpoint;

    ApiScene(Path spool) throws IOException {
        rig = new ApiRig(spool);
        endpoint = endpoint("orders", "merchant-42");
    }

    /** The id of a new endpoint. */
    String endpoint(String name, String owner) throws IOException {
        String json = "{\"name\":\"" + name + "\",\"url\":\"http://localhost:9/" + name + "\",\"owner_id\":\"" + owner
                + "\"}";
        return text(ApiRig.data(rig.post(PROJECT + "/endpoints", json)), "uid");
    }

    /** What is answered to an event for the endpoint, with more members. */
    Map<String, @Nullable Object> sent(String more) throws IOException {
        return sent("invoice.paid", "{\"id\":\"inv_001\"}", more);
    }

    /** What is answered to an event of that type and payload for the endpoint, with more members. */
    Map<String, @Nullable Object> sent(String type, String payload, String more) throws IOException {
        return data(
                rig.post(
                        EVENTS,
                        "{\"endpoint_id\":\"" + endpoint + "\",\"event_type\":\"" + type + "\",\"data\":" + payload
                                + more + "}"),
                201,
                "Event queued successfully");
    }

    /** The id of a new delivery. */
    String delivery() throws IOException {
        return delivery(sent(""));
    }

    /** The id of an event's first delivery. */
    String delivery(Map<String, @Nullable Object> sent) {
        return sent.get("deliveries") instanceof List<?> uids ? String.valueOf(uids.getFirst()) : "none";
    }

    /** The id of a new delivery that stands so. */
    String delivery(DeliveryStatus status) throws IOException {
        return moved(delivery(), status).uid();
    }

    /** The delivery, standing so from now on. */
    Delivery moved(String uid, DeliveryStatus status) {
        Delivery delivery = rig.twins.deliveries.find(uid).orElseThrow();
        Delivery moved = delivery.moved(status, "For the test.", null, rig.clock.instant());
        rig.twins.deliveries.moved(moved, null);
        return moved;
    }

    /** Puts the active endpoint in that state. */
    void endpointIs(EndpointState state) {
        rig.twins.endpoints.move(
                new StateChange(endpoint, rig.clock.instant(), EndpointState.ACTIVE, state, "For the test.", null));
    }

    /** Keeps an attempt of a delivery. */
    void attempted(String delivery, int number, AttemptOutcome outcome) {
        Attempt attempt = new Attempt(
                "A%02d".formatted(number),
                delivery,
                endpoint,
                number,
                "http://localhost:9/orders",
                rig.clock.instant(),
                Headers.of("Content-Type", "application/json", "X-A", "1", "X-A", "2"),
                BodyRef.empty(),
                outcome);
        rig.twins.deliveries.finished(rig.twins.deliveries.find(delivery).orElseThrow(), attempt, null);
    }

    /** An answer without a body. */
    AttemptOutcome answered(int status, String reason) {
        return new AttemptOutcome.Answered(
                status,
                reason,
                Headers.of("Content-Length", "0"),
                BodyRef.empty(),
                false,
                "127.0.0.1",
                rig.clock.instant(),
                TIMINGS);
    }

    @Override
    public void close() {
        rig.close();
    }
}
