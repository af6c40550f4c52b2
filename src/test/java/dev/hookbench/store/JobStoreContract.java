package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.delivery.EventFilter;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobItem;
import dev.hookbench.domain.job.JobItem.Outcome;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.domain.job.JobStatus;
import dev.hookbench.domain.job.JobStore;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of batch work does. */
abstract class JobStoreContract {
    private static final Instant TIME = Instant.parse("2026-11-23T09:10:00.123456789Z");
    private static final JobScope FAILED =
            new JobScope.Retry(DeliveryFilter.all().in(DeliveryStatus.FAILURE));

    abstract JobStore store();

    abstract DeliveryStore deliveries();

    abstract EndpointStore endpoints();

    @Test
    void settlesItsItemsWhenItBegins() {
        has("D1", DeliveryStatus.FAILURE);
        has("D2", DeliveryStatus.SUCCESS);
        has("D3", DeliveryStatus.FAILURE);
        assertThat(store().count(FAILED)).isEqualTo(2);
        BatchJob job = store().begin(BatchJob.made("J1", FAILED, TIME));
        has("D4", DeliveryStatus.FAILURE);

        assertThat(job).isEqualTo(new BatchJob("J1", FAILED, JobStatus.PENDING, 2, 0, 0, 0, "", TIME, null));
        assertThat(store().find("J1")).contains(job);
        assertThat(store().waiting("J1", 10)).containsExactly("D1", "D3");
        assertThat(store().waiting("J1", 1)).containsExactly("D1");
        assertThat(store().items("J1", null, PageRequest.newest(10)).rows()).isEmpty();
        assertThat(store().find("NONE")).isEmpty();
    }

    @Test
    void keepsEveryPartOfItsFilter() {
        JobScope retry = new JobScope.Retry(new DeliveryFilter(
                List.of("E1", "E2"),
                "EV",
                "SUB",
                "key",
                List.of("a", "b"),
                List.of(DeliveryStatus.FAILURE, DeliveryStatus.DISCARDED),
                TIME,
                TIME.plusSeconds(1),
                "text"));
        JobScope force =
                new JobScope.Force(DeliveryFilter.of(List.of("D1", "D2")).in(DeliveryStatus.SUCCESS));
        JobScope replay = new JobScope.Replay(new EventFilter(
                List.of("E1"), "acme", "key", List.of("a"), TIME, TIME.plusSeconds(1), "it's \"quoted\""));
        store().begin(BatchJob.made("J1", retry, TIME));
        store().begin(BatchJob.made("J2", replay, TIME));
        store().begin(BatchJob.made("J3", force, TIME));
        assertThat(store().find("J1").orElseThrow().scope()).isEqualTo(retry);
        assertThat(store().find("J2").orElseThrow().scope()).isEqualTo(replay);
        assertThat(store().find("J3").orElseThrow().scope()).isEqualTo(force);
    }

    @Test
    void takesTheDeliveriesNamedAndNoOther() {
        has("D1", DeliveryStatus.SUCCESS);
        has("D2", DeliveryStatus.FAILURE);
        has("D3", DeliveryStatus.SUCCESS);
        has("D4", DeliveryStatus.SUCCESS);
        DeliveryFilter named = DeliveryFilter.of(List.of("D1", "D2", "D4", "GONE"));
        assertThat(store().count(new JobScope.Retry(named))).isEqualTo(3);
        assertThat(store().count(new JobScope.Retry(DeliveryFilter.of(List.of("D3")))))
                .isEqualTo(1);
        store().begin(BatchJob.made("J1", new JobScope.Force(named.in(DeliveryStatus.SUCCESS)), TIME));
        assertThat(store().waiting("J1", 10)).containsExactly("D1", "D4");
    }

    @Test
    void replaysEvents() {
        deliveries().accept(Deliveries.event("EV1", "E1", "a"), List.of());
        deliveries().accept(Deliveries.event("EV2", "E1", "b"), List.of());
        JobScope scope = new JobScope.Replay(new EventFilter(List.of(), null, "b", List.of(), null, null, null));
        assertThat(store().count(scope)).isEqualTo(1);
        store().begin(BatchJob.made("J1", scope, TIME));
        store().replayed("J1", item("EV2", Outcome.SENT, ""), List.of(Deliveries.delivery("NEW")));
        assertThat(deliveries().find("NEW")).isPresent();
        assertThat(store().find("J1").orElseThrow().processed()).isEqualTo(1);
        assertThat(store().waiting("J1", 10)).isEmpty();
    }

    @Test
    void keepsAnItemWithWhatItDoes() {
        Delivery failed = has("D1", DeliveryStatus.FAILURE);
        endpoints().save(Endpoints.of("ENDPOINT").state(EndpointState.INACTIVE).build());
        store().begin(BatchJob.made("J1", FAILED, TIME));
        Delivery again = failed.moved(DeliveryStatus.SCHEDULED, "Sent again.", TIME, TIME);
        store().resent(
                        "J1",
                        item("D1", Outcome.SENT, "Sent first."),
                        again,
                        Endpoints.change("ENDPOINT", EndpointState.INACTIVE, EndpointState.PENDING));

        assertThat(deliveries().find("D1")).contains(again);
        assertThat(endpoints().find("ENDPOINT").map(Endpoint::state)).contains(EndpointState.PENDING);
        assertThat(store().items("J1", null, PageRequest.newest(10)).rows())
                .containsExactly(item("D1", Outcome.SENT, "Sent first."));
    }

    @Test
    void countsOutcomesAndCorrectsThem() {
        for (int i = 1; i <= 4; i++) {
            has("D" + i, DeliveryStatus.FAILURE);
        }
        store().begin(BatchJob.made("J1", FAILED, TIME));
        store().ended("J1", item("D1", Outcome.SENT, ""));
        store().ended("J1", item("D2", Outcome.SKIPPED, "paused"));
        store().ended("J1", item("D3", Outcome.FAILED, "gone"));
        store().ended("J1", item("D1", Outcome.FAILED, "the probe failed"));

        BatchJob job = store().find("J1").orElseThrow();
        assertThat(job)
                .extracting(BatchJob::total, BatchJob::processed, BatchJob::failed, BatchJob::skipped, BatchJob::sent)
                .containsExactly(4L, 3L, 2L, 1L, 0L);
        assertThat(store().waiting("J1", 10)).containsExactly("D4");
        assertThat(store().items("J1", Outcome.FAILED, PageRequest.newest(10)).rows())
                .containsExactly(item("D3", Outcome.FAILED, "gone"), item("D1", Outcome.FAILED, "the probe failed"));
        assertThat(store().items("J1", null, new PageRequest("D2", Direction.OLDER, 1))
                        .rows())
                .containsExactly(item("D2", Outcome.SKIPPED, "paused"));
    }

    @Test
    void listsWorkAndWhatIsActive() {
        for (int i = 1; i <= 3; i++) {
            store().begin(BatchJob.made("J" + i, FAILED, TIME));
        }
        store().moved("J1", JobStatus.COMPLETED, "", TIME.plusSeconds(9));
        store().moved("J2", JobStatus.PROCESSING, "", null);
        store().moved("J3", JobStatus.FAILED, "A fault.", TIME);
        assertThat(store().active()).extracting(BatchJob::uid).containsExactly("J2");
        assertThat(store().page(PageRequest.newest(2)).rows())
                .extracting(BatchJob::uid)
                .containsExactly("J3", "J2");
        assertThat(store().find("J1").orElseThrow().finishedAt()).isEqualTo(TIME.plusSeconds(9));
        assertThat(store().find("J3").orElseThrow().error()).isEqualTo("A fault.");
    }

    private Delivery has(String uid, DeliveryStatus status) {
        Delivery delivery = Deliveries.of(uid).status(status).build();
        deliveries().accept(Deliveries.event("EV-" + uid, "ENDPOINT", ""), List.of(delivery));
        return delivery;
    }

    private static JobItem item(String subject, Outcome outcome, String reason) {
        return new JobItem(subject, outcome, reason, TIME);
    }
}
