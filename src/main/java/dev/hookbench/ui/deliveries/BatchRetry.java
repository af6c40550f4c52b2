package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.jobs.JobViewModel;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Sending again all failed and discarded deliveries that pass the filter: first how many they are, then the work. What passes
 * the filter in another status is left as it is.
 */
final class BatchRetry {
    private final BatchCommands batches;
    private final Work work;
    private final Words words;
    private final DeliveriesViewModel list;
    private final JobViewModel job;
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    /**
     * What would be begun.
     *
     * @param count deliveries that would be sent again
     * @param text the question, with what is left out and why
     */
    record Question(DeliveryFilter filter, long count, String text) {}

    BatchRetry(BatchCommands batches, Work work, Words words, DeliveriesViewModel list, JobViewModel job) {
        this.batches = batches;
        this.work = work;
        this.words = words;
        this.list = list;
        this.job = job;
        // What was counted is no longer what is shown.
        list.filterProperty().subscribe((_, _) -> forget());
        list.chipProperty().subscribe((_, _) -> forget());
    }

    /** Counts, then asks. */
    void ask() {
        notice.set("");
        DeliveryFilter all = list.shown();
        DeliveryFilter again = all.in(list.chipProperty().get().statuses().stream()
                .filter(status -> status == DeliveryStatus.FAILURE || status == DeliveryStatus.DISCARDED)
                .toArray(DeliveryStatus[]::new));
        work.run(
                () -> again.statuses().isEmpty()
                        ? new Question(again, 0, words.get("deliveries.batch.none"))
                        : counted(again, batches.count(new JobScope.Retry(all))),
                this::asked,
                notice::set);
    }

    /** Begins what was asked. */
    void begin() {
        Question asked = question.get();
        if (asked == null) {
            return;
        }
        question.set(null);
        work.command(
                () -> batches.start(new JobScope.Retry(asked.filter())),
                job::follow,
                problems -> notice.set(problems.stream().map(Problem::message).collect(Collectors.joining("\n"))));
    }

    /** Begins nothing. */
    void forget() {
        question.set(null);
        notice.set("");
    }

    /** What is to be confirmed; null for nothing. */
    ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Why nothing was begun; empty for no reason. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    private void asked(Question counted) {
        if (counted.count() == 0) {
            notice.set(counted.text());
        } else {
            question.set(counted);
        }
    }

    private Question counted(DeliveryFilter again, long passing) {
        long count = batches.count(new JobScope.Retry(again));
        return new Question(
                again,
                count,
                count == 0
                        ? words.get("deliveries.batch.none")
                        : words.get("deliveries.batch.question", count, Math.max(0, passing - count)));
    }
}
