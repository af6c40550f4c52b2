package dev.hookbench.ui.inboxes;

import dev.hookbench.domain.capture.CaptureIndex.Counts;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxCommands;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.Attachable;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.Pulse;
import dev.hookbench.ui.support.PulseThreads;
import dev.hookbench.ui.support.ServiceStatus;
import dev.hookbench.ui.support.UiContext.Receiving;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of inboxes and the form over the selected or a new one. */
final class InboxesViewModel implements Attachable {
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
    private final ObservableList<InboxRow> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> selectedUid = new SimpleObjectProperty<>();
    private final ObjectProperty<Pane> pane = new SimpleObjectProperty<>(Pane.NOTHING);
    private final ReadOnlyStringWrapper receiverUrl = new ReadOnlyStringWrapper("");
    private List<InboxRow> all = List.of();

    InboxesViewModel(Receiving receiving, ServiceStatus services, PulseThreads threads, Work work, Messages messages) {
        this.receiving = receiving;
        this.services = services;
        this.work = work;
        this.form = new InboxForm(messages);
        this.pulse = threads.pulse(InboxesViewModel::cares, this::load, this::apply);
        filter.subscribe(this::applyFilter);
        selectedUid.subscribe((_, uid) -> select(uid));
    }

    @Override
    public void attach() {
        pulse.attach();
    }

    @Override
    public void detach() {
        pulse.detach();
    }

    /** Selects the inbox of that uid. */
    void show(String uid) {
        selectedUid.set(uid);
    }

    /** Opens the form for a new inbox. */
    void beginNew() {
        selectedUid.set(null);
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

    ObservableList<InboxRow> rows() {
        return rows;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<@Nullable String> selectedUidProperty() {
        return selectedUid;
    }

    ObjectProperty<Pane> paneProperty() {
        return pane;
    }

    /** Why what is shown could not be brought up to date; empty while it could. */
    ReadOnlyStringProperty problemProperty() {
        return pulse.problemProperty();
    }

    /** Where the receiver listens, without a slash at the end; empty before the first answer. */
    ReadOnlyStringProperty receiverUrlProperty() {
        return receiverUrl.getReadOnlyProperty();
    }

    /** Every scheme that requests can be checked by. */
    List<SchemeInfo> schemes() {
        return receiving.signatures().schemes();
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
        selectedUid.set(inbox.uid());
        pulse.refresh();
    }

    private void deleted(Inbox inbox) {
        selectedUid.set(null);
        form.begin();
        pane.set(Pane.NOTHING);
        pulse.refresh();
    }

    private static boolean cares(CoreEvent event) {
        return event instanceof CoreEvent.InboxChanged
                || event instanceof CoreEvent.CaptureRecorded
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
        select(selectedUid.get());
    }

    private void applyFilter() {
        List<InboxRow> shown =
                all.stream().filter(row -> row.matches(filter.get())).toList();
        if (!shown.equals(rows)) {
            rows.setAll(shown);
        }
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
