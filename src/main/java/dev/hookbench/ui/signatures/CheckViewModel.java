package dev.hookbench.ui.signatures;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.signature.SchemeGuess;
import dev.hookbench.signature.StoredSecrets;
import dev.hookbench.ui.signatures.CheckWork.Checked;
import dev.hookbench.ui.support.BackgroundTask;
import dev.hookbench.ui.support.Failures;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.Tasks;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/** Checks what is typed, or a received request, off the FX thread. */
final class CheckViewModel {
    private final UiContext.Receiving receiving;
    private final Clock clock;
    private final Tasks tasks;
    private final Messages messages;
    private final CheckWork work;
    private final CheckForm form;
    private final ReadOnlyObjectWrapper<@Nullable CheckResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<SchemeGuess>> guesses = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
    private @Nullable BackgroundTask<?> checking;
    private @Nullable BackgroundTask<?> guessing;
    private @Nullable BackgroundTask<?> opening;

    CheckViewModel(UiContext context, UiTools tools) {
        receiving = context.receiving();
        clock = context.surroundings().clock();
        tasks = tools.tasks();
        messages = tools.messages();
        work = new CheckWork(
                receiving.signatures(),
                new StoredSecrets(context.sending().endpoints(), receiving.inboxes()),
                messages);
        form = new CheckForm(receiving.signatures().profiles());
        form.input.subscribe((_, _) -> guess());
        form.capture.subscribe((_, _) -> guess());
        for (var text : List.of(form.raw, form.curl, form.method, form.url, form.headers, form.body)) {
            text.subscribe((_, _) -> guess());
        }
        tasks.slow().addListener((ListChangeListener<BackgroundTask<?>>)
                _ -> slow.set(checking != null && tasks.slow().contains(checking)));
    }

    /** What is typed. */
    CheckForm form() {
        return form;
    }

    /** What the last check found; null before the first, and while none could be done. */
    ReadOnlyObjectProperty<@Nullable CheckResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** What the request seems to be signed by, most likely first. */
    ReadOnlyObjectProperty<List<SchemeGuess>> guessesProperty() {
        return guesses.getReadOnlyProperty();
    }

    /** Whether a check is under way. */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether the check under way takes so long that it is to be shown. */
    ReadOnlyBooleanProperty slowProperty() {
        return slow.getReadOnlyProperty();
    }

    /** Checks what is typed; ends the check before. */
    void check() {
        cancel();
        form.problems.clear();
        CheckOrder order = form.order();
        Instant present = clock.instant();
        running.set(true);
        BackgroundTask<Checked> task =
                tasks.of(messages.get("signatures.check.working"), _ -> work.run(order, present));
        checking = task;
        task.onSuccess(checked -> show(checked, order))
                .onError(e -> {
                    result.set(null);
                    form.problems.showOther(messages.get("signatures.check.failed", Failures.describe(e)));
                })
                .always(() -> running.set(false))
                .start();
    }

    /** Ends the check under way; what was found before stays. */
    void cancel() {
        if (checking != null) {
            checking.cancel();
        }
    }

    private void show(Checked checked, CheckOrder order) {
        SchemeGuess taken = checked.taken();
        if (taken != null && form.scheme.schemeProperty().get().equals(order.scheme())) {
            form.scheme.fill(taken.scheme().slug(), taken.options());
        }
        switch (checked.outcome()) {
            case Outcome.Done<CheckResult>(CheckResult found) -> result.set(found);
            case Outcome.Refused<CheckResult> refused -> {
                result.set(null);
                form.problems.show(refused.problems());
            }
        }
    }

    private void guess() {
        if (guessing != null) {
            guessing.cancel();
        }
        CheckOrder.Request typed = form.request();
        BackgroundTask<List<SchemeGuess>> task =
                tasks.of(messages.get("signatures.check.guessing"), _ -> work.guesses(typed));
        guessing = task;
        task.onSuccess(guesses::set).onError(_ -> guesses.set(List.of())).start();
    }

    /** Sets the scheme to the likeliest guess. */
    void takeGuess() {
        if (!guesses.get().isEmpty()) {
            SchemeGuess first = guesses.get().getFirst();
            form.scheme.fill(first.scheme().slug(), first.options());
        }
    }

    /** Puts a classic mistake into the form and checks it. */
    void tryExample() {
        form.raw.set(CheckExample.raw(receiving.signatures()));
        form.input.set(CheckInput.RAW);
        form.use(CheckExample.SETTINGS);
        form.now.set("");
        check();
    }

    /** Brings a received request with its exact bytes, its inbox's scheme and secrets, and its arrival as now; checks it. */
    void open(String uid) {
        if (opening != null) {
            opening.cancel();
        }
        cancel();
        result.set(null);
        form.problems.clear();
        opening = tasks.of(messages.get("requests.loading"), _ -> load(uid))
                .onSuccess(this::use)
                .onError(e -> form.problems.showOther(messages.get("requests.detail.unreadable", Failures.describe(e))))
                .start();
    }

    private CheckCapture load(String uid) throws IOException {
        Capture capture = receiving
                .captures()
                .find(uid)
                .orElseThrow(() -> new IllegalStateException(messages.get("requests.detail.gone")));
        if (capture.refusal() != null) {
            throw new IllegalStateException(capture.refusal().message());
        }
        Inbox inbox = receiving.inboxes().findBySlug(capture.inbox()).orElse(null);
        byte[] body =
                capture.body().size() == 0 ? new byte[0] : receiving.bodies().readAll(capture.body());
        return new CheckCapture(capture, inbox, body);
    }

    private void use(CheckCapture capture) {
        form.capture.set(capture);
        form.input.set(CheckInput.CAPTURE);
        form.use(capture.inbox() == null ? null : capture.inbox().verification());
        form.now.set(capture.capture().receivedAt().toString());
        if (!form.scheme.schemeProperty().get().isEmpty()) {
            check();
        }
    }
}
