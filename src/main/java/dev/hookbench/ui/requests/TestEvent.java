package dev.hookbench.ui.requests;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.json.Json;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.support.Failures;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Sends a test event to the endpoint {@code default}, which points at the inbox {@code default}. */
final class TestEvent {
    static final String ENDPOINT = "default";
    static final String TYPE = "order.created";

    private final UiContext.Sending sending;
    private final UiTools tools;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Note> result = new ReadOnlyObjectWrapper<>();

    TestEvent(UiContext context, UiTools tools) {
        this.sending = context.sending();
        this.tools = tools;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What came of the last test; null for nothing to say. */
    ReadOnlyObjectProperty<@Nullable Note> resultProperty() {
        return result.getReadOnlyProperty();
    }

    void dismiss() {
        result.set(null);
    }

    void send() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        result.set(null);
        tools.tasks()
                .of(tools.messages().get("test.running"), _ -> accept())
                .onSuccess(outcome -> result.set(describe(outcome)))
                .onError(e ->
                        result.set(new Note(Tone.DANGER, tools.messages().get("test.failed", Failures.describe(e)))))
                .always(() -> busy.set(false))
                .start();
    }

    private Optional<Outcome<Accepted>> accept() {
        return sending.endpoints().all().stream()
                .filter(endpoint -> endpoint.name().equals(ENDPOINT))
                .map(Endpoint::uid)
                .findFirst()
                .map(uid -> sending.deliveryCommands().send(draft(uid)));
    }

    private static EventDraft draft(String endpointUid) {
        byte[] payload = Json.write(Json.object(
                "type",
                TYPE,
                "data",
                Json.object(
                        "order", "ord_1001", "amount", 4_200, "currency", "EUR", "items", List.of("hook", "bench"))));
        return new EventDraft(
                new Target.OneEndpoint(endpointUid), TYPE, "application/json", payload, Headers.none(), "");
    }

    private Note describe(Optional<Outcome<Accepted>> outcome) {
        if (outcome.isEmpty()) {
            return new Note(Tone.DANGER, tools.messages().get("test.noEndpoint", ENDPOINT));
        }
        return switch (outcome.get()) {
            case Outcome.Done<Accepted> done -> describe(done.value());
            case Outcome.Refused<Accepted> refused ->
                new Note(
                        Tone.DANGER,
                        refused.problems().stream().map(Problem::message).collect(Collectors.joining("\n")));
        };
    }

    private Note describe(Accepted accepted) {
        return accepted.deliveries().stream()
                .findFirst()
                .map(this::describe)
                .orElseGet(() -> new Note(
                        Tone.WARNING,
                        tools.messages().get("test.unreached", accepted.event().failureReason())));
    }

    private Note describe(Delivery delivery) {
        return delivery.status() == DeliveryStatus.DISCARDED
                ? new Note(Tone.WARNING, tools.messages().get("test.discarded", delivery.description()), delivery.uid())
                : new Note(Tone.SUCCESS, tools.messages().get("test.sent", TYPE, ENDPOINT), delivery.uid());
    }
}
