package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.content;
import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.list;
import static dev.hookbench.api.ApiAnswers.object;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.ApiAnswers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.delivery.Timings;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events, deliveries and attempts over the API, against section 10 of the reference. */
final class EventsApiTest {
    private static final String PROJECT = "/api/v1/projects/any-id";
    private static final String DELIVERIES = PROJECT + "/eventdeliveries";
    private static final Timings TIMINGS = new Timings(null, null, null, null, Duration.ofMillis(100));

    @TempDir
    Path spool;

    private ApiRig rig;
    private String endpoint;

    @BeforeEach
    void start() throws IOException {
        rig = new ApiRig(spool);
        endpoint = endpoint("orders", "merchant-42");
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private String endpoint(String name, String owner) throws IOException {
        String json = "{\"name\":\"" + name + "\",\"url\":\"http://localhost:9/" + name + "\",\"owner_id\":\"" + owner
                + "\"}";
        return text(ApiRig.data(rig.post(PROJECT + "/endpoints", json)), "uid");
    }

    private Map<String, @Nullable Object> sent(String more) throws IOException {
        return data(
                rig.post(
                        PROJECT + "/events",
                        "{\"endpoint_id\":\"" + endpoint
                                + "\",\"event_type\":\"invoice.paid\",\"data\":{\"id\":\"inv_001\"}" + more + "}"),
                201,
                "Event queued successfully");
    }

    private String delivery() throws IOException {
        return delivery(sent(""));
    }

    private static String delivery(Map<String, @Nullable Object> sent) {
        return sent.get("deliveries") instanceof List<?> uids ? String.valueOf(uids.getFirst()) : "none";
    }

    private Delivery moved(String uid, DeliveryStatus status) {
        Delivery delivery = rig.twins.deliveries.find(uid).orElseThrow();
        Delivery moved = delivery.moved(status, "For the test.", null, rig.clock.instant());
        rig.twins.deliveries.moved(moved, null);
        return moved;
    }

    @Test
    void answersTheIdOfAnEvent() throws IOException {
        Map<String, @Nullable Object> sent =
                sent(",\"custom_headers\":{\"X-Trace\":\"t-1\"},\"idempotency_key\":\"inv_001:paid\"");
        Map<String, @Nullable Object> event =
                data(rig.get(PROJECT + "/events/" + sent.get("uid")), 200, "Endpoint event fetched successfully");

        assertThat(event)
                .containsEntry("uid", sent.get("uid"))
                .containsEntry("event_type", "invoice.paid")
                .containsEntry("endpoints", List.of(endpoint))
                .containsEntry("headers", Map.of("X-Trace", List.of("t-1")))
                .containsEntry("idempotency_key", "inv_001:paid")
                .containsEntry("is_duplicate_event", false)
                .containsEntry("data", Map.of("id", "inv_001"))
                .containsEntry("status", "Success");
        assertThat(event.get("project_id"))
                .isEqualTo(ApiRig.data(rig.get(PROJECT)).get("uid"));
    }

    @Test
    void keepsThePayloadByteForByte() throws IOException {
        String payload = "{ \"a\" : 1.0e2,\t\"b\":\"\\u00e4\",\"a\":[ ] }";
        Response sent = rig.post(
                PROJECT + "/events",
                "{\"data\":5,\"endpoint_id\":\"" + endpoint + "\", \"event_type\":\"x\", \"data\" : " + payload
                        + " ,\"z\":1}");
        String uid = text(data(sent, 201, "Event queued successfully"), "uid");

        BodyRef body = rig.twins.deliveries.findEvent(uid).orElseThrow().payload();
        assertThat(new String(rig.journal.readAll(body), StandardCharsets.UTF_8))
                .isEqualTo(payload);
        assertThat(rig.get(PROJECT + "/events/" + uid).text()).contains("\"data\":" + payload);
    }

    @Test
    void marksASecondEventOfOneKey() throws IOException {
        sent(",\"idempotency_key\":\"k\"");
        assertThat(sent(",\"idempotency_key\":\"k\""))
                .containsEntry("is_duplicate_event", true)
                .containsEntry("deliveries", List.of());
        is(
                rig.post(
                        PROJECT + "/events/fanout",
                        "{\"owner_id\":\"merchant-42\",\"event_type\":\"x\",\"data\":1,\"idempotency_key\":\"k\"}"),
                201,
                "Duplicate event received, but will not be sent");
    }

    @Test
    void fansOutToAnOwner() throws IOException {
        endpoint("other", "merchant-42");
        endpoint("third", "merchant-7");
        Map<String, @Nullable Object> sent = data(
                rig.post(PROJECT + "/events/fanout", "{\"owner_id\":\"merchant-42\",\"event_type\":\"x\",\"data\":[]}"),
                201,
                "Endpoint fanout event queued successfully");

        assertThat((List<?>) sent.get("deliveries")).hasSize(2);
    }

    @Test
    void broadcasts() throws IOException {
        assertThat(data(
                        rig.post(PROJECT + "/events/broadcast", "{\"event_type\":\"x\",\"data\":null}"),
                        201,
                        "Broadcast event created successfully"))
                .containsKey("uid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "events|{\"event_type\":\"x\",\"data\":1}|please provide an endpoint ID",
                "events|{\"endpoint_id\":\"NONE\",\"event_type\":\"x\",\"data\":1}|endpoint_id: no endpoint has the id",
                "events|{\"endpoint_id\":5,\"event_type\":\"x\",\"data\":1}|endpoint_id must be a text",
                "events|{\"endpoint_id\":\"E\",\"event_type\":\"x\"}|data is missing",
                "events|{\"app_id\":\"ENDPOINT\",\"data\":1}|event_type is empty",
                "events|{\"app_id\":\"ENDPOINT\",\"event_type\":1,\"data\":1}|event_type must be a text",
                "events|{\"app_id\":\"ENDPOINT\",\"event_type\":\"x\",\"data\":1,\"custom_headers\":[]}|custom_headers must be an object",
                "events|{\"app_id\":\"ENDPOINT\",\"event_type\":\"x\",\"data\":1,\"custom_headers\":{\"A\":1}}|custom_headers.A must be a text",
                "events|{\"app_id\":\"ENDPOINT\",\"event_type\":\"x\",\"data\":1,\"custom_headers\":{\"Host\":\"a\"}}|custom_headers.Host",
                "events|{\"app_id\":\"ENDPOINT\",\"event_type\":\"x\",\"data\":1,\"idempotency_key\":{}}|idempotency_key must be a text",
                "events/fanout|{\"event_type\":\"x\",\"data\":1}|owner_id is missing",
                "events/broadcast|{\"data\":1}|event_type is empty"
            })
    void refusesWithFieldValueAndCure(String route, String json, String start) throws IOException {
        refused(rig.post(PROJECT + "/" + route, json.replace("ENDPOINT", endpoint)), 400, start);
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        byte[] body = ("{\"endpoint_id\":\"" + endpoint + "\",\"event_type\":\"x\",\"data\":1}")
                .getBytes(StandardCharsets.UTF_16);
        Response response = rig.send("POST " + PROJECT + "/events HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer "
                + ApiRig.ADMIN + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n"
                + new String(body, StandardCharsets.ISO_8859_1));

        refused(response, 400, "The body is not the JSON asked for: is not in UTF-8");
    }

    @Test
    void listsEvents() throws IOException {
        sent("");
        rig.clock.advance(Duration.ofHours(2));
        endpoint("other", "merchant-7");
        sent(",\"idempotency_key\":\"k\"");

        String events = PROJECT + "/events";
        assertThat(ApiRig.message(rig.get(events))).isEqualTo("App events fetched successfully");
        assertThat(content(rig.get(events))).hasSize(2);
        assertThat(content(rig.get(events + "?idempotencyKey=k"))).hasSize(1);
        assertThat(content(rig.get(events + "?idempotencyKey=unknown"))).isEmpty();
        assertThat(content(rig.get(events + "?endpointId=NONE,X"))).isEmpty();
        assertThat(content(rig.get(events + "?endpointId=NONE," + endpoint))).hasSize(2);
        assertThat(content(rig.get(events + "?endpointId=NONE&endpointId=" + endpoint)))
                .hasSize(2);
        assertThat(content(rig.get(events + "?ownerId=merchant-7"))).isEmpty();
        assertThat(content(rig.get(events + "?eventType=other"))).isEmpty();
        assertThat(content(rig.get(events + "?event_type=invoice.paid"))).hasSize(2);
        assertThat(content(rig.get(events + "?query=INVOICE"))).hasSize(2);
        String between = rig.clock.instant().minusSeconds(3_600).toString();
        assertThat(content(rig.get(events + "?startDate=" + between))).hasSize(1);
        assertThat(content(rig.get(events + "?endDate=" + between.replace("Z", ""))))
                .hasSize(1);
        refused(rig.get(events + "?startDate=yesterday"), 400, "startDate yesterday is not a time");
        refused(rig.get(events + "/NONE"), 404, "event not found");
    }

    @Test
    void givesADeliveryWithAllThatConvoyHas() throws IOException {
        String uid = delivery(sent(",\"custom_headers\":{\"X-Trace\":\"t-1\"},\"idempotency_key\":\"k\""));
        Map<String, @Nullable Object> delivery =
                data(rig.get(DELIVERIES + "/" + uid), 200, "Event Delivery fetched successfully");

        assertThat(delivery)
                .containsEntry("uid", uid)
                .containsEntry("endpoint_id", endpoint)
                .containsEntry("device_id", "")
                .containsEntry("headers", Map.of("X-Trace", List.of("t-1")))
                .containsEntry("idempotency_key", "k")
                .containsEntry("event_type", "invoice.paid")
                .containsEntry("delivery_mode", "at_least_once")
                .containsEntry("status", "Scheduled")
                .containsEntry("cli_metadata", null)
                .containsEntry("target_url", "http://localhost:9/orders");
        assertThat(object(delivery, "metadata"))
                .containsEntry("data", Map.of("id", "inv_001"))
                .containsEntry("raw", "{\"id\":\"inv_001\"}")
                .containsEntry("strategy", "linear")
                .containsEntry("num_trials", 0)
                .containsEntry("interval_seconds", 100)
                .containsEntry("retry_limit", 10)
                .containsEntry("max_retry_seconds", 7_200);
        assertThat(object(delivery, "endpoint_metadata"))
                .containsEntry("name", "orders")
                .containsEntry("status", "active");
    }

    @Test
    void keepsADeliveryOfADeletedEndpoint() throws IOException {
        String uid = delivery();
        rig.delete(PROJECT + "/endpoints/" + endpoint);

        assertThat(object(ApiRig.data(rig.get(DELIVERIES + "/" + uid)), "endpoint_metadata"))
                .isEqualTo(Map.of("uid", endpoint, "name", "orders"));
    }

    @Test
    void listsDeliveriesByEveryFilter() throws IOException {
        Map<String, @Nullable Object> first = sent(",\"idempotency_key\":\"k\"");
        String second = delivery();
        moved(second, DeliveryStatus.FAILURE);

        assertThat(ApiRig.message(rig.get(DELIVERIES))).isEqualTo("Event deliveries fetched successfully");
        assertThat(content(rig.get(DELIVERIES)))
                .extracting(row -> row.get("uid"))
                .containsExactly(second, delivery(first));
        assertThat(content(rig.get(DELIVERIES + "?status=Failure"))).hasSize(1);
        assertThat(content(rig.get(DELIVERIES + "?status=Failure&status=Scheduled")))
                .hasSize(2);
        assertThat(content(rig.get(DELIVERIES + "?status=failure,discarded"))).hasSize(1);
        assertThat(content(rig.get(DELIVERIES + "?eventId=" + first.get("uid"))))
                .hasSize(1);
        assertThat(content(rig.get(DELIVERIES + "?endpointId=" + endpoint))).hasSize(2);
        assertThat(content(rig.get(DELIVERIES + "?eventType=invoice.paid"))).hasSize(2);
        assertThat(content(rig.get(DELIVERIES + "?event_type=invoice.paid"))).hasSize(2);
        assertThat(content(rig.get(DELIVERIES + "?event_type=other"))).isEmpty();
        assertThat(content(rig.get(DELIVERIES + "?idempotencyKey=k"))).hasSize(1);
        assertThat(content(rig.get(DELIVERIES + "?idempotencyKey=unknown"))).isEmpty();
        assertThat(content(rig.get(DELIVERIES + "?subscriptionId=none"))).isEmpty();
        assertThat(content(rig.get(DELIVERIES + "?startDate=2100-01-01"))).isEmpty();
        assertThat(content(rig.get(DELIVERIES + "?endDate=2100-01-01&sort=ASC")))
                .extracting(row -> row.get("uid"))
                .containsExactly(delivery(first), second);
        refused(rig.get(DELIVERIES + "?status=Lost"), 400, "status Lost is unknown; use one of Scheduled, Processing");
        refused(rig.get(DELIVERIES + "/NONE"), 404, "event delivery not found");
    }

    @Test
    void sendsAFailedDeliveryAgain() throws IOException {
        String uid = delivery();
        refused(
                rig.put(DELIVERIES + "/" + uid + "/resend", ""),
                400,
                "cannot resend event that did not fail previously");
        moved(uid, DeliveryStatus.SUCCESS);
        refused(rig.put(DELIVERIES + "/" + uid + "/resend", ""), 400, "event already sent");
        moved(uid, DeliveryStatus.FAILURE);
        assertThat(data(
                        rig.put(DELIVERIES + "/" + uid + "/resend", ""),
                        200,
                        "App event processed for retry successfully"))
                .containsEntry("status", "Scheduled");
        refused(rig.put(DELIVERIES + "/NONE/resend", ""), 400, "no delivery has the id");
    }

    @Test
    void sendsNothingAgainToAPausedEndpoint() throws IOException {
        String uid = delivery();
        moved(uid, DeliveryStatus.FAILURE);
        rig.twins.endpoints.move(new StateChange(
                endpoint, rig.clock.instant(), EndpointState.ACTIVE, EndpointState.PAUSED, "For the test.", null));

        refused(rig.put(DELIVERIES + "/" + uid + "/resend", ""), 400, "the endpoint is currently paused");
    }

    private void attempted(String delivery, int number, AttemptOutcome outcome) {
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

    private AttemptOutcome answered(int status, String reason) {
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

    @Test
    void givesTheLastTenAttemptsOldestFirst() throws IOException {
        String uid = delivery();
        for (int i = 1; i <= 12; i++) {
            attempted(uid, i, answered(500, "Internal Server Error"));
        }

        assertThat(list(
                        rig.get(DELIVERIES + "/" + uid + "/deliveryattempts"),
                        200,
                        "Event delivery attempts fetched successfully"))
                .extracting(row -> row.get("number"))
                .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        refused(rig.get(DELIVERIES + "/NONE/deliveryattempts"), 404, "event delivery not found");
    }

    @Test
    void givesEachKindOfAttempt() throws IOException {
        String uid = delivery();
        String one = DELIVERIES + "/" + uid + "/deliveryattempts/";
        attempted(uid, 1, answered(200, "OK"));
        attempted(uid, 2, answered(500, "Internal Server Error"));
        attempted(
                uid,
                3,
                new AttemptOutcome.Failed(
                        ErrorClass.CONNECTION_REFUSED, "Nobody listens.", null, rig.clock.instant(), TIMINGS));
        attempted(uid, 4, new AttemptOutcome.Unknown());
        attempted(uid, 5, new AttemptOutcome.Open());

        assertThat(data(rig.get(one + "A01"), 200, "Event delivery attempt fetched successfully"))
                .containsEntry("status", true)
                .containsEntry("http_status", "200 OK")
                .containsEntry("ip_address", "127.0.0.1")
                .containsEntry("msg_id", uid)
                .containsEntry("api_version", "1.2.3")
                .containsEntry("request_http_header", Map.of("Content-Type", "application/json", "X-A", "1, 2"))
                .containsEntry("response_http_header", Map.of("Content-Length", "0"));
        assertThat(ApiRig.data(rig.get(one + "A02")))
                .doesNotContainKey("status")
                .containsEntry("http_status", "500 Internal Server Error");
        assertThat(ApiRig.data(rig.get(one + "A03")))
                .doesNotContainKeys("status", "ip_address", "http_status")
                .containsEntry("error", "Nobody listens.")
                .containsEntry("error_class", "connection_refused")
                .containsEntry("responded_at", null);
        assertThat(ApiRig.data(rig.get(one + "A04"))).containsEntry("error_class", "unknown");
        assertThat(ApiRig.data(rig.get(one + "A05"))).doesNotContainKey("error").containsEntry("responded_at", null);
        refused(rig.get(one + "A99"), 404, "delivery attempt not found");
    }

    @Test
    void tellsHowOftenEachEndpointFailed() throws IOException {
        String other = endpoint("other", "");
        moved(delivery(), DeliveryStatus.FAILURE);
        moved(delivery(), DeliveryStatus.RETRY);
        moved(delivery(), DeliveryStatus.SUCCESS);
        delivery();

        List<Map<String, @Nullable Object>> rates = list(
                rig.get(PROJECT + "/endpoints/period-failure-rates"),
                200,
                "Endpoint period failure rates fetched successfully");
        assertThat(rates).hasSize(2);
        assertThat(rates)
                .anySatisfy(rate -> assertThat(rate)
                        .containsEntry("uid", endpoint)
                        .containsEntry("success_count", 1)
                        .containsEntry("failure_count", 1)
                        .containsEntry("retry_count", 1));
        assertThat(rates)
                .anySatisfy(rate ->
                        assertThat(rate).containsEntry("uid", other).containsEntry("period_failure_rate", null));
        assertThat(rates.stream()
                        .map(rate -> rate.get("period_failure_rate"))
                        .toList()
                        .toString())
                .contains("0.666");
        assertThat(list(
                        rig.get(PROJECT + "/endpoints/period-failure-rates?startDate=2100-01-01&endpointId="
                                + endpoint),
                        200,
                        "Endpoint period failure rates fetched successfully"))
                .singleElement()
                .satisfies(rate -> assertThat(rate).containsEntry("success_count", 0));
    }

    @Test
    void sendsForKeysWithTheScopeOnly() throws IOException {
        String body = "{\"endpoint_id\":\"" + endpoint + "\",\"event_type\":\"x\",\"data\":1}";

        assertThat(rig.call("POST", PROJECT + "/events", body, "Authorization: Bearer " + ApiRig.SENDER + "\r\n")
                        .status())
                .isEqualTo(201);
        is(
                rig.call("POST", PROJECT + "/events", body, "Authorization: Bearer " + ApiRig.READER + "\r\n"),
                403,
                "The key reader lacks the scope send.");
    }
}
