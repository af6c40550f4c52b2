package dev.hookbench.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobItem;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.domain.job.JobStatus;
import dev.hookbench.ui.jobs.JobViewModel;
import dev.hookbench.ui.jobs.JobWords;
import dev.hookbench.ui.jobs.OutcomeRow;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BatchRetryTest {
    private final DeliveriesFixture view = DeliveriesFixture.filled();

    private String told() {
        return new JobWords(view.room.words).tell(view.job.jobProperty().get());
    }

    @Test
    void countsFirstAndNamesWhatIsLeftOut() {
        view.batch.ask();
        assertThat(view.batch.questionProperty().get().text())
                .startsWith("Send 3 failed or discarded deliveries again? 6 others pass the filter and are left out,");
        assertThat(view.room.jobs.active()).isEmpty();
    }

    @Test
    void onlyWhatPassesTheFilterIsRetried() {
        view.list.filterProperty().set("billing");
        view.batch.ask();
        view.batch.begin();
        assertThat(view.room.jobs.active())
                .singleElement()
                .satisfies(job -> assertThat(job.scope())
                        .isEqualTo(new JobScope.Retry(DeliveryFilter.all()
                                .with("billing")
                                .in(DeliveryStatus.FAILURE, DeliveryStatus.DISCARDED))));
        assertThat(told()).isEqualTo("Retrying: 0 of 2");
    }

    @Test
    void aChipNarrowsItAndOneWithoutAnyIsSaidToBeEmpty() {
        view.list.chipProperty().set(Chip.DISCARDED);
        view.batch.ask();
        assertThat(view.batch.questionProperty().get().count()).isEqualTo(2);
        view.batch.forget();
        view.list.chipProperty().set(Chip.WAITING);
        view.batch.ask();
        assertThat(view.batch.questionProperty().get()).isNull();
        assertThat(view.batch.noticeProperty().get()).startsWith("Nothing to retry");
    }

    @Test
    void progressAndOutcomesAreToldAsTheyCome() {
        view.batch.ask();
        view.batch.begin();
        view.room.steering.turn(JobItem.Outcome.SENT, "");
        view.room.steering.turn(JobItem.Outcome.SKIPPED, "The endpoint is paused.");
        view.room.ticks.beat();
        assertThat(told()).isEqualTo("Retrying: 2 of 3 · 0 failed, 1 skipped");
        view.job.outcomesOpenProperty().set(true);
        assertThat(view.job.outcomes())
                .extracting(row -> row.item().reason())
                .containsExactlyInAnyOrder("The endpoint is paused.", "");
        assertThat(view.job.outcomes()).extracting(OutcomeRow::subject).contains("order.created → orders-us");
        view.room.steering.turn(JobItem.Outcome.FAILED, "The endpoint was deleted.");
        view.room.ticks.beat();
        assertThat(told()).isEqualTo("Retried: 1 sent, 1 failed, 1 skipped");
        view.job.dismiss();
        assertThat(view.job.jobProperty().get()).isNull();
        view.job.detach();
        view.job.attach();
        assertThat(view.job.jobProperty().get()).isNull();
    }

    @Test
    void cancellingEndsItAndSaysHowFarItCame() {
        view.batch.ask();
        view.batch.begin();
        view.room.steering.turn(JobItem.Outcome.SENT, "");
        view.job.cancel();
        assertThat(view.job.jobProperty().get().status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(told()).isEqualTo("Cancelled after 1 of 3: 1 sent, 0 failed, 0 skipped");
    }

    @Test
    void workBegunBeforeARestartIsShownAgain() {
        view.batch.ask();
        view.batch.begin();
        JobViewModel after = new JobViewModel(view.room.steering, uid -> uid, view.room.threads, view.room.work());
        after.attach();
        assertThat(after.jobProperty().get()).isEqualTo(view.job.jobProperty().get());
    }

    @Test
    void aSecondBatchIsRefusedInWords() {
        view.batch.ask();
        view.batch.begin();
        view.batch.ask();
        view.batch.begin();
        assertThat(view.batch.noticeProperty().get()).startsWith("an active batch retry already exists");
    }

    @Test
    void onlyWhatWasDeliveredIsForced() {
        DeliveryDetail failed = view.select("billing", "invoice.paid");
        assertThat(ResendAction.forcible(failed)).isFalse();
        view.resend.force();
        assertThat(view.room
                        .deliveries
                        .find(failed.delivery().uid())
                        .orElseThrow()
                        .status())
                .isEqualTo(DeliveryStatus.FAILURE);
        DeliveryDetail delivered = view.select("orders-eu", "order.paid");
        assertThat(ResendAction.forcible(delivered)).isTrue();
        view.resend.force();
        assertThat(view.list.detailProperty().get().delivery().status()).isEqualTo(DeliveryStatus.SCHEDULED);
    }

    private void choose(String... types) {
        view.list
                .chosen()
                .setAll(view.list.rows().stream()
                        .filter(row -> List.of(types).contains(row.delivery().eventType()))
                        .toList());
    }

    private List<String> chosenIn(DeliveryStatus... statuses) {
        return view.list.chosen().stream()
                .filter(row -> List.of(statuses).contains(row.delivery().status()))
                .map(DeliveryRow::uid)
                .toList();
    }

    @Test
    void ofTheSelectedOnlyThoseThatFailedAreRetried() {
        choose("invoice.paid", "order.paid");
        List<String> failed = chosenIn(DeliveryStatus.FAILURE, DeliveryStatus.DISCARDED);
        assertThat(failed).isNotEmpty().hasSizeLessThan(view.list.chosen().size());
        view.batch.askChosen();
        assertThat(view.batch.questionProperty().get().count()).isEqualTo(failed.size());
        assertThat(view.batch.questionProperty().get().text()).contains("left out");
        assertThat(view.room.jobs.active()).isEmpty();
        view.batch.begin();
        BatchJob job = view.room.jobs.active().getFirst();
        assertThat(view.room.jobs.waiting(job.uid(), 100)).containsExactlyInAnyOrderElementsOf(failed);
    }

    @Test
    void ofTheSelectedOnlyThoseDeliveredAreForced() {
        choose("invoice.paid", "order.paid");
        List<String> delivered = chosenIn(DeliveryStatus.SUCCESS);
        view.batch.askForce();
        assertThat(view.batch.questionProperty().get().forced()).isTrue();
        view.batch.begin();
        BatchJob job = view.room.jobs.active().getFirst();
        assertThat(view.room.jobs.waiting(job.uid(), 100)).containsExactlyInAnyOrderElementsOf(delivered);
        assertThat(told()).isEqualTo("Sending once more: 0 of " + delivered.size());
    }

    @Test
    void anotherSelectionTakesTheQuestionBackAndNoneIsSaidToBeEmpty() {
        choose("invoice.paid");
        view.batch.askChosen();
        choose("order.paid");
        assertThat(view.batch.questionProperty().get()).isNull();
        choose();
        view.batch.askForce();
        assertThat(view.batch.noticeProperty().get()).startsWith("Nothing is selected");
    }

    @Test
    void anotherFilterTakesTheQuestionBack() {
        view.batch.ask();
        view.list.filterProperty().set("billing");
        assertThat(view.batch.questionProperty().get()).isNull();
        view.batch.begin();
        assertThat(view.room.jobs.active()).isEmpty();
    }
}
