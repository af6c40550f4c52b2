package dev.hookbench.ui.send;

import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.ui.form.FieldProblems;
import dev.hookbench.ui.form.HeaderRow;
import java.nio.charset.StandardCharsets;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** An event being typed: every text stays until the user changes it or loads another event. */
final class Composition {
    /** To whom it goes. */
    enum To {
        ENDPOINT,
        OWNER,
        BROADCAST
    }

    static final String JSON = "application/json";
    static final String FIRST_PAYLOAD = """
            {
              "id": "ord_1001",
              "amount": 4200,
              "currency": "EUR"
            }""";

    final ObjectProperty<To> to = new SimpleObjectProperty<>(To.ENDPOINT);
    final ObjectProperty<@Nullable EndpointChoice> endpoint = new SimpleObjectProperty<>();
    final StringProperty ownerId = new SimpleStringProperty("");
    final StringProperty type = new SimpleStringProperty("order.created");
    final StringProperty contentType = new SimpleStringProperty(JSON);
    final StringProperty payload = new SimpleStringProperty(FIRST_PAYLOAD);
    final ObservableList<HeaderRow> headers = FXCollections.observableArrayList();
    final StringProperty idempotencyKey = new SimpleStringProperty("");
    final FieldProblems problems = new FieldProblems(
            "endpoint_id", "owner_id", "event_type", "content_type", "data", "custom_headers", "idempotency_key");

    /** What is typed, as it is typed. */
    EventDraft toDraft() {
        return new EventDraft(
                target(),
                type.get(),
                contentType.get(),
                payload.get().getBytes(StandardCharsets.UTF_8),
                HeaderRow.toHeaders(headers),
                idempotencyKey.get());
    }

    /** Takes over an event that was sent, to be changed and sent anew; its idempotency key would make a duplicate. */
    void take(Event event, String text, @Nullable EndpointChoice choice) {
        problems.clear();
        switch (event.target()) {
            case Target.OneEndpoint _ -> {
                to.set(To.ENDPOINT);
                if (choice != null) {
                    endpoint.set(choice);
                }
            }
            case Target.Owner owner -> {
                to.set(To.OWNER);
                ownerId.set(owner.ownerId());
            }
            case Target.Broadcast _ -> to.set(To.BROADCAST);
        }
        type.set(event.type());
        contentType.set(event.contentType());
        payload.set(text);
        headers.setAll(HeaderRow.of(event.headers()));
        idempotencyKey.set("");
    }

    boolean isJson() {
        return contentType.get().strip().toLowerCase(java.util.Locale.ROOT).contains("json");
    }

    private Target target() {
        EndpointChoice choice = endpoint.get();
        return switch (to.get()) {
            case ENDPOINT -> new Target.OneEndpoint(choice == null ? "" : choice.uid());
            case OWNER -> new Target.Owner(ownerId.get());
            case BROADCAST -> new Target.Broadcast();
        };
    }
}
