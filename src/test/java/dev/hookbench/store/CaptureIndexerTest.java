package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.capture.CaptureFilter;
import dev.hookbench.domain.capture.CaptureIndex.Counts;
import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.JournalEntry.CaptureDeleted;
import dev.hookbench.domain.journal.JournalEntry.CaptureJudged;
import dev.hookbench.domain.journal.JournalEntry.CaptureReceived;
import dev.hookbench.domain.journal.JournalEntry.EventAccepted;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.CoreEvent.CaptureRecorded;
import dev.hookbench.event.EventHub;
import dev.hookbench.store.CaptureIndexer.Lag;
import dev.hookbench.testing.Captures;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.InMemoryDeliveryStore;
import dev.hookbench.testing.InMemoryEndpointStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class CaptureIndexerTest {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    private final EventHub hub = new EventHub();
    private final DeliveryStore deliveries = new InMemoryDeliveryStore(new InMemoryEndpointStore());
    private final ListedTail tail = new ListedTail();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final List<CaptureIndexer> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(CaptureIndexer::close);
    }

    @Test
    void tellsOfACaptureOnceItCanBeFound() {
        List<Boolean> found = new CopyOnWriteArrayList<>();
        hub.subscribe(event -> {
            if (event instanceof CaptureRecorded recorded) {
                found.add(index().find(recorded.uid()).isPresent());
            }
        });
        CaptureIndexer indexer = started(100);
        indexer.accept(List.of(tail.addCapture("C1"), tail.addCapture("C2")));
        indexer.accept(List.of(tail.addCapture("C3")));
        awaitIndexed(indexer);
        await().until(() -> found.size() == 3);
        assertThat(found).containsOnly(true);
        assertThat(uids()).containsExactly("C3", "C2", "C1");
    }

    @Test
    void startsWithWhatTheJournalHasAndTheIndexLacks() {
        IntStream.rangeClosed(1, 4_500).forEach(i -> tail.addCapture("C" + i));
        CaptureIndexer first = indexer(100);
        assertThat(first.start(tail)).isEqualTo(4_500);
        first.close();
        tail.addCapture("D1");
        assertThat(indexer(100).start(tail)).isEqualTo(1);
        assertThat(index().counts()).isEqualTo(new Counts(4_501, 0));
    }

    @Test
    void slowsTheJournalOnlyWhileEntriesWaitLong() {
        CaptureIndexer notStarted = indexer(100);
        notStarted.accept(List.of(tail.addCapture("C1")));
        assertThat(pauses).isEmpty();
        await().until(() -> notStarted.lag().oldest().compareTo(IndexPace.FAR_BEHIND) > 0);
        notStarted.accept(List.of(tail.addCapture("C2")));
        assertThat(pauses).containsExactly(IndexPace.PAUSE);
        notStarted.start(tail);
        awaitIndexed(notStarted);
        notStarted.accept(List.of(tail.addCapture("C3")));
        assertThat(pauses).hasSize(1);
    }

    @Test
    void startsOnlyOnce() {
        CaptureIndexer indexer = started(100);
        assertThatThrownBy(() -> indexer.start(tail)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void deletesWhatTheJournalDeletes() {
        CaptureIndexer indexer = started(100);
        Stored capture =
                tail.add(new CaptureReceived(Captures.of("C1").invalid().build()));
        indexer.accept(List.of(capture, tail.addCapture("C2"), tail.add(new CaptureDeleted("C1", Deliveries.MADE))));
        awaitIndexed(indexer);
        assertThat(uids()).containsExactly("C2");
        assertThat(index().counts()).isEqualTo(new Counts(1, 0));
    }

    @Test
    void givesACaptureTheVerdictOfItsLastCheckAndCountsByIt() {
        List<CoreEvent> told = new CopyOnWriteArrayList<>();
        hub.subscribe(told::add);
        CaptureIndexer indexer = started(100);
        Verdict.Invalid invalid = new Verdict.Invalid("github", "wrong_secret", "other_secret", "It is another’s.");
        indexer.accept(List.of(tail.addCapture("C1"), tail.add(new CaptureJudged("C1", invalid, Deliveries.MADE))));
        awaitIndexed(indexer);
        assertThat(index().find("C1").orElseThrow().verdict()).isEqualTo(invalid);
        assertThat(index().counts()).isEqualTo(new Counts(1, 1));

        Verdict.Valid valid = new Verdict.Valid("github");
        indexer.accept(List.of(
                tail.add(new CaptureJudged("C1", valid, Deliveries.MADE)),
                tail.add(new CaptureJudged("gone", invalid, Deliveries.MADE))));
        awaitIndexed(indexer);
        assertThat(index().find("C1").orElseThrow().verdict()).isEqualTo(valid);
        assertThat(index().counts()).isEqualTo(new Counts(1, 0));
        await().until(() -> told.size() == 3);
        assertThat(told)
                .containsExactly(
                        new CaptureRecorded("C1"),
                        new CoreEvent.CaptureJudged("C1"),
                        new CoreEvent.CaptureJudged("C1"));
    }

    @Test
    void anIndexMadeAnewHasTheLastVerdict() {
        tail.addCapture("C1");
        tail.add(new CaptureJudged("C1", new Verdict.Valid("stripe"), Deliveries.MADE));
        started(100);
        assertThat(index().find("C1").orElseThrow().verdict()).isEqualTo(new Verdict.Valid("stripe"));
    }

    @Test
    void takesAnEntryOnce() {
        CaptureIndexer indexer = started(100);
        Stored first = tail.addCapture("C1");
        indexer.accept(List.of(first));
        awaitIndexed(indexer);
        indexer.accept(List.of(first, tail.addCapture("C2")));
        awaitIndexed(indexer);
        assertThat(index().counts()).isEqualTo(new Counts(2, 0));
    }

    @Test
    void oneCaptureUnderTwoNumbersIsOneCapture() {
        CaptureIndexer indexer = started(100);
        indexer.accept(List.of(tail.addCapture("C1")));
        indexer.accept(List.of(tail.addCapture("C1"), tail.addCapture("C2")));
        awaitIndexed(indexer);
        assertThat(uids()).containsExactly("C2", "C1");
        assertThat(index().counts()).isEqualTo(new Counts(2, 0));
    }

    @Test
    void leavesEventsToTheDispatcherWhileItRuns() {
        CaptureIndexer indexer = started(100);
        indexer.accept(List.of(tail.add(new EventAccepted(Deliveries.event("EV1", "E1", ""), List.of()))));
        awaitIndexed(indexer);
        assertThat(deliveries.findEvent("EV1")).isEmpty();
        assertThat(new CaptureWriter(OPEN.database()).mark()).isEqualTo(1);
    }

    @Test
    void readsFromTheJournalWhatDidNotFitIntoMemory() {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch blocked = new CountDownLatch(1);
        hub.subscribe(event -> block(event, blocked, release));
        CaptureIndexer indexer = started(10);
        indexer.accept(List.of(tail.addCapture("C0")));
        await().until(() -> blocked.getCount() == 0);
        for (int i = 1; i <= 50; i++) {
            indexer.accept(List.of(tail.addCapture("C" + i)));
        }
        Lag behind = indexer.lag();
        assertThat(behind.entries()).isEqualTo(50);
        assertThat(behind.oldest()).isPositive();
        release.countDown();
        awaitIndexed(indexer);
        indexer.accept(List.of(tail.addCapture("C51")));
        awaitIndexed(indexer);
        assertThat(uids()).hasSize(52).startsWith("C51", "C50", "C49").endsWith("C1", "C0");
        assertThat(indexer.lag()).isEqualTo(new Lag(0, Duration.ZERO));
    }

    @Test
    void indexesWhatWaitsBeforeItCloses() {
        CaptureIndexer indexer = started(10_000);
        List<Stored> entries = IntStream.range(0, 5_000)
                .mapToObj(i -> tail.addCapture("C" + i))
                .toList();
        entries.forEach(entry -> indexer.accept(List.of(entry)));
        indexer.close();
        assertThat(index().counts().total()).isEqualTo(5_000);
    }

    private static void block(CoreEvent event, CountDownLatch blocked, CountDownLatch release) {
        if (event instanceof CaptureRecorded(String uid) && uid.equals("C0")) {
            blocked.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private CaptureIndexer started(int limit) {
        CaptureIndexer indexer = indexer(limit);
        indexer.start(tail);
        return indexer;
    }

    private CaptureIndexer indexer(int limit) {
        CaptureIndexer indexer =
                new CaptureIndexer(OPEN.database(), deliveries, hub, new Backlog(limit), new IndexPace(pauses::add));
        open.add(indexer);
        return indexer;
    }

    private static void awaitIndexed(CaptureIndexer indexer) {
        await().until(() -> indexer.lag().entries() == 0);
    }

    private static JdbcCaptureIndex index() {
        return new JdbcCaptureIndex(OPEN.database());
    }

    private static List<String> uids() {
        return index().page(CaptureFilter.all(), PageRequest.newest(100)).rows().stream()
                .map(CaptureRow::uid)
                .toList();
    }
}
