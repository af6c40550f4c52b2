package dev.hookbench.ui.send;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.EventFilter;
import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Replaying all events of a type: first how many they are, then the work, which the status bar shows. */
final class BatchReplay {
    private final BatchCommands batches;
    private final Work work;
    private final Words words;
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private @Nullable JobScope asked;

    BatchReplay(BatchCommands batches, Work work, Words words) {
        this.batches = batches;
        this.work = work;
        this.words = words;
    }

    /** Counts, then asks. */
    void ask(String type) {
        notice.set("");
        JobScope scope = new JobScope.Replay(new EventFilter(List.of(), null, null, List.of(type), null, null, null));
        work.run(
                () -> batches.count(scope),
                count -> {
                    asked = scope;
                    question.set(words.get("send.replay.question", count, type));
                },
                notice::set);
    }

    /** Begins what was asked. */
    void begin() {
        JobScope scope = asked;
        if (scope == null) {
            return;
        }
        forget();
        work.command(
                () -> batches.start(scope),
                job -> notice.set(words.get("send.replay.begun", job.total())),
                problems -> notice.set(problems.stream().map(Problem::message).collect(Collectors.joining("\n"))));
    }

    /** Begins nothing. */
    void forget() {
        asked = null;
        question.set("");
        notice.set("");
    }

    /** What is to be confirmed; empty for nothing. */
    ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** That it was begun, or why not; empty for neither. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
