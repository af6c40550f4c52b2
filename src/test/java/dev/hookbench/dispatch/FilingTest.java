package dev.hookbench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.journal.JournalEntry.EventAccepted;
import dev.hookbench.event.CoreEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of an event that is in the journal while the index cannot be written. */
final class FilingTest {
    private final DispatchBench bench = DispatchBench.started(3);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void anEventOnDiskIsAcceptedAndSentOnceTheIndexTakesIt() {
        bench.deliveries.failWith("The index is full.");
        Delivery delivery = bench.send();

        assertThat(bench.journal.entries()).hasSize(1);
        assertThat(bench.deliveries.find(delivery.uid())).isEmpty();
        assertThat(bench.published).doesNotContain(new CoreEvent.EventAccepted(delivery.eventUid()));
        assertThat(bench.published).noneMatch(CoreEvent.DeliveryChanged.class::isInstance);
        bench.deliveries.recover();
        sent(delivery);
        assertThat(bench.endpoint.received()).hasSize(1);
        assertThat(bench.published).contains(new CoreEvent.EventAccepted(delivery.eventUid()));
    }

    @Test
    void severalEventsAreFiledAndOnesAfterThemGoOn() {
        bench.deliveries.failWith("The index is full.");
        List<Delivery> deliveries = List.of(bench.send(), bench.send(), bench.send());
        bench.deliveries.recover();
        deliveries.forEach(this::sent);
        bench.until(bench.send(), DeliveryStatus.SUCCESS);

        bench.deliveries.failWith("The index is full again.");
        Delivery again = bench.send();
        bench.deliveries.recover();
        sent(again);
        assertThat(bench.endpoint.received()).hasSize(5);
    }

    @Test
    void aKeyThatWaitsIsTaken() {
        bench.deliveries.failWith("The index is full.");
        Accepted first = DispatchBench.accepted(bench.current().send(keyed()));
        Accepted second = DispatchBench.accepted(bench.current().send(keyed()));

        assertThat(first.deliveries()).hasSize(1);
        assertThat(second.deliveries()).isEmpty();
        assertThat(second.event().duplicate()).isTrue();
        bench.deliveries.recover();
        sent(first.deliveries().getFirst());
        Awaitility.await()
                .until(() -> bench.deliveries.findEvent(second.event().uid()).isPresent());
        assertThat(bench.endpoint.received()).hasSize(1);
    }

    @Test
    void whatWaitsAtTheEndIsLeftToTheJournal() {
        bench.deliveries.failWith("The index is full.");
        Delivery delivery = bench.send();
        bench.restart();

        assertThat(((EventAccepted) bench.journal.entries().getLast().entry()).deliveries())
                .containsExactly(delivery);
        assertThat(bench.endpoint.received()).isEmpty();
    }

    @Test
    void refusesBeforeTheJournalWhenTooManyWait() {
        Accepted accepted = DispatchBench.accepted(bench.current().send(DispatchBench.draft("1")));
        List<Accepted> filed = new CopyOnWriteArrayList<>();
        bench.deliveries.failWith("The index is full.");
        try (Filing filing = new Filing(bench.deliveries, filed::add, 2)) {
            filing.file(accepted);
            filing.requireRoom();
            filing.file(accepted);

            assertThatThrownBy(filing::requireRoom)
                    .isInstanceOf(StorageUnavailable.class)
                    .hasMessageContaining("Not accepted")
                    .hasMessageContaining("send the event again");
            bench.deliveries.recover();
            Awaitility.await().until(() -> filed.size() == 2);
            filing.requireRoom();
        }
    }

    private void sent(Delivery delivery) {
        Awaitility.await().until(() -> bench.deliveries.find(delivery.uid()).isPresent());
        bench.until(delivery, DeliveryStatus.SUCCESS);
    }

    private static EventDraft keyed() {
        EventDraft draft = DispatchBench.draft("{}");
        return new EventDraft(
                draft.target(), draft.type(), draft.contentType(), draft.payload(), draft.headers(), "key-1");
    }
}
