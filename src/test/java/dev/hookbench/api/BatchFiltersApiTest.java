package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.ApiAnswers.text;
import static dev.hookbench.api.ApiScene.DELIVERIES;
import static dev.hookbench.api.ApiScene.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.delivery.DeliveryStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What batch retry, batch replay and their counts can filter by, against section 3.1 of the reference. */
final class BatchFiltersApiTest extends SceneTest {
    private static final String RETRY = DELIVERIES + "/batchretry";
    private static final String COUNT_RETRY = DELIVERIES + "/countbatchretryevents";
    private static final String REPLAY = EVENTS + "/batchreplay";
    private static final String COUNT_REPLAY = EVENTS + "/countbatchreplayevents";

    /** The events by the name that stands for each in a query. */
    private final Map<String, Map<String, @Nullable Object>> events = new HashMap<>();

    /** Failed e1 paid key k1, discarded e2 paid, delivered e3 refunded a day later, waiting e4 refunded to another endpoint. */
    private void fourEvents() throws IOException {
        event("e1", DeliveryStatus.FAILURE, "paid", ",\"idempotency_key\":\"k1\"");
        event("e2", DeliveryStatus.DISCARDED, "paid", "");
        rig.clock.advance(Duration.ofDays(1));
        event("e3", DeliveryStatus.SUCCESS, "refunded", "");
        String other = scene.endpoint("other", "merchant-7");
        events.put("other", Map.of("uid", other));
        events.put("orders", Map.of("uid", scene.endpoint));
        events.put(
                "e4",
                data(
                        rig.post(EVENTS, "{\"endpoint_id\":\"" + other + "\",\"event_type\":\"refunded\",\"data\":{}}"),
                        201,
                        "Event queued successfully"));
    }

    private void event(String name, DeliveryStatus status, String type, String more) throws IOException {
        Map<String, @Nullable Object> sent = scene.sent(type, "{}", more);
        scene.moved(scene.delivery(sent), status);
        events.put(name, sent);
    }

    private String filled(String query) {
        String filled = query;
        for (Map.Entry<String, Map<String, @Nullable Object>> entry : events.entrySet()) {
            filled = filled.replace("<" + entry.getKey() + ">", text(entry.getValue(), "uid"));
        }
        return filled;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|4",
                "status=Failure|1",
                "status=Failure&status=Discarded|2",
                "status=failure,discarded|2",
                "endpointId=<orders>|3",
                "endpointId=<other>|1",
                "endpointId=<other>&endpointId=<orders>|4",
                "endpointId=<other>,<orders>|4",
                "endpointId=NONE|0",
                "eventId=<e1>|1",
                "eventId=NONE|0",
                "subscriptionId=NONE|0",
                "idempotencyKey=k1|1",
                "idempotencyKey=k2|0",
                "eventType=paid|2",
                "event_type=paid|2",
                "eventType=paid&event_type=refunded|4",
                "event_type=paid&event_type=refunded|4",
                "startDate=2026-11-24|2",
                "startDate=2026-11-24T00:00:00|2",
                "endDate=2026-11-23|2",
                "startDate=2026-11-23T00:00:00&endDate=2026-11-24T23:59:59|4",
                "q=REFUND|2",
                "status=Failure&endpointId=<orders>&eventType=paid&startDate=2026-11-23&idempotencyKey=k1&eventId=<e1>|1",
                "status=Failure&eventType=refunded|0",
                "perPage=1&sort=ASC&direction=next|4",
                "brokerMessageId=|4"
            })
    void countsByEveryFilterWhatABatchRetryHas(@Nullable String query, int expected) throws IOException {
        fourEvents();
        String filter = filled(query == null ? "" : query);

        assertThat(data(rig.get(COUNT_RETRY + "?" + filter), 200, "event deliveries count successful"))
                .containsEntry("num", expected);
        if (expected == 0) {
            refused(rig.post(RETRY + "?" + filter, ""), 400, "nothing passes the filter, so there is nothing to do");
        } else {
            assertThat(data(rig.post(RETRY + "?" + filter, ""), 200, "Batch retry processing"))
                    .containsEntry("total", expected)
                    .containsEntry("kind", "retry");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|4",
                "endpointId=<orders>|3",
                "endpointId=<orders>&endpointId=<other>|4",
                "endpointId=NONE|0",
                "ownerId=merchant-7|1",
                "ownerId=none|0",
                "idempotencyKey=k1|1",
                "eventType=paid|2",
                "event_type=refunded|2",
                "startDate=2026-11-24|2",
                "endDate=2026-11-23T23:59:59|2",
                "q=PAID|2",
                "q=<e3>|1",
                "eventType=paid&idempotencyKey=k1&ownerId=merchant-42|1",
                "sourceId=&query=&body=|4"
            })
    void countsByEveryFilterWhatABatchReplayHas(@Nullable String query, int expected) throws IOException {
        fourEvents();
        String filter = filled(query == null ? "" : query);

        assertThat(data(rig.get(COUNT_REPLAY + "?" + filter), 200, "events count successful"))
                .containsEntry("num", expected);
        if (expected == 0) {
            refused(rig.post(REPLAY + "?" + filter, ""), 400, "nothing passes the filter, so there is nothing to do");
        } else {
            assertThat(data(rig.post(REPLAY + "?" + filter, ""), 200, expected + " successful, 0 failed"))
                    .containsEntry("total", expected)
                    .containsEntry("successful", expected)
                    .containsEntry("status", "completed")
                    .containsEntry("kind", "replay");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status=Lost|status Lost is unknown; use one of Scheduled, Processing",
                "brokerMessageId=m1|WORK does not support brokerMessageId m1",
                "endpoint_id=E1|endpoint_id is not read here, so what you want by it would be passed over",
                "endpointid=E1|endpointid is not read here",
                "sourceId=S1|sourceId is not read here",
                "query=x|query is not read here",
                "startDate=tomorrow|startDate tomorrow is not a time; give one such as 2026-11-25T09:00:00",
                "endDate=1795000000|endDate 1795000000 is not a time",
                "startDate=2026-11-25&endDate=2026-11-24|startDate cannot be greater than endDate"
            })
    void refusesWhatABatchRetryCannotFilterBy(String query, String start) throws IOException {
        String uid = scene.delivery(DeliveryStatus.FAILURE);

        refused(rig.post(RETRY + "?" + query, ""), 400, start.replace("WORK", "batch retry"));
        refused(rig.get(COUNT_RETRY + "?" + query), 400, start.replace("WORK", "batch retry count"));
        assertThat(rig.twins.deliveries.find(uid).orElseThrow().status()).isEqualTo(DeliveryStatus.FAILURE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query=x|WORK does not support search filters: leave query x out",
                "body=%7B%22a%22:1%7D|WORK does not support search filters: leave body {\"a\":1} out",
                "brokerMessageId=m1|WORK does not support search filters: leave brokerMessageId m1 out",
                "sourceId=S1|sourceId S1 cannot be asked for",
                "status=Failure|status is not read here",
                "owner_id=x|owner_id is not read here",
                "startDate=tomorrow|startDate tomorrow is not a time",
                "startDate=2026-11-25&endDate=2026-11-24|startDate cannot be greater than endDate"
            })
    void refusesWhatABatchReplayCannotFilterBy(String query, String start) throws IOException {
        scene.sent("");

        refused(rig.post(REPLAY + "?" + query, ""), 400, start.replace("WORK", "batch replay"));
        refused(rig.get(COUNT_REPLAY + "?" + query), 400, start.replace("WORK", "batch replay count"));
        assertThat(ApiAnswers.content(rig.get(DELIVERIES))).hasSize(1);
    }
}
