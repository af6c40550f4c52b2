package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.ui.endpoints.EndpointsViewModel.Pane;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.Formats;

/** Creating and editing an endpoint: saving runs in the background, and a refusal leaves every text as typed. */
final class EndpointFormViewModel {
    final EndpointForm form;

    private final EndpointCommands commands;
    private final Work work;
    private final EndpointsViewModel list;
    private boolean drafting;

    /** A form that shows what it saved in {@code list}. */
    EndpointFormViewModel(EndpointCommands commands, Work work, EndpointsViewModel list, Formats formats) {
        this.commands = commands;
        this.work = work;
        this.list = list;
        this.form = new EndpointForm(formats);
    }

    /** Opens the form for a new endpoint; one begun before and not given up is still there. */
    void beginNew() {
        if (!drafting || form.edited.get() != null) {
            form.begin();
        }
        open();
    }

    /** Opens the form with an endpoint that is there; edits begun before and not given up are still there. */
    void edit(Endpoint endpoint) {
        Endpoint before = form.edited.get();
        if (!drafting || before == null || !before.uid().equals(endpoint.uid())) {
            form.edit(endpoint);
        }
        open();
    }

    /** Gives up what was typed. */
    void cancel() {
        drafting = false;
        list.closeForm();
    }

    /** Saves what is typed, and shows the endpoint once that is done. */
    void save() {
        EndpointDraft draft = form.toDraft();
        Endpoint before = form.edited.get();
        work.command(
                () -> before == null ? commands.create(draft) : commands.update(before.uid(), draft),
                this::saved,
                form.problems::show);
    }

    private void open() {
        drafting = true;
        list.paneProperty().set(Pane.FORM);
    }

    private void saved(Endpoint endpoint) {
        drafting = false;
        form.problems.clear();
        list.show(endpoint.uid());
    }
}
