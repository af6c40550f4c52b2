package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.jobs.JobViewModel;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * Sending again all failed and discarded deliveries that pass the filter, or those that are selected, or by force those
 * selected that were delivered: first how many they are, then the work. What is in another status is left as it is.
 */
final class BatchRetry {
    private final BatchCommands batches;
    private final Work work;
    private final Words words;
    private final DeliveriesViewModel list;
    private final JobViewModel job;
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private List<String> chosen = List.of();

    /**
     * What would be begun.
     *
     * @param count deliveries that would be sent again
     * @param text the question, with what is left out and why
     */
    record Question(JobScope scope, long count, String text) {
        /** Whether what was delivered would be sent once more. */
        boolean forced() {
            return scope instanceof JobScope.Force;
        }
    }

    BatchRetry(BatchCommands batches, Work work, Words words, DeliveriesViewModel list, JobViewModel job) {
        this.batches = batches;
        this.work = work;
        this.words = words;
        this.list = list;
        this.job = job;
        // What was counted is no longer what is shown.
        list.filterProperty().subscribe((_, _) -> forget());
        list.chipProperty().subscribe((_, _) -> forget());
        list.chosen().addListener((ListChangeListener<DeliveryRow>) _ -> chosen());
    }

    /** Counts, then asks. */
    void ask() {
        notice.set("");
        chosen = List.of();
        DeliveryFilter all = list.shown();
        DeliveryFilter again = all.in(list.chipProperty().get().statuses().stream()
                .filter(status -> status == DeliveryStatus.FAILURE || status == DeliveryStatus.DISCARDED)
                .toArray(DeliveryStatus[]::new));
        work.run(
                () -> again.statuses().isEmpty()
                        ? new Question(new JobScope.Retry(again), 0, words.get("deliveries.batch.none"))
                        : counted(again, batches.count(new JobScope.Retry(all))),
                this::asked,
                notice::set);
    }

    /** Counts those selected that failed or were discarded, then asks. */
    void askChosen() {
        askChosen(
                filter -> new JobScope.Retry(filter.in(DeliveryStatus.FAILURE, DeliveryStatus.DISCARDED)),
                "deliveries.chosen.retry.question",
                "deliveries.chosen.retry.none");
    }

    /** Counts those selected that were delivered, then asks. */
    void askForce() {
        askChosen(
                filter -> new JobScope.Force(filter.in(DeliveryStatus.SUCCESS)),
                "deliveries.chosen.force.question",
                "deliveries.chosen.force.none");
    }

    /** Begins what was asked. */
    void begin() {
        Question asked = question.get();
        if (asked == null) {
            return;
        }
        question.set(null);
        work.command(
                () -> batches.start(asked.scope()),
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

    private void askChosen(Function<DeliveryFilter, JobScope> scoped, String asking, String none) {
        notice.set("");
        List<String> uids = list.chosen().stream().map(DeliveryRow::uid).toList();
        if (uids.isEmpty()) {
            notice.set(words.get("deliveries.chosen.nothing"));
            return;
        }
        JobScope scope = scoped.apply(DeliveryFilter.of(uids));
        chosen = uids;
        work.run(
                () -> {
                    long count = batches.count(scope);
                    String text = words.get(count == 0 ? none : asking, count, uids.size() - count);
                    return new Question(scope, count, text);
                },
                this::asked,
                notice::set);
    }

    /** A question about what was selected goes once something else is. */
    private void chosen() {
        boolean others = !list.chosen().stream().map(DeliveryRow::uid).toList().equals(chosen);
        if (!chosen.isEmpty() && others) {
            chosen = List.of();
            forget();
        }
    }

    private Question counted(DeliveryFilter again, long passing) {
        JobScope scope = new JobScope.Retry(again);
        long count = batches.count(scope);
        return new Question(
                scope,
                count,
                count == 0
                        ? words.get("deliveries.batch.none")
                        : words.get("deliveries.batch.question", count, Math.max(0, passing - count)));
    }
}
