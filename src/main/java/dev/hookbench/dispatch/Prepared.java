package dev.hookbench.dispatch;

import dev.hookbench.dispatch.auth.Credential;
import dev.hookbench.dispatch.http.OutgoingRequest;
import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.journal.Payload;

/** The request of an attempt, or why there is none. */
sealed interface Prepared {
    /**
     * It can be sent.
     *
     * @param recorded its headers as they are kept, what authenticates masked
     * @param body where its body is kept
     * @param payload its body, where that is not the event's
     */
    record Ready(OutgoingRequest request, Headers recorded, BodyRef body, Payload payload, Credential credential)
            implements Prepared {}

    /** It cannot be made; the message says why and the cure. */
    record Faulty(ErrorClass error, String message) implements Prepared {}

    /** The program ends. */
    record Cut() implements Prepared {}
}
