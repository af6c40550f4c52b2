package dev.hookbench.ui.inboxes;

import dev.hookbench.domain.capture.CaptureIndex.Counts;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxCommands;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.Pulse;
import dev.hookbench.ui.support.PulseThreads;
import dev.hookbench.ui.support.ServiceStatus;
import dev.hookbench.ui.support.UiContext.Receiving;
import dev.hookbench.ui.table.ListModel;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The list of inboxes and the form over the selected or a new one. */
final class InboxesViewModel extends ListModel<InboxRow> {
    /** What the pane beside the table shows. */
    enum Pane {
        NOTHING,
        FORM
    }

    private final Receiving receiving;
    private final ServiceStatus services;
    private final Work work;
    private final InboxForm form;
    private final Pulse<Loaded> pulse;
    private final ObjectProperty<Pane> pane = new SimpleObjectProperty<>(Pane.NOTHING);
    private final ReadOnlyStringWrapper receiverUrl = new ReadOnlyStringWrapper("");
    private List<InboxRow> all = List.of();

    InboxesViewModel(Receiving receiving, ServiceStatus services, PulseThreads threads, Work work, Messages messages) {
        this.receiving = receiving;
        this.services = services;
        this.work = work;
        this.form = new InboxForm(receiving.signatures().profiles(), messages);
        this.pulse = threads.pulse(InboxesViewModel::cares, this::load, this::apply);
        filterProperty().subscribe(this::applyFilter);
        selectedUidProperty().subscribe((_, uid) -> select(uid));
    }

    @Override
    protected Pulse<?> pulse() {
        return pulse;
    }

    /** Selects the inbox of that uid. */
    @Override
    public void show(String uid) {
        selectedUidProperty().set(uid);
    }

    /** Opens the form for a new inbox. */
    void beginNew() {
        selectedUidProperty().set(null);
        if (pane.get() != Pane.FORM || form.edited.get() != null) {
            form.begin();
        }
        pane.set(Pane.FORM);
    }

    /** Puts back what is stored, or closes the form of an inbox that is not. */
    void cancel() {
        Inbox stored = form.edited.get();
        if (stored == null) {
            pane.set(Pane.NOTHING);
        } else {
            form.edit(stored);
        }
    }

    /** Saves what is typed. */
    void save() {
        form.problems.clear();
        form.toDraft().ifPresent(this::save);
    }

    /** Removes the selected inbox; its captures stay. */
    void delete() {
        Inbox inbox = form.edited.get();
        if (inbox != null) {
            work.command(() -> receiving.inboxCommands().delete(inbox.uid()), this::deleted, form.problems::show);
        }
    }

    InboxForm form() {
        return form;
    }

    ObjectProperty<Pane> paneProperty() {
        return pane;
    }

    /** Where the receiver listens, without a slash at the end; empty before the first answer. */
    ReadOnlyStringProperty receiverUrlProperty() {
        return receiverUrl.getReadOnlyProperty();
    }

    private void save(InboxDraft draft) {
        Inbox before = form.edited.get();
        InboxCommands commands = receiving.inboxCommands();
        work.command(
                () -> before == null ? commands.create(draft) : commands.update(before.uid(), draft),
                this::saved,
                form.problems::show);
    }

    private void saved(Inbox inbox) {
        form.edit(inbox);
        selectedUidProperty().set(inbox.uid());
        pulse.refresh();
    }

    private void deleted(Inbox inbox) {
        selectedUidProperty().set(null);
        form.begin();
        pane.set(Pane.NOTHING);
        pulse.refresh();
    }

    private static boolean cares(CoreEvent event) {
        return event instanceof CoreEvent.InboxChanged
                || event instanceof CoreEvent.CaptureRecorded
                || event instanceof CoreEvent.CaptureJudged
                || event instanceof CoreEvent.CaptureDeleted
                || event instanceof CoreEvent.ServiceStateChanged;
    }

    private Loaded load() {
        ServiceStatus.Services now = services.now();
        Map<String, Counts> counts = receiving.inboxes().counts();
        List<InboxRow> loaded = receiving.inboxes().all().stream()
                .map(inbox -> new InboxRow(
                        inbox, now.inboxUrl(inbox.slug()), counts.getOrDefault(inbox.slug(), new Counts(0, 0))))
                .toList();
        return new Loaded(loaded, now.receiverUrl());
    }

    private void apply(Loaded loaded) {
        all = loaded.rows();
        receiverUrl.set(loaded.receiverUrl());
        applyFilter();
        select(selectedUidProperty().get());
    }

    private void applyFilter() {
        List<InboxRow> shown =
                all.stream().filter(row -> row.matches(filterProperty().get())).toList();
        showRows(shown);
    }

    /** Opens the form on that inbox, unless it is open on it already: what is typed stays through refreshes. */
    private void select(@Nullable String uid) {
        all.stream().filter(row -> row.uid().equals(uid)).findFirst().ifPresent(row -> {
            Inbox before = form.edited.get();
            if (before == null || !before.uid().equals(uid)) {
                form.edit(row.inbox());
            }
            pane.set(Pane.FORM);
        });
    }

    private record Loaded(List<InboxRow> rows, String receiverUrl) {}
}
