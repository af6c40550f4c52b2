package dev.hookbench.ui.requests;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.CaptureCommands.Progress;
import dev.hookbench.domain.capture.CaptureCommands.Rechecked;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.signature.SchemeGuess;
import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.ui.form.FieldProblems;
import dev.hookbench.ui.form.SchemeForm;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.BackgroundTask;
import dev.hookbench.ui.support.Failures;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The offer to check an inbox by the scheme that a request seems to be signed by: asks for the secret in place, sets it, and
 * has the stored requests checked again.
 */
final class SchemeOffer {
    private final UiContext.Receiving receiving;
    private final UiTools tools;
    private final Work work;
    private final Runnable checkedAgain;
    private final ObjectProperty<@Nullable Offered> offered = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private String shownOn = "";
    private String takenOn = "";

    final SchemeForm form;
    final StringProperty secret = new SimpleStringProperty("");
    final FieldProblems problems;

    /**
     * What is offered.
     *
     * @param others guesses that are less likely
     */
    record Offered(Inbox inbox, SchemeGuess guess, List<SchemeGuess> others) {}

    /** @param checkedAgain runs once stored requests have been checked again */
    SchemeOffer(UiContext.Receiving receiving, UiTools tools, Runnable checkedAgain) {
        this.receiving = receiving;
        this.tools = tools;
        this.checkedAgain = checkedAgain;
        this.work = new Work(tools.tasks(), tools.messages().get("signature.offer.working"));
        this.form = new SchemeForm(receiving.signatures().profiles());
        this.problems = new FieldProblems(form.fields("secret"));
    }

    /** Offers the likeliest of what a capture seems to be signed by, for its inbox; nothing where there is none. */
    void offer(String captureUid, @Nullable Inbox inbox, List<SchemeGuess> guesses) {
        if (!captureUid.equals(takenOn)) {
            outcome.set("");
        }
        cancel();
        shownOn = captureUid;
        if (inbox == null || guesses.isEmpty()) {
            offered.set(null);
            return;
        }
        SchemeGuess likeliest = guesses.getFirst();
        offered.set(new Offered(inbox, likeliest, guesses.subList(1, guesses.size())));
        form.fill(likeliest.scheme().slug(), likeliest.options());
    }

    /** What is on offer; null for nothing. */
    ObjectProperty<@Nullable Offered> offeredProperty() {
        return offered;
    }

    /** Whether the secret is asked for. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** What became of the last one that was taken; empty for nothing. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Whether the scheme takes a secret, and not a public key. */
    boolean takesSecret() {
        return form.profile().map(SchemeProfile::hasSecrets).orElse(true);
    }

    /** Asks for the secret. */
    void ask() {
        asking.set(true);
    }

    /** Takes the offer back; what was typed is forgotten. */
    void cancel() {
        secret.set("");
        problems.clear();
        asking.set(false);
    }

    /** Sets the scheme with what is typed, then checks the stored requests again. */
    void use() {
        Offered now = offered.get();
        if (now == null) {
            return;
        }
        problems.clear();
        List<SecretText> secrets = secret.get().isEmpty() ? List.of() : List.of(SecretText.of(secret.get()));
        SchemeSettings settings = new SchemeSettings(now.guess().scheme().slug(), secrets, form.options(), null);
        work.command(() -> set(now.inbox(), settings), this::recheck, problems::show);
    }

    private Outcome<Inbox> set(Inbox inbox, SchemeSettings settings) {
        InboxDraft draft = new InboxDraft(inbox.slug(), inbox.name(), settings, inbox.answer());
        return receiving.inboxCommands().update(inbox.uid(), draft);
    }

    private void recheck(Inbox inbox) {
        Messages messages = tools.messages();
        cancel();
        offered.set(null);
        takenOn = shownOn;
        String begun = messages.get("signature.offer.set", inbox.name());
        outcome.set(begun);
        tools.tasks()
                .of(
                        messages.get("signature.offer.rechecking", inbox.name()),
                        progress -> receiving.captureCommands().recheck(inbox.slug(), watched(progress::report)))
                .onSuccess(done -> tell(inbox, done))
                .onError(e -> outcome.set(messages.get("signature.offer.failed", inbox.name(), Failures.describe(e))))
                .always(() -> {
                    if (outcome.get().equals(begun)) {
                        outcome.set(messages.get("signature.offer.ended", inbox.name()));
                    }
                    checkedAgain.run();
                })
                .start();
    }

    /** A task that is cancelled is interrupted. */
    static Progress watched(BackgroundTask.Progress progress) {
        return (done, total) -> {
            progress.report(done, total);
            return !Thread.currentThread().isInterrupted();
        };
    }

    private void tell(Inbox inbox, Outcome<Rechecked> done) {
        switch (done) {
            case Outcome.Done<Rechecked>(Rechecked all) ->
                outcome.set(tools.messages()
                        .get("signature.offer.done", inbox.name(), all.checked(), all.changed(), all.unreadable()));
            case Outcome.Refused<Rechecked> refused ->
                outcome.set(refused.problems().getFirst().message());
        }
    }
}
