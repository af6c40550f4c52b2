package dev.hookbench.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.testing.Deliveries;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeliveriesViewModelTest {
    private final DeliveriesFixture view = DeliveriesFixture.filled();

    @Test
    void showsTheNewestFirstWithWhatCameOfEach() {
        assertThat(view.list.rows()).hasSize(9);
        DeliveryRow newest = view.list.rows().getFirst();
        assertThat(newest.delivery().eventType()).isEqualTo("invoice.paid");
        assertThat(newest.answer()).isEqualTo("503");
        assertThat(newest.attempt(view.room.words)).isEqualTo("10 of 10");
        assertThat(newest.next(view.room.clock.instant(), view.room.words)).isEqualTo("—");
        assertThat(newest.latency(view.room.words)).isEqualTo("412 ms");
    }

    @Test
    void anAttemptWithoutAnAnswerShowsItsErrorInAWord() {
        DeliveryRow retrying = view.list.rows().get(1);
        assertThat(retrying.delivery().status()).isEqualTo(DeliveryStatus.RETRY);
        assertThat(retrying.answer()).isEqualTo("timeout");
    }

    @Test
    void theNextAttemptCountsDown() {
        DeliveryRow retrying = view.list.rows().get(1);
        assertThat(retrying.next(view.list.nowProperty().get(), view.room.words))
                .isEqualTo("in 47 s");
        view.room.clock.advance(Duration.ofSeconds(5));
        view.room.ticks.beat();
        assertThat(retrying.next(view.list.nowProperty().get(), view.room.words))
                .isEqualTo("in 42 s");
        view.room.clock.advance(Duration.ofSeconds(42));
        view.room.ticks.beat();
        assertThat(retrying.next(view.list.nowProperty().get(), view.room.words))
                .isEqualTo("now");
    }

    @Test
    void chipsChooseByStatusAndCountByTheWritersCounters() {
        assertThat(Chip.ALL.count(view.list.countsProperty().get())).isEqualTo(9);
        assertThat(Chip.WAITING.count(view.list.countsProperty().get())).isEqualTo(3);
        view.list.chipProperty().set(Chip.WAITING);
        assertThat(view.list.rows())
                .extracting(row -> row.delivery().status())
                .containsExactly(DeliveryStatus.RETRY, DeliveryStatus.PROCESSING, DeliveryStatus.SCHEDULED);
        view.list.chipProperty().set(Chip.FAILURE);
        assertThat(view.list.rows()).hasSize(1);
    }

    @Test
    void theFilterLooksIntoEndpointTypeAndKey() {
        view.list.filterProperty().set("INVOICE");
        assertThat(view.list.rows()).hasSize(2);
        view.list.filterProperty().set("  crm ");
        assertThat(view.list.rows()).hasSize(1);
    }

    @Test
    void whatChangesIsShownAtTheNextPulse() {
        view.room.deliveries.accept(Deliveries.event("EV", "crm", ""), List.of(Deliveries.delivery("7ZZZ")));
        view.room.hub.publish(new CoreEvent.DeliveryChanged("7ZZZ"));
        assertThat(view.list.rows()).hasSize(9);
        view.room.ticks.beat();
        assertThat(view.list.rows()).hasSize(10);
    }

    @Test
    void nothingIsWatchedOnceTheRoomIsLeft() {
        view.list.detach();
        view.job.detach();
        assertThat(view.room.ticks.registered()).isZero();
    }

    @Test
    void windowsOfAThousandsDeliveriesFollowOneAnotherWithoutGapOrRepeat() {
        for (int i = 0; i < 1_100; i++) {
            String uid = "A%04d".formatted(i);
            DeliveryStatus status = i % 2 == 0 ? DeliveryStatus.SCHEDULED : DeliveryStatus.RETRY;
            view.room.deliveries.accept(
                    Deliveries.event("EV" + uid, "crm", ""),
                    List.of(Deliveries.of(uid).eventType("bulk").status(status).build()));
        }
        view.list.filterProperty().set("bulk");
        view.list.chipProperty().set(Chip.WAITING);
        assertThat(view.list.rows())
                .hasSize(500)
                .first()
                .extracting(DeliveryRow::uid)
                .isEqualTo("A1099");
        view.list.showOlder();
        assertThat(view.list.rows())
                .hasSize(500)
                .first()
                .extracting(DeliveryRow::uid)
                .isEqualTo("A0599");
        view.list.showOlder();
        assertThat(view.list.rows())
                .hasSize(100)
                .last()
                .extracting(DeliveryRow::uid)
                .isEqualTo("A0000");
        assertThat(view.list.olderProperty().get()).isNull();
        view.list.showNewest();
        assertThat(view.list.rows().getFirst().uid()).isEqualTo("A1099");
    }

    @Test
    void showingOneLooksPastTheFilter() {
        String uid = view.list.rows().getLast().uid();
        view.list.filterProperty().set("nothing like it");
        view.list.show(uid);
        assertThat(view.list.filterProperty().get()).isEmpty();
        assertThat(view.list.detailProperty().get().delivery().uid()).isEqualTo(uid);
    }

    @Test
    void aLateAnswerToAnOlderQuestionIsDropped() {
        view.room.background.hold();
        view.list.chipProperty().set(Chip.FAILURE);
        view.list.chipProperty().set(Chip.ALL);
        view.room.background.release();
        view.room.ticks.beat();
        assertThat(view.list.rows()).hasSize(9);
    }
}
