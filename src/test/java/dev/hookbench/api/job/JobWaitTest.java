package dev.hookbench.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.delivery.EventFilter;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobItem;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.domain.job.JobStatus;
import dev.hookbench.event.EventHub;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.InMemoryDeliveryStore;
import dev.hookbench.testing.InMemoryEndpointStore;
import dev.hookbench.testing.InMemoryJobStore;
import dev.hookbench.testing.InMemorySteering;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over work that goes on only when a test says so. */
final class JobWaitTest {
    private static final JobScope ALL = new JobScope.Replay(EventFilter.all());

    private final FakeClock clock = new FakeClock();
    private final EventHub hub = new EventHub();
    private final InMemoryEndpointStore endpoints = new InMemoryEndpointStore();
    private final InMemoryDeliveryStore deliveries = new InMemoryDeliveryStore(endpoints);
    private final InMemorySteering batches =
            new InMemorySteering(new InMemoryJobStore(deliveries, endpoints), () -> "JOB", clock, hub);

    @BeforeEach
    void twoEvents() {
        deliveries.accept(Deliveries.event("E1", "EP", ""), List.of());
        deliveries.accept(Deliveries.event("E2", "EP", ""), List.of());
    }

    private BatchJob begun() {
        return batches.start(ALL).result().orElseThrow();
    }

    @Test
    void answersWhatIsStillUnderWayWhenItsPatienceIsUsedUp() {
        BatchJob job = begun();
        batches.turn(JobItem.Outcome.SENT, "");
        BatchJob after = new JobWait(batches, hub, Duration.ZERO).ended(job);

        assertThat(after.status()).isEqualTo(JobStatus.PROCESSING);
        assertThat(after.processed()).isEqualTo(1);
        assertThat(BatchRoutes.summary(after)).isEqualTo("Batch replay processing");
    }

    @Test
    void waitsForTheEnd() {
        BatchJob job = begun();
        CompletableFuture<BatchJob> waiting =
                CompletableFuture.supplyAsync(() -> new JobWait(batches, hub, Duration.ofMinutes(1)).ended(job));
        batches.turn(JobItem.Outcome.SENT, "");
        batches.turn(JobItem.Outcome.FAILED, "Gone.");
        BatchJob after = waiting.join();

        assertThat(after.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(BatchRoutes.summary(after)).isEqualTo("1 successful, 1 failed");
    }

    @Test
    void countsWhatACancelledBatchLeftOut() {
        BatchJob job = begun();
        batches.turn(JobItem.Outcome.SENT, "");
        batches.cancel(job.uid());

        assertThat(BatchRoutes.summary(new JobWait(batches, hub, Duration.ZERO).ended(job)))
                .isEqualTo("1 successful, 1 failed");
    }

    @Test
    void endsWithItsThread() {
        BatchJob job = begun();
        Thread.currentThread().interrupt();
        BatchJob after = new JobWait(batches, hub, Duration.ofMinutes(1)).ended(job);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(after.status().isActive()).isTrue();
    }
}
