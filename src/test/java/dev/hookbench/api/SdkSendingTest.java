package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The calls of Convoy's JavaScript SDKs for events, deliveries and attempts, with every parameter they can send (section 11
 * of the reference): 2.x takes the exact status and {@code application/json} only.
 */
final class SdkSendingTest {
    private static final String BASE = "/api/v1/projects/01J5R3K0A1B2C3D4E5F6G7H8J9";
    private static final String DATES = "startDate=2026-11-20T00:00:00&endDate=2026-11-24T23:59:59";
    private static final String PAGES =
            "direction=next&next_page_cursor=FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF&perPage=20"
                    + "&prev_page_cursor=&sort=DESC&" + DATES;
    private static final String EVENTS = "endpointId=<endpoint>&endpointId=E2&idempotencyKey=k&query=paid&" + PAGES;
    private static final String DELIVERIES =
            "endpointId=<endpoint>&endpointId=E2&event_type=invoice.paid&eventId=<event>&idempotencyKey=k&status=Failure"
                    + "&status=Success&subscriptionId=<subscription>&" + PAGES;

    @TempDir
    Path spool;

    private ApiScene scene;
    private String event;
    private String delivery;

    @BeforeEach
    void start() throws IOException {
        scene = new ApiScene(spool);
        Map<String, @Nullable Object> sent = scene.sent(",\"idempotency_key\":\"k\"");
        event = ApiAnswers.text(sent, "uid");
        delivery = scene.delivery(sent);
        scene.moved(delivery, DeliveryStatus.SUCCESS);
        scene.attempted(delivery, 1, scene.answered(200, "OK"));
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    private String filled(String text) {
        return text.replace("EVENTS", EVENTS)
                .replace("DELIVERIES", DELIVERIES)
                .replace("<endpoint>", scene.endpoint)
                .replace("<event>", event)
                .replace("<delivery>", delivery)
                .replace(
                        "<subscription>",
                        scene.rig.twins.deliveries.find(delivery).orElseThrow().subscriptionUid());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "events.getEventsPaged|GET|/events?EVENTS|-|200",
                "events.createEndpointEvent|POST|/events|{\"endpoint_id\":\"<endpoint>\",\"event_type\":\"x\",\"data\":{\"a\":1},\"custom_headers\":{\"A\":\"1\"},\"idempotency_key\":\"i\"}|201",
                "events.createEndpointFanoutEvent|POST|/events/fanout|{\"owner_id\":\"merchant-42\",\"event_type\":\"x\",\"data\":{}}|201",
                "events.createBroadcastEvent|POST|/events/broadcast|{\"event_type\":\"x\",\"data\":{}}|201",
                "events.getEndpointEvent|GET|/events/<event>|-|200",
                "events.replayEndpointEvent|PUT|/events/<event>/replay|-|200",
                "events.countAffectedEvents|GET|/events/countbatchreplayevents?endpointId=<endpoint>&idempotencyKey=k&DATES|-|200",
                "events.batchReplayEvents|POST|/events/batchreplay?endpointId=<endpoint>&idempotencyKey=k&PAGES|-|200",
                "eventDeliveries.getEventDeliveriesPaged|GET|/eventdeliveries?DELIVERIES|-|200",
                "eventDeliveries.getEventDelivery|GET|/eventdeliveries/<delivery>|-|200",
                "eventDeliveries.forceResendEventDeliveries|POST|/eventdeliveries/forceresend|{\"ids\":[\"<delivery>\"]}|200",
                "eventDeliveries.batchRetryEventDelivery|POST|/eventdeliveries/batchretry?DELIVERIES|-|200",
                "deliveryAttempts.getDeliveryAttempts|GET|/eventdeliveries/<delivery>/deliveryattempts|-|200",
                "deliveryAttempts.getDeliveryAttempt|GET|/eventdeliveries/<delivery>/deliveryattempts/A01|-|200"
            })
    void answersAsTheSdkExpects(String call, String method, String target, @Nullable String body, int status)
            throws IOException {
        String path = filled(target.replace("PAGES", PAGES).replace("DATES", DATES));
        Response response = scene.rig.call(method, BASE + path, body == null ? "" : filled(body));

        assertThat(response.status()).as("%s: %s", call, response.text()).isEqualTo(status);
        assertThat(response.header("Content-Type")).contains("application/json");
        assertThat(ApiRig.json(response)).containsEntry("status", true).containsKeys("message", "data");
    }

    @Test
    void resendsAFailedDelivery() throws IOException {
        scene.moved(delivery, DeliveryStatus.FAILURE);

        assertThat(scene.rig
                        .put(BASE + "/eventdeliveries/" + delivery + "/resend", "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void findsWhatItAsksForAndNothingElse() throws IOException {
        scene.sent("other", "{}", "");

        assertThat(ApiAnswers.content(scene.rig.get(BASE + filled("/events?EVENTS"))))
                .hasSize(1);
        assertThat(ApiAnswers.content(scene.rig.get(BASE + filled("/eventdeliveries?DELIVERIES"))))
                .hasSize(1);
        String old = "/eventdeliveries?endpointId=" + scene.endpoint + ",E2&status=Success,Failure&eventId=" + event;
        assertThat(ApiAnswers.content(scene.rig.get(BASE + old))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/events/NONE,404",
        "PUT,/events/NONE/replay,400",
        "POST,/events/batchreplay?query=x,400",
        "GET,/eventdeliveries/NONE,404",
        "PUT,/eventdeliveries/NONE/resend,400",
        "POST,/eventdeliveries/batchretry?eventId=NONE,400",
        "GET,/eventdeliveries/NONE/deliveryattempts,404"
    })
    void refusesInTheFormThatTheSdkReads(String method, String target, int status) throws IOException {
        Response response = scene.rig.call(method, BASE + target, "");

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("Content-Type")).contains("application/json");
        assertThat(ApiRig.json(response)).containsOnlyKeys("status", "message").containsEntry("status", false);
    }
}
