package dev.hookbench.ui.inboxes;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.capture.CaptureIndex.Counts;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.ui.form.Work;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of inboxes and the form over the selected or a new one. */
public final class InboxesViewModel {
    /** What the pane beside the table shows. */
    enum Pane {
        NOTHING,
        FORM
    }

    private final InboxesPorts ports;
    private final Work work;
    private final InboxForm form = new InboxForm();
    private final ObservableList<InboxRow> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> selectedUid = new SimpleObjectProperty<>();
    private final ObjectProperty<Pane> pane = new SimpleObjectProperty<>(Pane.NOTHING);
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private List<InboxRow> all = List.of();

    /** An empty list; {@link #refresh} fills it. */
    public InboxesViewModel(InboxesPorts ports, Work work) {
        this.ports = ports;
        this.work = work;
        filter.subscribe(this::applyFilter);
        selectedUid.subscribe((before, uid) -> select(uid));
    }

    /** Asks for everything shown as it is now; what is being typed stays. */
    public void refresh() {
        work.run(this::load, this::apply, form.problems::showOther);
    }

    /** Opens the form for a new inbox. */
    public void beginNew() {
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
            run(() -> ports.commands().delete(inbox.uid()), gone -> {
                selectedUid.set(null);
                pane.set(Pane.NOTHING);
                refresh();
            });
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

    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** Every scheme that requests can be checked by. */
    List<SchemeInfo> schemes() {
        return ports.signatures().schemes();
    }

    /** Where senders would reach an inbox of that slug. */
    String urlOf(String slug) {
        return ports.receiverUrl().get() + "/in/" + slug;
    }

    private void save(InboxDraft draft) {
        Inbox before = form.edited.get();
        run(
                () -> before == null
                        ? ports.commands().create(draft)
                        : ports.commands().update(before.uid(), draft),
                saved -> {
                    form.edit(saved);
                    selectedUid.set(saved.uid());
                    refresh();
                });
    }

    private void run(java.util.function.Supplier<Outcome<Inbox>> command, Consumer<Inbox> done) {
        if (saving.get()) {
            return;
        }
        saving.set(true);
        work.run(
                command,
                outcome -> {
                    saving.set(false);
                    switch (outcome) {
                        case Outcome.Done<Inbox> value -> done.accept(value.value());
                        case Outcome.Refused<Inbox> refused -> form.problems.show(refused.problems());
                    }
                },
                message -> {
                    saving.set(false);
                    form.problems.showOther(message);
                });
    }

    private List<InboxRow> load() {
        Map<String, Counts> counts = ports.inboxes().counts();
        return ports.inboxes().all().stream()
                .map(inbox ->
                        new InboxRow(inbox, urlOf(inbox.slug()), counts.getOrDefault(inbox.slug(), new Counts(0, 0))))
                .toList();
    }

    private void apply(List<InboxRow> loaded) {
        all = loaded;
        applyFilter();
    }

    private void applyFilter() {
        List<InboxRow> shown =
                all.stream().filter(row -> row.matches(filter.get())).toList();
        if (!shown.equals(rows)) {
            rows.setAll(shown);
        }
    }

    private void select(@Nullable String uid) {
        all.stream().filter(row -> row.uid().equals(uid)).findFirst().ifPresent(row -> {
            Inbox before = form.edited.get();
            if (before == null || !before.uid().equals(uid) || pane.get() == Pane.NOTHING) {
                form.edit(row.inbox());
            }
            pane.set(Pane.FORM);
        });
    }
}
