package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.content;
import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.object;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.ApiAnswers.text;
import static dev.hookbench.api.ApiScene.DELIVERIES;
import static dev.hookbench.api.ApiScene.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.json.Json;
import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of batch work over the API: its progress, what came of each item, and its end. */
final class JobsApiTest extends SceneTest {
    private static final String JOBS = "/api/v1/jobs";

    private String retried() throws IOException {
        return text(data(rig.post(DELIVERIES + "/batchretry", ""), 200, "Batch retry processing"), "uid");
    }

    private Map<String, @Nullable Object> job(String uid) throws IOException {
        return data(rig.get(JOBS + "/" + uid), 200, "Job fetched successfully");
    }

    private Map<String, @Nullable Object> until(String uid, String member, Object value) {
        return Awaitility.await().until(() -> job(uid), job -> value.equals(job.get(member)));
    }

    /** A batch whose probe of an inactive endpoint is under way, with two more waiting. */
    private String probing() throws IOException {
        for (int i = 0; i < 3; i++) {
            scene.delivery(DeliveryStatus.FAILURE);
        }
        scene.endpointIs(EndpointState.INACTIVE);
        String uid = retried();
        until(uid, "processed", 1);
        return uid;
    }

    private void probeEnds(EndpointState state) {
        rig.twins.endpoints.move(new StateChange(
                scene.endpoint, rig.clock.instant(), EndpointState.PENDING, state, "For the test.", null));
    }

    @Test
    void tellsHowWorkGetsOn() throws IOException {
        String uid = probing();

        assertThat(job(uid))
                .containsEntry("uid", uid)
                .containsEntry("kind", "retry")
                .containsEntry("status", "processing")
                .containsEntry("active", true)
                .containsEntry("total", 3)
                .containsEntry("processed", 1)
                .containsEntry("successful", 1)
                .containsEntry("failed", 0)
                .containsEntry("skipped", 0)
                .containsEntry("error", "")
                .containsEntry("created_at", rig.clock.instant().toString())
                .containsEntry("finished_at", null);
        probeEnds(EndpointState.ACTIVE);
        assertThat(until(uid, "active", false))
                .containsEntry("status", "completed")
                .containsEntry("processed", 3)
                .containsEntry("successful", 3)
                .containsEntry("finished_at", rig.clock.instant().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eventdeliveries/batchretry?status=Failure,discarded&endpointId=ENDPOINT&event_type=invoice.paid&startDate=2026-11-20"
                        + "|{\"endpointId\":[\"ENDPOINT\"],\"eventType\":[\"invoice.paid\"],\"status\":[\"Failure\",\"Discarded\"],"
                        + "\"startDate\":\"2026-11-20T00:00:00Z\"}",
                "eventdeliveries/batchretry?eventId=EVENT&idempotencyKey=k&q=orders"
                        + "|{\"eventId\":\"EVENT\",\"idempotencyKey\":\"k\",\"q\":\"orders\"}",
                "eventdeliveries/batchretry|{}",
                "events/batchreplay?ownerId=merchant-42&eventType=invoice.paid&endDate=2026-11-25T00:00:00&q=k"
                        + "|{\"ownerId\":\"merchant-42\",\"eventType\":[\"invoice.paid\"],"
                        + "\"endDate\":\"2026-11-25T00:00:00Z\",\"q\":\"k\"}",
                "events/batchreplay|{}"
            })
    void tellsWhatItWasAskedFor(String call, String filter) throws IOException {
        Map<String, @Nullable Object> sent = scene.sent(",\"idempotency_key\":\"k\"");
        scene.moved(scene.delivery(sent), DeliveryStatus.FAILURE);
        UnaryOperator<String> filled =
                text -> text.replace("ENDPOINT", scene.endpoint).replace("EVENT", text(sent, "uid"));
        Map<String, @Nullable Object> job = ApiRig.data(rig.post(ApiScene.PROJECT + "/" + filled.apply(call), ""));

        assertThat(Json.write(job.get("filter"))).asString().isEqualTo(filled.apply(filter));
        assertThat(job(text(job, "uid"))).containsEntry("filter", job.get("filter"));
    }

    @Test
    void tellsOfForcedWorkToo() throws IOException {
        String delivery = scene.delivery(DeliveryStatus.SUCCESS);
        JobScope scope = new JobScope.Force(DeliveryFilter.of(List.of(delivery)));
        String uid = rig.parts
                .steering()
                .batches()
                .start(scope)
                .result()
                .orElseThrow()
                .uid();

        assertThat(until(uid, "active", false))
                .containsEntry("kind", "force")
                .containsEntry("filter", Map.of("ids", List.of(delivery)))
                .containsEntry("successful", 1);
    }

    @Test
    void tellsOfEachItemWhatCameOfIt() throws IOException {
        String first = scene.delivery(DeliveryStatus.FAILURE);
        String second = scene.delivery(DeliveryStatus.SUCCESS);
        String third = scene.delivery(DeliveryStatus.DISCARDED);
        String uid = retried();
        until(uid, "active", false);
        String items = JOBS + "/" + uid + "/items";

        List<Map<String, @Nullable Object>> all = content(rig.get(items));
        assertThat(ApiRig.message(rig.get(items))).isEqualTo("Job items fetched successfully");
        assertThat(all).extracting(item -> item.get("subject_id")).containsExactly(third, second, first);
        assertThat(all).extracting(item -> item.get("outcome")).containsExactly("sent", "skipped", "sent");
        assertThat(text(all.get(1), "reason")).startsWith("event already sent");
        assertThat(all.getFirst())
                .containsEntry("reason", "")
                .containsEntry("at", rig.clock.instant().toString());
        assertThat(content(rig.get(items + "?outcome=skipped"))).isEqualTo(List.of(all.get(1)));
        assertThat(content(rig.get(items + "?outcome=SENT"))).hasSize(2);
        assertThat(content(rig.get(items + "?outcome=failed"))).isEmpty();
    }

    @Test
    void pagesThroughItems() throws IOException {
        for (int i = 0; i < 5; i++) {
            scene.delivery(DeliveryStatus.FAILURE);
        }
        String uid = retried();
        until(uid, "active", false);
        String items = JOBS + "/" + uid + "/items?perPage=2";
        Response first = rig.get(items);
        Map<String, @Nullable Object> pagination = object(ApiRig.data(first), "pagination");
        Response second = rig.get(items + "&next_page_cursor=" + pagination.get("next_page_cursor"));

        assertThat(content(first)).hasSize(2);
        assertThat(pagination).containsEntry("has_next_page", true).containsEntry("has_prev_page", false);
        assertThat(content(second)).hasSize(2).doesNotContainAnyElementsOf(content(first));
        assertThat(object(ApiRig.data(second), "pagination")).containsEntry("has_prev_page", true);
        assertThat(content(rig.get(items.replace("perPage=2", "sort=ASC"))).reversed())
                .isEqualTo(content(rig.get(items.replace("perPage=2", "perPage=10"))));
    }

    @Test
    void saysWhyItemsWereSkippedAfterAProbeInVain() throws IOException {
        String uid = probing();
        probeEnds(EndpointState.INACTIVE);
        assertThat(until(uid, "active", false)).containsEntry("failed", 1).containsEntry("skipped", 2);

        assertThat(content(rig.get(JOBS + "/" + uid + "/items?outcome=skipped")))
                .allSatisfy(item -> assertThat(text(item, "reason"))
                        .startsWith("orders is inactive: the delivery sent first to probe it, "));
    }

    @Test
    void cancelsWorkBeforeItsNextItem() throws IOException {
        String uid = probing();
        data(rig.post(JOBS + "/" + uid + "/cancel", ""), 202, "Job ends before its next item");

        assertThat(until(uid, "active", false))
                .containsEntry("status", "cancelled")
                .containsEntry("error", "Cancelled by the user.")
                .containsEntry("processed", 1);
        assertThat(content(rig.get(JOBS + "/" + uid + "/items"))).hasSize(1);
        refused(
                rig.post(JOBS + "/" + uid + "/cancel", ""),
                422,
                "the batch cannot be cancelled: it ended already, at " + rig.clock.instant());
    }

    @Test
    void listsWorkNewestFirst() throws IOException {
        scene.sent("");
        scene.moved(text(content(rig.get(DELIVERIES)).getFirst(), "uid"), DeliveryStatus.FAILURE);
        String retry = retried();
        until(retry, "active", false);
        String replay = text(data(rig.post(EVENTS + "/batchreplay", ""), 200, "1 successful, 0 failed"), "uid");
        Response all = rig.get(JOBS);

        assertThat(ApiRig.message(all)).isEqualTo("Jobs fetched successfully");
        assertThat(content(all)).extracting(job -> job.get("uid")).containsExactly(replay, retry);
        assertThat(content(all)).extracting(job -> job.get("kind")).containsExactly("replay", "retry");
        assertThat(content(rig.get(JOBS + "?perPage=1"))).hasSize(1);
        assertThat(content(rig.get(JOBS + "?sort=ASC")))
                .extracting(job -> job.get("uid"))
                .containsExactly(retry, replay);
    }

    @Test
    void tellsWhatIsNotThere() throws IOException {
        assertThat(content(rig.get(JOBS))).isEmpty();
        String none = "There is no job NONE; GET /api/v1/jobs lists them.";
        is(rig.get(JOBS + "/NONE"), 404, none);
        is(rig.get(JOBS + "/NONE/items"), 404, none);
        is(rig.post(JOBS + "/NONE/cancel", ""), 404, none);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?status=completed|status is not read here",
                "?perPage=0|perPage 0 must be a number from 1 to 1000",
                "?sort=up|sort up is unknown",
                "?next_page_cursor=%2F|next_page_cursor is not a cursor",
                "/JOB/items?outcome=lost|outcome lost is unknown; use one of sent, failed, skipped.",
                "/JOB/items?outcome=%C3%BC|outcome ü is unknown",
                "/JOB/items?reason=x|reason is not read here, so what you want by it would be passed over; leave it out or use"
                        + " one of outcome",
                "/JOB/items?perPage=x|perPage x must be a number"
            })
    void refusesWrongParameters(String target, String start) throws IOException {
        scene.delivery(DeliveryStatus.FAILURE);

        refused(rig.get(JOBS + target.replace("JOB", retried())), 400, start);
    }

    @Test
    void keepsToTheScopesOfAKey() throws IOException {
        String uid = probing();
        String reader = "Authorization: Bearer " + ApiRig.READER + "\r\n";
        String sender = "Authorization: Bearer " + ApiRig.SENDER + "\r\n";

        for (String target : List.of(JOBS, JOBS + "/" + uid, JOBS + "/" + uid + "/items")) {
            assertThat(rig.call("GET", target, "", reader).status()).isEqualTo(200);
        }
        is(rig.call("POST", JOBS + "/" + uid + "/cancel", "", reader), 403, "The key reader lacks the scope send.");
        assertThat(rig.call("POST", JOBS + "/" + uid + "/cancel", "", sender).status())
                .isEqualTo(202);
        until(uid, "active", false);
    }
}
