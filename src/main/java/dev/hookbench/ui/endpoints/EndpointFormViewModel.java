package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.ui.form.Work;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Creating and editing an endpoint: saving runs in the background, and a refusal leaves every text as typed. */
final class EndpointFormViewModel {
    final EndpointForm form = new EndpointForm();

    private final EndpointsPorts ports;
    private final Work work;
    private final EndpointsViewModel list;
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private boolean drafting;

    /** A form that shows what it saved in {@code list}. */
    EndpointFormViewModel(EndpointsPorts ports, Work work, EndpointsViewModel list) {
        this.ports = ports;
        this.work = work;
        this.list = list;
    }

    /** Opens the form for a new endpoint; one begun before and not given up is still there. */
    void beginNew() {
        if (!drafting || form.edited.get() != null) {
            form.begin();
        }
        drafting = true;
        list.beginNew();
    }

    /** Opens the form with an endpoint that is there; edits begun before and not given up are still there. */
    void edit(Endpoint endpoint) {
        Endpoint before = form.edited.get();
        if (!drafting || before == null || !before.uid().equals(endpoint.uid())) {
            form.edit(endpoint);
        }
        drafting = true;
        list.beginNew();
    }

    /** Gives up what was typed. */
    void cancel() {
        drafting = false;
        list.closeForm();
    }

    /** Saves what is typed, and shows the endpoint once that is done. */
    void save() {
        if (saving.get()) {
            return;
        }
        EndpointDraft draft = form.toDraft();
        Endpoint before = form.edited.get();
        saving.set(true);
        work.run(
                () -> before == null
                        ? ports.commands().create(draft)
                        : ports.commands().update(before.uid(), draft),
                this::settle,
                message -> {
                    saving.set(false);
                    form.problems.showOther(message);
                });
    }

    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    private void settle(Outcome<Endpoint> outcome) {
        saving.set(false);
        switch (outcome) {
            case Outcome.Done<Endpoint> done -> {
                drafting = false;
                form.problems.clear();
                list.show(done.value().uid());
            }
            case Outcome.Refused<Endpoint> refused -> form.problems.show(refused.problems());
        }
    }
}
