package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.TokenCommands;
import dev.hookbench.domain.endpoint.TokenCommands.TokenTest;
import dev.hookbench.ui.endpoints.EndpointsViewModel.Pane;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.Formats;
import dev.hookbench.ui.support.UiContext.Sending;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Creating and editing an endpoint: saving runs in the background, and a refusal leaves every text as typed. */
final class EndpointFormViewModel {
    final EndpointForm form;

    private static final long PEM_LIMIT = 256 * 1024L;

    private final EndpointCommands commands;
    private final TokenCommands tokens;
    private final Work work;
    private final EndpointsViewModel list;
    private final ReadOnlyObjectWrapper<@Nullable TokenTest> tested = new ReadOnlyObjectWrapper<>();
    private boolean drafting;

    /** A form that shows what it saved in {@code list}. */
    EndpointFormViewModel(Sending sending, Work work, EndpointsViewModel list, Formats formats) {
        this.commands = sending.endpointCommands();
        this.tokens = sending.tokenCommands();
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

    /** Tries the OAuth 2 settings that are typed, and keeps nothing. */
    void testOAuth2() {
        OAuth2 typed = form.authentication.oauth2.typed();
        tested.set(null);
        work.command(() -> tokens.test(typed), this::tested, form.problems::show);
    }

    /** What the last try of OAuth 2 settings came to; null before. */
    ReadOnlyObjectProperty<@Nullable TokenTest> testedProperty() {
        return tested.getReadOnlyProperty();
    }

    /** Reads a file that holds certificates or a key, for that field. */
    void load(Path file, String field, Consumer<String> target) {
        work.command(() -> read(file, field), target, form.problems::show);
    }

    private void tested(TokenTest result) {
        form.problems.clear();
        tested.set(result);
    }

    private static Outcome<String> read(Path file, String field) {
        try {
            return Files.size(file) > PEM_LIMIT
                    ? Outcome.refused(field, "", field + " is a file of more than 256 KiB: choose one in PEM.")
                    : Outcome.done(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Outcome.refused(field, "", field + " cannot be read from " + file + ": " + e.getMessage());
        }
    }

    private void open() {
        drafting = true;
        tested.set(null);
        list.paneProperty().set(Pane.FORM);
    }

    private void saved(Endpoint endpoint) {
        drafting = false;
        form.problems.clear();
        list.show(endpoint.uid());
    }
}
