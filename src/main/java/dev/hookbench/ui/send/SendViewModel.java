package dev.hookbench.ui.send;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.DeliveryCommands.Preview;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.ui.form.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Composing and sending an event; what is typed survives refusals, failures and other views. */
public final class SendViewModel {
    private static final int RECENT = 50;

    private final SendPorts ports;
    private final Work work;
    private final Composition composition = new Composition();
    private final PayloadCheck payloadCheck;
    private final ObservableList<EndpointChoice> endpoints = FXCollections.observableArrayList();
    private final ObservableList<Event> recent = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SendResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    /** An empty composer; {@link #refresh} fills its choices. */
    public SendViewModel(SendPorts ports, Work work) {
        this.ports = ports;
        this.work = work;
        this.payloadCheck = new PayloadCheck(composition, work);
    }

    /** Asks for the endpoints and recent events as they are now. */
    public void refresh() {
        work.run(
                () -> ports.endpoints().all().stream().map(EndpointChoice::of).toList(),
                this::applyEndpoints,
                composition.problems::showOther);
        work.run(() -> ports.deliveries().recentEvents(RECENT), this::applyRecent, composition.problems::showOther);
    }

    /** Sends what is typed. */
    void send() {
        EventDraft draft = composition.toDraft();
        result.set(null);
        start(() -> ports.commands().send(draft), this::sent);
    }

    /** Shows what would be sent. */
    void showPreview() {
        EventDraft draft = composition.toDraft();
        start(() -> ports.commands().preview(draft), preview::set);
    }

    void hidePreview() {
        preview.set(null);
    }

    /** Puts an event that was sent into the composer. */
    void take(Event event) {
        work.run(
                () -> text(event),
                text -> composition.take(event, text, choiceOf(event)),
                composition.problems::showOther);
    }

    /** Fills in a key that was never used. */
    void newIdempotencyKey() {
        composition.idempotencyKey.set(ports.ids().next());
    }

    Composition composition() {
        return composition;
    }

    PayloadCheck payloadCheck() {
        return payloadCheck;
    }

    ObservableList<EndpointChoice> endpoints() {
        return endpoints;
    }

    ObservableList<Event> recent() {
        return recent;
    }

    ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable SendResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    private void sent(Accepted accepted) {
        result.set(SendResult.of(accepted));
        refresh();
    }

    private <T> void start(java.util.function.Supplier<Outcome<T>> command, java.util.function.Consumer<T> done) {
        if (running.get()) {
            return;
        }
        composition.problems.clear();
        running.set(true);
        work.run(
                command,
                outcome -> {
                    running.set(false);
                    switch (outcome) {
                        case Outcome.Done<T> value -> done.accept(value.value());
                        case Outcome.Refused<T> refused -> composition.problems.show(refused.problems());
                    }
                },
                message -> {
                    running.set(false);
                    composition.problems.showOther(message);
                });
    }

    private void applyEndpoints(List<EndpointChoice> loaded) {
        if (loaded.equals(endpoints)) {
            return;
        }
        EndpointChoice chosen = composition.endpoint.get();
        endpoints.setAll(loaded);
        composition.endpoint.set(loaded.stream()
                .filter(choice -> chosen != null && choice.uid().equals(chosen.uid()))
                .findFirst()
                .or(() -> loaded.stream().findFirst())
                .orElse(null));
    }

    private void applyRecent(List<Event> loaded) {
        if (!loaded.equals(recent)) {
            recent.setAll(loaded);
        }
    }

    private @Nullable EndpointChoice choiceOf(Event event) {
        return event.target() instanceof Target.OneEndpoint one
                ? endpoints.stream()
                        .filter(choice -> choice.uid().equals(one.endpointUid()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private String text(Event event) {
        try {
            return new String(ports.bodies().readAll(event.payload()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
