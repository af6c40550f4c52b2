package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.journal.Journal.Stored;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class BacklogTest {
    private final ListedTail tail = new ListedTail();
    private final Backlog backlog = new Backlog(3);

    @Test
    void givesWhatCameInOrder() {
        backlog.add(next(1));
        backlog.add(next(2));
        assertThat(backlog.take(10, Duration.ZERO)).extracting(Stored::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void neverSplitsWhatCameTogether() {
        backlog.add(next(2));
        backlog.add(next(1));
        assertThat(backlog.take(1, Duration.ZERO)).hasSize(2);
        assertThat(backlog.take(1, Duration.ZERO)).hasSize(1);
    }

    @Test
    void onceFullTakesNoneUntilToldTo() {
        backlog.add(next(3));
        backlog.add(next(1));
        backlog.take(10, Duration.ZERO);
        backlog.add(next(1));
        assertThat(backlog.hasOverflowed()).isTrue();
        assertThat(backlog.take(10, Duration.ZERO)).isEmpty();
        assertThat(backlog.lastSeen()).isEqualTo(5);
        backlog.resume();
        backlog.add(next(1));
        assertThat(backlog.take(10, Duration.ZERO)).extracting(Stored::sequence).containsExactly(6L);
    }

    @Test
    void anEndedBacklogStillGivesWhatItHolds() {
        backlog.add(next(2));
        backlog.end();
        assertThat(backlog.take(10, Duration.ofDays(1))).hasSize(2);
        assertThat(backlog.take(10, Duration.ofDays(1))).isEmpty();
    }

    @Test
    void nothingIsNoArrival() {
        backlog.add(List.of());
        assertThat(backlog.lastSeen()).isZero();
    }

    private List<Stored> next(int count) {
        return LongStream.range(0, count).mapToObj(i -> tail.addCapture("C")).toList();
    }
}
