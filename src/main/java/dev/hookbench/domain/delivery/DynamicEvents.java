package dev.hookbench.domain.delivery;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.SecretText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends events to a URL, whether or not there is an endpoint for it (Convoy's dynamic events). */
public interface DynamicEvents {
    /**
     * Accepts an event for the endpoint with exactly that URL, or for a new one called {@code endpoint-<uid>}; filters are
     * not consulted. Returns once all is durable: never call it on the FX thread.
     */
    Outcome<Accepted> send(DynamicDraft draft);

    /**
     * An event for a URL as typed, not yet checked.
     *
     * @param secret of a new endpoint; null to generate one. An endpoint that is there keeps its own
     * @param eventTypes that the endpoint's subscription takes from now on; none for every type
     * @param type of this event
     * @param payload the exact bytes to send
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record DynamicDraft(
            String url,
            @Nullable SecretText secret,
            List<String> eventTypes,
            String type,
            String contentType,
            byte[] payload,
            Headers headers,
            String idempotencyKey) {
        public DynamicDraft {
            eventTypes = List.copyOf(eventTypes);
        }

        /** The event itself, for an endpoint. */
        public EventDraft to(String endpointUid) {
            return new EventDraft(
                    new Target.OneEndpoint(endpointUid), type, contentType, payload, headers, idempotencyKey);
        }
    }
}
