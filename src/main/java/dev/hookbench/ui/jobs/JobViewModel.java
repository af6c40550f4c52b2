package dev.hookbench.ui.jobs;

import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.Attachable;
import dev.hookbench.ui.support.Pulse;
import dev.hookbench.ui.support.PulseThreads;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
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
    static final int LISTED = 200;

    private static final int REMEMBERED = 2_000;

    private final BatchCommands batches;
    private final UnaryOperator<String> naming;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Work work;
    private final Pulse<Loaded> pulse;
    private final ReadOnlyObjectWrapper<@Nullable BatchJob> job = new ReadOnlyObjectWrapper<>();
    private final ObservableList<OutcomeRow> outcomes = FXCollections.observableArrayList();
    private final BooleanProperty outcomesOpen = new SimpleBooleanProperty();
    private volatile boolean wantsOutcomes;
    private @Nullable String seen;

    /**
     * Over these commands, not yet watching.
     *
     * @param naming what the delivery or event of a uid is, in words; called in the background
     */
    public JobViewModel(BatchCommands batches, UnaryOperator<String> naming, PulseThreads threads, Work work) {
        this.batches = batches;
        this.naming = naming;
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
    public ObservableList<OutcomeRow> outcomes() {
        return outcomes;
    }

    /** Why what is shown could not be brought up to date; empty while it could. */
    public ReadOnlyStringProperty problemProperty() {
        return pulse.problemProperty();
    }

    private Loaded load() {
        BatchJob newest =
                batches.list(PageRequest.newest(1)).rows().stream().findFirst().orElse(null);
        List<OutcomeRow> items = newest == null || !wantsOutcomes
                ? List.of()
                : batches.outcomes(newest.uid(), null, PageRequest.newest(LISTED)).rows().stream()
                        .map(item -> new OutcomeRow(item, subject(item.subjectUid())))
                        .toList();
        return new Loaded(newest, items);
    }

    /** Named once: an item's name does not change. */
    private String subject(String uid) {
        if (names.size() > REMEMBERED) {
            names.clear();
        }
        return names.computeIfAbsent(uid, naming);
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

    private record Loaded(@Nullable BatchJob newest, List<OutcomeRow> items) {}
}
