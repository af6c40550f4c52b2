package dev.hookbench.ui.jobs;

import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobItem;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.Attachable;
import dev.hookbench.ui.support.Pulse;
import dev.hookbench.ui.support.PulseThreads;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The newest batch work: shown while it is under way, also when it was begun before the last restart, and after its end until
 * it is dismissed. Work that had ended before the window watched is not shown.
 */
public final class JobViewModel implements Attachable {
    /** How many outcomes are listed, the newest. */
    static final int LISTED = 500;

    private final BatchCommands batches;
    private final Work work;
    private final Pulse<Loaded> pulse;
    private final ReadOnlyObjectWrapper<@Nullable BatchJob> job = new ReadOnlyObjectWrapper<>();
    private final ObservableList<JobItem> outcomes = FXCollections.observableArrayList();
    private final BooleanProperty outcomesOpen = new SimpleBooleanProperty();
    private volatile boolean wantsOutcomes;
    private @Nullable String seen;

    /** Over these commands, not yet watching. */
    public JobViewModel(BatchCommands batches, PulseThreads threads, Work work) {
        this.batches = batches;
        this.work = work;
        this.pulse = threads.pulse(CoreEvent.JobChanged.class::isInstance, this::load, this::apply);
        outcomesOpen.subscribe((_, open) -> {
            wantsOutcomes = open;
            pulse.refresh();
        });
    }

    @Override
    public void attach() {
        pulse.attach();
    }

    @Override
    public void detach() {
        pulse.detach();
    }

    /** Shows that work, although it may have ended already. */
    public void follow(BatchJob begun) {
        seen = begun.uid();
        pulse.refresh();
    }

    /** Ends the work before its next item. */
    public void cancel() {
        BatchJob shown = job.get();
        if (shown != null) {
            work.command(() -> batches.cancel(shown.uid()), _ -> pulse.refresh(), _ -> pulse.refresh());
        }
    }

    /** Shows work that ended no longer. */
    public void dismiss() {
        seen = null;
        outcomesOpen.set(false);
        job.set(null);
    }

    /** The work to show; null for none. */
    public ReadOnlyObjectProperty<@Nullable BatchJob> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** Whether what came of each item is listed. */
    public BooleanProperty outcomesOpenProperty() {
        return outcomesOpen;
    }

    /** What came of each item, newest subject first; filled while it is asked for. */
    public ObservableList<JobItem> outcomes() {
        return outcomes;
    }

    /** Why what is shown could not be brought up to date; empty while it could. */
    public ReadOnlyStringProperty problemProperty() {
        return pulse.problemProperty();
    }

    private Loaded load() {
        BatchJob newest = batches.list(PageRequest.newest(1)).rows().stream()
                .findFirst()
                .orElse(null);
        List<JobItem> items = newest == null || !wantsOutcomes
                ? List.of()
                : batches.outcomes(newest.uid(), null, PageRequest.newest(LISTED)).rows();
        return new Loaded(newest, items);
    }

    private void apply(Loaded loaded) {
        BatchJob newest = loaded.newest();
        if (newest == null) {
            return;
        }
        if (newest.status().isActive()) {
            seen = newest.uid();
        }
        if (newest.uid().equals(seen) && !Objects.equals(newest, job.get())) {
            job.set(newest);
        }
        if (!loaded.items().equals(outcomes)) {
            outcomes.setAll(loaded.items());
        }
    }

    private record Loaded(@Nullable BatchJob newest, List<JobItem> items) {}
}
