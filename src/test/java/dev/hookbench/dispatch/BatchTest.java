package dev.hookbench.dispatch;

import static dev.hookbench.dispatch.DispatchBench.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.EventFilter;
import dev.hookbench.domain.delivery.ForceResent;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobItem;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.domain.job.JobStatus;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.FakeEndpoint;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sending many again, by force and anew, over an endpoint with a single attempt per delivery. */
final class BatchTest {
    private static final JobScope FAILED =
            new JobScope.Retry(DeliveryFilter.all().in(DeliveryStatus.FAILURE, DeliveryStatus.DISCARDED));
    private static final JobScope EVENTS = new JobScope.Replay(EventFilter.all());

    private final DispatchBench bench = DispatchBench.started(1);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theFirstForAnInactiveEndpointIsItsProbeAndTheRestFollows() {
        List<Delivery> missed = missed(6);
        CountDownLatch gate = new CountDownLatch(1);
        bench.endpoint.next(FakeEndpoint.after(gate));
        assertThat(bench.current().batches().count(FAILED)).isEqualTo(6);
        BatchJob job = started(FAILED);
        bench.untilReceived(2);
        assertThat(bench.state()).isEqualTo(EndpointState.PENDING);
        assertThat(bench.endpoint.received())
                .as("the failed one and its probe only")
                .hasSize(2);
        gate.countDown();

        BatchJob done = until(job, JobStatus.COMPLETED);
        assertThat(done.sent()).isEqualTo(6);
        assertThat(done.finishedAt()).isNotNull();
        missed.forEach(delivery -> bench.until(delivery, DeliveryStatus.SUCCESS));
        assertThat(items(job).getLast().reason()).isEqualTo("Sent first, to probe orders.");
        assertThat(bench.published).contains(new CoreEvent.JobChanged(job.uid()));
    }

    @Test
    void aProbeInVainSkipsTheRestWithTheReason() {
        List<Delivery> missed = missed(4);
        bench.endpoint.otherwise(FakeEndpoint.status(502));
        BatchJob done = until(started(FAILED), JobStatus.COMPLETED);
        assertThat(done)
                .extracting(BatchJob::processed, BatchJob::failed, BatchJob::skipped)
                .containsExactly(4L, 1L, 3L);
        List<JobItem> items = items(done);
        assertThat(items.getLast().reason())
                .isEqualTo("Sent again to probe orders: answered 502. It is inactive again.");
        assertThat(items.subList(0, 3))
                .extracting(JobItem::reason)
                .containsOnly("orders is inactive: the delivery sent first to probe it, "
                        + missed.getFirst().uid() + ", failed.");
        assertThat(bench.endpoint.received()).hasSize(2);
    }

    @Test
    void skipsWhatAPausedEndpointTakesNot() {
        missed(3);
        bench.endpoints.move(Endpoints.change(ORDERS, EndpointState.INACTIVE, EndpointState.PAUSED));
        BatchJob done = until(started(FAILED), JobStatus.COMPLETED);
        assertThat(done.skipped()).isEqualTo(3);
        assertThat(items(done))
                .extracting(JobItem::reason)
                .allMatch(reason -> reason.startsWith("the endpoint is currently paused: un-pause it"));
    }

    @Test
    void skipsWhatIsDeliveredAndFailsWhatHasNoEndpoint() {
        bench.until(bench.send(), DeliveryStatus.SUCCESS);
        BatchJob delivered = until(started(new JobScope.Retry(DeliveryFilter.all())), JobStatus.COMPLETED);
        assertThat(items(delivered)).singleElement().satisfies(item -> {
            assertThat(item.outcome()).isEqualTo(JobItem.Outcome.SKIPPED);
            assertThat(item.reason()).startsWith("event already sent");
        });
        missed(1);
        bench.endpoints.delete(ORDERS);
        assertThat(until(started(FAILED), JobStatus.COMPLETED).failed()).isEqualTo(1);
    }

    @Test
    void forcesWhatWasDeliveredAndSkipsTheRestWithTheReason() {
        Delivery delivered = bench.send();
        bench.until(delivered, DeliveryStatus.SUCCESS);
        Delivery other = bench.send();
        bench.until(other, DeliveryStatus.SUCCESS);
        JobScope chosen = new JobScope.Force(DeliveryFilter.of(List.of(delivered.uid())));
        BatchJob done = until(started(chosen), JobStatus.COMPLETED);
        assertThat(done.sent()).isEqualTo(1);
        bench.untilReceived(3);
        bench.until(delivered, DeliveryStatus.SUCCESS);

        bench.endpoints.move(Endpoints.change(ORDERS, EndpointState.ACTIVE, EndpointState.PAUSED));
        BatchJob paused = until(started(chosen), JobStatus.COMPLETED);
        assertThat(items(paused)).singleElement().satisfies(item -> {
            assertThat(item.outcome()).isEqualTo(JobItem.Outcome.SKIPPED);
            assertThat(item.reason()).startsWith("the endpoint is currently paused: it must be active");
        });
        bench.endpoints.move(Endpoints.change(ORDERS, EndpointState.PAUSED, EndpointState.INACTIVE));
        assertThat(items(until(started(chosen), JobStatus.COMPLETED)))
                .singleElement()
                .satisfies(item -> assertThat(item.reason()).contains("inactive"));
        assertThat(bench.endpoint.received()).hasSize(3);
    }

    @Test
    void forceLeavesAloneWhatFailed() {
        List<Delivery> missed = missed(1);
        JobScope chosen =
                new JobScope.Force(DeliveryFilter.of(List.of(missed.getFirst().uid())));
        assertThat(items(until(started(chosen), JobStatus.COMPLETED)))
                .singleElement()
                .satisfies(item -> assertThat(item.reason()).startsWith("only successful events can be force resent"));
    }

    @Test
    void thereIsOneAtATimeAndItCanBeCancelled() {
        missed(3);
        bench.endpoint.next(FakeEndpoint.stall());
        BatchJob job = started(FAILED);
        bench.untilReceived(2);
        assertThat(bench.current().batches().start(EVENTS).reasons().getFirst().message())
                .startsWith("an active batch retry already exists: wait for " + job.uid());
        assertThat(bench.current().batches().cancel(job.uid()).result()).isPresent();
        assertThat(until(job, JobStatus.CANCELLED).processed()).isEqualTo(1);
        assertThat(bench.current()
                        .batches()
                        .cancel(job.uid())
                        .reasons()
                        .getFirst()
                        .message())
                .startsWith("the batch cannot be cancelled: it ended already");
        assertThat(bench.current().batches().cancel("NONE").reasons()).isNotEmpty();
    }

    @Test
    void refusesWorkWithoutAnItem() {
        assertThat(bench.current().batches().start(FAILED).reasons().getFirst().message())
                .startsWith("nothing passes the filter");
    }

    @Test
    void goesOnAfterARestartAndSendsNothingTwice() {
        List<Delivery> missed = missed(5);
        bench.endpoint.next(FakeEndpoint.stall());
        BatchJob job = started(FAILED);
        bench.untilReceived(2);
        bench.restart();
        BatchJob done = until(job, JobStatus.COMPLETED);
        missed.forEach(delivery -> bench.until(delivery, DeliveryStatus.SUCCESS));
        assertThat(done.sent()).isEqualTo(5);
        assertThat(bench.endpoint.received())
                .as("the failure, the probe that was cut and repeated, and four more")
                .hasSize(1 + 2 + 4);
    }

    @Test
    void replaysEventsToWhoeverReceivesThemNow() {
        bench.until(bench.send(), DeliveryStatus.SUCCESS);
        bench.until(bench.send(), DeliveryStatus.SUCCESS);
        BatchJob done = until(started(EVENTS), JobStatus.COMPLETED);
        assertThat(done.sent()).isEqualTo(2);
        bench.untilReceived(4);
        Awaitility.await()
                .until(() -> Long.valueOf(4).equals(bench.deliveries.counts().get(DeliveryStatus.SUCCESS)));
        assertThat(bench.deliveries.page(DeliveryFilter.all(), PageRequest.newest(10)).rows().stream()
                        .collect(Collectors.groupingBy(Delivery::eventUid, Collectors.counting()))
                        .values())
                .as("each event has two deliveries")
                .containsExactly(2L, 2L);
    }

    @Test
    void aReplayThatWasCutBetweenJournalAndStoreIsNotRepeated() {
        Delivery delivery = bench.until(bench.send(), DeliveryStatus.SUCCESS);
        bench.jobs.begin(BatchJob.made("00000000000000000000000000", EVENTS, bench.clock.instant()));
        bench.jobs.moved("00000000000000000000000000", JobStatus.PROCESSING, "", null);
        bench.restart();
        BatchJob done = until(bench.jobs.find("00000000000000000000000000").orElseThrow(), JobStatus.COMPLETED);
        assertThat(items(done)).extracting(JobItem::reason).containsExactly("Replayed just before Hookbench ended.");
        assertThat(bench.now(delivery).attempts()).isEqualTo(1);
        assertThat(bench.endpoint.received()).hasSize(1);
    }

    @Test
    void replaysProbeAnInactiveEndpointToo() {
        missed(3);
        BatchJob done = until(started(EVENTS), JobStatus.COMPLETED);
        assertThat(done.sent()).isEqualTo(3);
        bench.untilReceived(4);
        assertThat(bench.state()).isEqualTo(EndpointState.ACTIVE);
    }

    @Test
    void replaysInVainAreSkippedAfterTheProbe() {
        missed(3);
        bench.endpoint.otherwise(FakeEndpoint.status(500));
        BatchJob done = until(started(EVENTS), JobStatus.COMPLETED);
        assertThat(done).extracting(BatchJob::failed, BatchJob::skipped).containsExactly(1L, 2L);
        assertThat(bench.endpoint.received()).hasSize(2);
    }

    @Test
    void replaysOneEvent() {
        Delivery first = bench.until(bench.send(), DeliveryStatus.SUCCESS);
        Accepted again = DispatchBench.accepted(bench.current().replay(first.eventUid()));
        Delivery second = again.deliveries().getFirst();
        assertThat(second.uid()).isNotEqualTo(first.uid());
        bench.until(second, DeliveryStatus.SUCCESS);
        assertThat(bench.endpoint.received())
                .extracting(FakeEndpoint.Received::text)
                .containsExactly("{\"id\":1}", "{\"id\":1}");
        assertThat(bench.current().replay("NONE").reasons().getFirst().message())
                .startsWith("no event has the id \"NONE\"");
    }

    @Test
    void forcesDeliveredOnesAgainUnderTheirId() {
        Delivery one = bench.until(bench.send(), DeliveryStatus.SUCCESS);
        Delivery two = bench.until(bench.send(), DeliveryStatus.SUCCESS);
        ForceResent resent = bench.current()
                .forceResend(List.of(one.uid(), two.uid()))
                .result()
                .orElseThrow();
        assertThat(resent.summary()).isEqualTo("2 successful, 0 failed");
        assertThat(bench.untilAttempts(one, 2).status()).isEqualTo(DeliveryStatus.SUCCESS);
        assertThat(bench.untilAttempts(two, 2).status()).isEqualTo(DeliveryStatus.SUCCESS);

        bench.endpoints.move(Endpoints.change(ORDERS, EndpointState.ACTIVE, EndpointState.PAUSED));
        ForceResent paused =
                bench.current().forceResend(List.of(one.uid())).result().orElseThrow();
        assertThat(paused.summary()).isEqualTo("0 successful, 1 failed");
        assertThat(paused.failed().getFirst().message()).startsWith("the endpoint is currently paused");
        assertThat(bench.now(one).status()).isEqualTo(DeliveryStatus.SUCCESS);
    }

    @Test
    void forcesNoneIfOneWasNotDelivered() {
        Delivery delivered = bench.until(bench.send(), DeliveryStatus.SUCCESS);
        Delivery failed = missed(1).getFirst();
        assertThat(bench.current()
                        .forceResend(List.of(delivered.uid(), failed.uid(), "NONE"))
                        .reasons())
                .extracting(problem -> problem.message())
                .anyMatch(message -> message.startsWith("only successful events can be force resent"))
                .anyMatch(message -> message.startsWith("no delivery has the id"));
        assertThat(bench.current().forceResend(List.of()).reasons()).isNotEmpty();
        assertThat(bench.now(delivered).attempts()).isEqualTo(1);
    }

    /** One delivery that failed, by which the endpoint is inactive, and the rest discarded. */
    private List<Delivery> missed(int count) {
        bench.endpoint.next(FakeEndpoint.status(500));
        return IntStream.range(0, count)
                .mapToObj(i -> i == 0 ? bench.until(bench.send(), DeliveryStatus.FAILURE) : bench.send())
                .toList();
    }

    private BatchJob started(JobScope scope) {
        Outcome<BatchJob> outcome = bench.current().batches().start(scope);
        return outcome.result().orElseThrow(() -> new AssertionError(outcome.reasons()));
    }

    private BatchJob until(BatchJob job, JobStatus status) {
        Awaitility.await().until(() -> bench.jobs.find(job.uid()).orElseThrow().status() == status);
        return bench.jobs.find(job.uid()).orElseThrow();
    }

    private List<JobItem> items(BatchJob job) {
        return bench.current()
                .batches()
                .outcomes(job.uid(), null, PageRequest.newest(100))
                .rows();
    }
}
