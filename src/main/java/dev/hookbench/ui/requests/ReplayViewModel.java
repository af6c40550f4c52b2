package dev.hookbench.ui.requests;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.replay.ReplayCommands;
import dev.hookbench.domain.replay.ReplayCommands.Replayed;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.support.Attachable;
import dev.hookbench.ui.support.Failures;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.Pulse;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Sends a capture again and says what came of it. */
final class ReplayViewModel implements Attachable {
    private final ReplayCommands replay;
    private final UiTools tools;
    private final Messages messages;
    private final Pulse<List<Endpoint>> pulse;
    private final ObservableList<Endpoint> endpoints = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Note> result = new ReadOnlyObjectWrapper<>();

    ReplayViewModel(UiContext context, UiTools tools) {
        this.replay = context.receiving().replay();
        this.tools = tools;
        this.messages = tools.messages();
        this.pulse = tools.pulses()
                .pulse(
                        event -> event instanceof CoreEvent.EndpointChanged,
                        context.sending().endpoints()::all,
                        endpoints::setAll);
    }

    @Override
    public void attach() {
        pulse.attach();
    }

    @Override
    public void detach() {
        pulse.detach();
    }

    /** Where a capture can be sent, by name. */
    ObservableList<Endpoint> endpoints() {
        return endpoints;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What came of the last replay; null before the first and after {@link #forget}. */
    ReadOnlyObjectProperty<@Nullable Note> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Forgets the last result, as another capture is shown. */
    void forget() {
        result.set(null);
    }

    void toEndpoint(LoadedCapture capture, Endpoint endpoint) {
        run(capture, endpoint.name(), () -> replay.toEndpoint(capture.capture().uid(), endpoint.uid()));
    }

    void toUrl(LoadedCapture capture, String url) {
        run(capture, url, () -> replay.toUrl(capture.capture().uid(), url.strip()));
    }

    private interface Call {
        Outcome<Replayed> make();
    }

    private void run(LoadedCapture capture, String where, Call call) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        result.set(null);
        tools.tasks()
                .of(messages.get("replay.running", where), _ -> call.make())
                .onSuccess(outcome -> result.set(describe(capture, where, outcome)))
                .onError(e -> result.set(new Note(Tone.DANGER, messages.get("replay.failed", Failures.describe(e)))))
                .always(() -> busy.set(false))
                .start();
    }

    private Note describe(LoadedCapture capture, String where, Outcome<Replayed> outcome) {
        return switch (outcome) {
            case Outcome.Done<Replayed> done -> describe(capture, where, done.value());
            case Outcome.Refused<Replayed> refused ->
                new Note(
                        Tone.DANGER,
                        refused.problems().stream().map(Problem::message).collect(Collectors.joining("\n")));
        };
    }

    private Note describe(LoadedCapture capture, String where, Replayed replayed) {
        boolean same = replayed.sha256().equals(capture.capture().body().sha256());
        String equal = messages.get(same ? "replay.equal" : "replay.differs", replayed.sha256());
        return switch (replayed.outcome()) {
            case AttemptOutcome.Answered answer ->
                new Note(
                        same && answer.isSuccess() ? Tone.SUCCESS : Tone.WARNING,
                        messages.get(
                                "replay.answered",
                                String.valueOf(answer.status()),
                                answer.reasonPhrase(),
                                tools.formats().duration(answer.timings().total()),
                                equal));
            case AttemptOutcome.Failed failed -> new Note(Tone.DANGER, messages.get("replay.failed", failed.message()));
            case AttemptOutcome.Unknown _ -> new Note(Tone.WARNING, messages.get("replay.unknown"));
            case AttemptOutcome.Open _ ->
                new Note(
                        same ? Tone.SUCCESS : Tone.WARNING,
                        messages.get("replay.scheduled", where, equal),
                        replayed.deliveryUid());
        };
    }
}
