package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.json.Json;
import dev.hookbench.ui.form.Work;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** What the buttons of an endpoint do: each runs in the background, and a refusal is said beside the buttons. */
final class EndpointActions {
    /** Type of the event that <i>Send test event</i> sends. */
    static final String TEST_TYPE = "hookbench.test";

    private final EndpointsPorts ports;
    private final Work work;
    private final EndpointsViewModel list;
    private final Consumer<String> showDelivery;
    private final BooleanProperty running = new SimpleBooleanProperty();

    /** The actions over the selection of {@code list}; a test event's delivery is shown by {@code showDelivery}. */
    EndpointActions(EndpointsPorts ports, Work work, EndpointsViewModel list, Consumer<String> showDelivery) {
        this.ports = ports;
        this.work = work;
        this.list = list;
        this.showDelivery = showDelivery;
    }

    /** Whether one of them is under way. */
    ReadOnlyBooleanProperty runningProperty() {
        return running;
    }

    void togglePause(String uid) {
        run(() -> ports.commands().togglePause(uid), endpoint -> list.refresh());
    }

    void activate(String uid) {
        run(() -> ports.commands().activate(uid), endpoint -> list.refresh());
    }

    void delete(String uid) {
        run(() -> ports.commands().delete(uid), gone -> {
            list.selectedUidProperty().set(null);
            list.refresh();
        });
    }

    /** Replaces the secret as the form says; {@code then} runs once it is done. */
    void expireSecret(String uid, ExpireForm form, Runnable then) {
        form.problems.clear();
        form.overlap().ifPresent(overlap -> expire(uid, form, overlap, then));
    }

    private void expire(String uid, ExpireForm form, Duration overlap, Runnable then) {
        var value = form.value();
        running.set(true);
        work.run(
                () -> ports.commands().expireSecret(uid, value, overlap),
                outcome -> {
                    running.set(false);
                    switch (outcome) {
                        case Outcome.Done<Endpoint> _ -> {
                            then.run();
                            list.refresh();
                        }
                        case Outcome.Refused<Endpoint> refused -> form.problems.show(refused.problems());
                    }
                },
                message -> {
                    running.set(false);
                    form.problems.showOther(message);
                });
    }

    /** Sends a small event to the endpoint and shows its delivery. */
    void sendTest(Endpoint endpoint) {
        byte[] payload = Json.write(Json.object("message", "A test event from Hookbench", "endpoint", endpoint.name()));
        EventDraft draft = new EventDraft(
                new Target.OneEndpoint(endpoint.uid()), TEST_TYPE, "application/json", payload, Headers.none(), "");
        run(() -> ports.sending().send(draft), this::showFirst);
    }

    private void showFirst(Accepted accepted) {
        list.refresh();
        accepted.deliveries().stream().findFirst().ifPresent(delivery -> showDelivery.accept(delivery.uid()));
    }

    private <T> void run(Supplier<Outcome<T>> command, Consumer<T> done) {
        list.noticeProperty().set("");
        running.set(true);
        work.run(
                command,
                outcome -> {
                    running.set(false);
                    settle(outcome, done);
                },
                message -> {
                    running.set(false);
                    list.noticeProperty().set(message);
                });
    }

    private <T> void settle(Outcome<T> outcome, Consumer<T> done) {
        switch (outcome) {
            case Outcome.Done<T> result -> done.accept(result.value());
            case Outcome.Refused<T> refused -> {
                list.noticeProperty()
                        .set(refused.problems().stream().map(Problem::message).collect(Collectors.joining("\n")));
                list.refresh();
            }
        }
    }
}
