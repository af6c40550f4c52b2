package dev.hookbench.dispatch;

import dev.hookbench.dispatch.DeliveryHeaders.Message;
import dev.hookbench.dispatch.auth.Authenticator;
import dev.hookbench.dispatch.auth.Credential;
import dev.hookbench.dispatch.http.Destination;
import dev.hookbench.dispatch.http.OutgoingRequest;
import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.delivery.DeliveryCommands.Preview;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointOptions;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.journal.Payload;
import java.io.IOException;
import java.time.Clock;

/** Makes the request of an attempt by the endpoint's settings as they are now: who we are, the body's form, headers. */
final class Requests {
    private final DeliveryHeaders headers;
    private final Authenticator authenticator;
    private final BodyReader bodies;
    private final Clock clock;

    Requests(DeliveryHeaders headers, Authenticator authenticator, BodyReader bodies, Clock clock) {
        this.headers = headers;
        this.authenticator = authenticator;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The request of a delivery's next attempt. It may fetch a token first, which takes its time. */
    Prepared prepare(String deliveryUid, Endpoint endpoint, Event event) {
        return switch (Destination.parse(endpoint.url())) {
            case Outcome.Refused<Destination> refused ->
                new Prepared.Faulty(
                        ErrorClass.BAD_URL, refused.problems().getFirst().message());
            case Outcome.Done<Destination> done -> prepare(deliveryUid, endpoint, event, done.value());
        };
    }

    private Prepared prepare(String deliveryUid, Endpoint endpoint, Event event, Destination destination) {
        try {
            byte[] payload = event.payload().size() == 0 ? new byte[0] : bodies.readAll(event.payload());
            Content content = Content.of(endpoint.options().contentType(), event.contentType(), payload);
            Credential credential = authenticator.credential(endpoint);
            return switch (credential) {
                case Credential.Missing missing -> new Prepared.Faulty(missing.error(), missing.message());
                case Credential.Cut _ -> new Prepared.Cut();
                case Credential.Ready ready -> {
                    Message message =
                            new Message(deliveryUid, content, ready.headers(), event.headers(), event.idempotencyKey());
                    yield ready(endpoint, destination, message, event.payload(), credential);
                }
            };
        } catch (IOException e) {
            return new Prepared.Faulty(ErrorClass.BAD_REQUEST, "the event's payload cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return new Prepared.Faulty(ErrorClass.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private Prepared.Ready ready(
            Endpoint endpoint, Destination destination, Message message, BodyRef payload, Credential credential) {
        OutgoingRequest request = request(endpoint, destination, message);
        BodyRef kept = message.content().keptAs(payload);
        Payload written = kept.equals(payload)
                ? Payload.none()
                : Payload.of(message.content().body());
        Headers recorded = Authenticator.recorded(request.headersOnWire(), endpoint.authentication());
        return new Prepared.Ready(request, recorded, kept, written, credential);
    }

    /** Exactly what would be sent now, but that no token is fetched for it. */
    Outcome<Preview> preview(String messageId, Endpoint endpoint, EventDraft draft) {
        EndpointOptions options = endpoint.options();
        return switch (Destination.parse(endpoint.url())) {
            case Outcome.Refused<Destination> refused -> Outcome.refused(refused.problems());
            case Outcome.Done<Destination> done -> {
                try {
                    Content content = Content.of(options.contentType(), draft.contentType(), draft.payload());
                    Message message = new Message(
                            messageId,
                            content,
                            Authenticator.shown(endpoint.authentication()),
                            draft.headers(),
                            draft.idempotencyKey());
                    OutgoingRequest request = request(endpoint, done.value(), message);
                    yield Outcome.done(new Preview(
                            endpoint.url(),
                            request.headersOnWire(),
                            content.body(),
                            Content.note(options.contentType())));
                } catch (IllegalArgumentException e) {
                    yield Outcome.refused("signature", "", String.valueOf(e.getMessage()));
                }
            }
        };
    }

    private OutgoingRequest request(Endpoint endpoint, Destination destination, Message message) {
        return new OutgoingRequest(
                "POST",
                destination,
                headers(endpoint, message),
                message.content().body(),
                endpoint.httpTimeout(),
                endpoint.options().tls());
    }

    private Headers headers(Endpoint endpoint, Message message) {
        try {
            return headers.of(endpoint, message, clock.instant());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the request cannot be signed: " + e.getMessage(), e);
        }
    }
}
