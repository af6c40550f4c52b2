package dev.hookbench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SchedulerTest {
    private final FakeClock clock = new FakeClock();
    private final Semaphore gate = new Semaphore(0);
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private final Queue<String> started = new ConcurrentLinkedQueue<>();
    private final Map<String, Instant> again = new ConcurrentHashMap<>();
    private volatile boolean answersAtOnce;
    private final Concurrency concurrency = new Concurrency();
    private final Scheduler scheduler = new Scheduler(clock, concurrency, this::work);

    @AfterEach
    void close() {
        gate.release(1_000_000);
        scheduler.close();
    }

    @Test
    void startsNothingBeforeItIsStarted() {
        scheduler.schedule("D", "E", clock.instant());
        assertThat(started).isEmpty();
        scheduler.start();
        untilStarted(1);
    }

    @Test
    void startsByTimeAndNotBefore() {
        scheduler.start();
        scheduler.schedule("LATE", "E", clock.instant().plusSeconds(10));
        scheduler.schedule("EARLY", "E", clock.instant().plusSeconds(5));
        scheduler.tick();
        assertThat(started).isEmpty();
        clock.advance(Duration.ofSeconds(5));
        scheduler.tick();
        untilStarted(1);
        clock.advance(Duration.ofSeconds(5));
        scheduler.tick();
        untilStarted(2);
        assertThat(started).containsExactly("EARLY", "LATE");
    }

    @Test
    void opensAtMostTheLimitInAllAnd4ForOneEndpoint() {
        concurrency.limit(8);
        scheduler.start();
        for (int delivery = 0; delivery < 10; delivery++) {
            for (int endpoint = 0; endpoint < 20; endpoint++) {
                scheduler.schedule("D" + delivery + "-" + endpoint, "E" + endpoint, clock.instant());
            }
        }
        untilStarted(7);
        assertThat(started.stream().map(SchedulerTest::endpointOf).distinct())
                .as("endpoints take turns")
                .hasSize(7);
        gate.release(200);
        untilStarted(200);
        assertThat(mostOpen).hasValueLessThanOrEqualTo(8);
    }

    @Test
    void whatNeverAnswersHoldsUpNothingThatDoes() {
        answersAtOnce = true;
        scheduler.start();
        scheduler.schedule("FIRST-healthy", "healthy", clock.instant());
        untilStarted(1);
        answersAtOnce = false;
        for (int i = 0; i < 2_000; i++) {
            scheduler.schedule("D-hole" + i, "hole" + i, clock.instant());
        }
        untilStarted(1 + Concurrency.WITH_WAITING - Concurrency.OVERALL);
        scheduler.schedule("SECOND-healthy", "healthy", clock.instant());
        untilStarted(2 + Concurrency.WITH_WAITING - Concurrency.OVERALL);
        assertThat(started).contains("SECOND-healthy");
    }

    @Test
    void theTimerWakesWhenOneThatWaitsGivesItsPlace() {
        answersAtOnce = true;
        scheduler.start();
        for (int i = 0; i < 9; i++) {
            scheduler.schedule("FIRST-" + i, "E" + i, clock.instant());
        }
        untilStarted(9);
        answersAtOnce = false;
        for (int i = 0; i < 8 * Concurrency.OF_ONE; i++) {
            scheduler.schedule("D" + i, "E" + i % 8, clock.instant());
        }
        untilStarted(9 + Concurrency.OVERALL);
        scheduler.schedule("LAST", "E8", clock.instant());
        clock.advance(Lanes.QUICK);
        untilStarted(10 + Concurrency.OVERALL);
    }

    @Test
    void aSlowEndpointDoesNotBlockAnother() {
        scheduler.start();
        for (int i = 0; i < 100; i++) {
            scheduler.schedule("S" + i + "-slow", "slow", clock.instant());
        }
        scheduler.schedule("F-fast", "fast", clock.instant());
        untilStarted(Concurrency.OF_ONE + 1);
        assertThat(started).contains("F-fast");
    }

    @Test
    void neverRunsOneDeliveryTwiceAtOnce() {
        scheduler.start();
        scheduler.schedule("D", "E", clock.instant());
        untilStarted(1);
        scheduler.schedule("D", "E", clock.instant());
        scheduler.schedule("D", "E", clock.instant());
        assertThat(started).hasSize(1);
        gate.release();
        untilStarted(2);
        gate.release();
        Awaitility.await().until(() -> open.get() == 0);
        assertThat(started).containsExactly("D", "D");
        assertThat(mostOpen).hasValue(1);
    }

    @Test
    void runsAgainWhenTheWorkSaysSo() {
        scheduler.start();
        gate.release(10);
        again.put("D", clock.instant().plusSeconds(7));
        scheduler.schedule("D", "E", clock.instant());
        untilStarted(1);
        Awaitility.await().until(() -> open.get() == 0);
        again.clear();
        clock.advance(Duration.ofSeconds(7));
        Awaitility.await().until(() -> {
            scheduler.tick();
            return started.size() == 2;
        });
    }

    @Test
    void advancesWhatWaitsForOneEndpoint() {
        scheduler.start();
        scheduler.schedule("A", "E", clock.instant().plusSeconds(60));
        scheduler.schedule("B", "OTHER", clock.instant().plusSeconds(60));
        scheduler.advance("E", clock.instant());
        untilStarted(1);
        assertThat(started).containsExactly("A");
    }

    @Test
    void survivesWorkThatThrows() {
        Scheduler faulty = new Scheduler(clock, new Concurrency(), (uid, _) -> {
            started.add(uid);
            throw new IllegalStateException("a fault");
        });
        faulty.start();
        for (int i = 0; i < 10; i++) {
            faulty.schedule("D" + i, "E", clock.instant());
        }
        untilStarted(10);
        assertThat(faulty.drain(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void drainingWaitsForWhatIsUnderWayAndStartsNothingMore() {
        scheduler.start();
        for (int i = 0; i < 10; i++) {
            scheduler.schedule("D" + i, "E", clock.instant());
        }
        untilStarted(Concurrency.OF_ONE);
        assertThat(scheduler.drain(Duration.ofMillis(1))).isFalse();
        gate.release(10);
        assertThat(scheduler.drain(Duration.ofSeconds(10))).isTrue();
        assertThat(started).hasSize(Concurrency.OF_ONE);
    }

    @Test
    void whatIsAnsweredMakesRoomBeforeItIsStored() {
        answersAtOnce = true;
        scheduler.start();
        for (int i = 0; i < 10; i++) {
            scheduler.schedule("D" + i, "E", clock.instant());
        }
        untilStarted(10);
        assertThat(open).as("none of them is stored").hasValue(10);
        assertThat(scheduler.drain(Duration.ofMillis(1)))
                .as("a drain waits for the storing too")
                .isFalse();
        gate.release(10);
        assertThat(scheduler.drain(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void whatIsAnsweredButNotStoredIsNotStartedAgain() {
        answersAtOnce = true;
        scheduler.start();
        scheduler.schedule("D", "E", clock.instant());
        untilStarted(1);
        scheduler.schedule("D", "E", clock.instant());
        scheduler.tick();
        assertThat(started).hasSize(1);
        gate.release();
        untilStarted(2);
    }

    @Test
    void theAnsweredThatWaitToBeStoredAreBounded() {
        answersAtOnce = true;
        scheduler.start();
        int most = Concurrency.OVERALL + Scheduler.MOST_SETTLING;
        for (int i = 0; i < 2 * most; i++) {
            scheduler.schedule("D" + i, "E", clock.instant());
        }
        untilStarted(most);
        scheduler.tick();
        assertThat(started).hasSize(most);
        gate.release(2 * most);
        untilStarted(2 * most);
        assertThat(mostOpen).hasValue(most);
    }

    private Optional<Instant> work(String deliveryUid, Runnable answered) {
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        started.add(deliveryUid);
        if (answersAtOnce) {
            answered.run();
        }
        gate.acquireUninterruptibly();
        open.decrementAndGet();
        return Optional.ofNullable(again.get(deliveryUid));
    }

    private void untilStarted(int count) {
        Awaitility.await().pollInterval(Duration.ofMillis(2)).until(() -> started.size() >= count);
    }

    private static String endpointOf(String deliveryUid) {
        return deliveryUid.substring(deliveryUid.indexOf('-'));
    }
}
