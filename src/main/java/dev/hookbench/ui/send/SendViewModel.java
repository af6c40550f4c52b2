package dev.hookbench.ui.send;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.DeliveryCommands.Preview;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeStore;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.Attachable;
import dev.hookbench.ui.support.Pulse;
import dev.hookbench.ui.support.PulseThreads;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiContext.Sending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Composing and sending an event; what is typed survives refusals, failures and other views. */
final class SendViewModel implements Attachable {
    private static final int RECENT = 50;

    private final Sending sending;
    private final BodyReader bodies;
    private final EventTypeStore eventTypes;
    private final Ids ids;
    private final Work work;
    private final Words words;
    private final Composition composition = new Composition();
    private final PayloadCheck payloadCheck;
    private final Reach reach;
    private final ObservableList<EndpointChoice> endpoints = FXCollections.observableArrayList();
    private final ObservableList<Event> recent = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SendResult> result = new ReadOnlyObjectWrapper<>();
    private final Pulse<Loaded> pulse;

    /** A composer with a first example; what can be chosen comes once it is attached. */
    SendViewModel(UiContext context, PulseThreads threads, Ids ids, Work work, Words words) {
        this.sending = context.sending();
        this.bodies = context.receiving().bodies();
        this.eventTypes = context.subscribing().eventTypes();
        this.ids = ids;
        this.work = work;
        this.words = words;
        this.payloadCheck = new PayloadCheck(composition, work, words);
        this.reach = new Reach(composition, words);
        this.pulse = threads.pulse(SendViewModel::cares, this::load, this::apply);
    }

    @Override
    public void attach() {
        pulse.attach();
    }

    @Override
    public void detach() {
        pulse.detach();
    }

    /** Sends what is typed. */
    void send() {
        EventDraft draft = composition.toDraft();
        result.set(null);
        start(() -> sending.deliveryCommands().send(draft), this::sent);
    }

    /** Shows what would be sent. */
    void showPreview() {
        EventDraft draft = composition.toDraft();
        start(() -> sending.deliveryCommands().preview(draft), preview::set);
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

    /** Matches an event that was sent again, for new deliveries. */
    void replay(Event event) {
        result.set(null);
        start(() -> sending.deliveryCommands().replay(event.uid()), this::sent);
    }

    /** Fills in a key that was never used. */
    void newIdempotencyKey() {
        composition.idempotencyKey.set(ids.next());
    }

    Composition composition() {
        return composition;
    }

    PayloadCheck payloadCheck() {
        return payloadCheck;
    }

    /** Whom the event may reach, and what the catalogue knows of its type. */
    Reach reach() {
        return reach;
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

    /** Why what is shown could not be brought up to date; empty while it could. */
    ReadOnlyStringProperty problemProperty() {
        return pulse.problemProperty();
    }

    ReadOnlyObjectProperty<@Nullable SendResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    private static boolean cares(CoreEvent event) {
        return event instanceof CoreEvent.EndpointChanged
                || event instanceof CoreEvent.EventAccepted
                || event instanceof CoreEvent.EventTypeChanged;
    }

    private Loaded load() {
        return new Loaded(
                sending.endpoints().all(),
                eventTypes.all(),
                sending.deliveries().recentEvents(RECENT));
    }

    private void apply(Loaded loaded) {
        applyEndpoints(loaded.endpoints().stream().map(EndpointChoice::of).toList());
        reach.know(loaded.endpoints(), loaded.types());
        if (!loaded.recent().equals(recent)) {
            recent.setAll(loaded.recent());
        }
    }

    private void sent(Accepted accepted) {
        result.set(SendResult.of(accepted, words));
        pulse.refresh();
    }

    private <T> void start(Supplier<Outcome<T>> command, Consumer<T> done) {
        composition.problems.clear();
        work.command(command, done, composition.problems::show);
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
            return new String(bodies.readAll(event.payload()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Loaded(List<Endpoint> endpoints, List<EventType> types, List<Event> recent) {}
}
