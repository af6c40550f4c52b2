package dev.hookbench.api.event;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is wanted of events beyond what the index knows.
 *
 * @param text for the index: part of the type or of the idempotency key, or the beginning of the id; null for any
 * @param body JSON that the payload must contain; null for any payload
 * @param brokerMessageId value of the event's header {@code X-Broker-Message-ID}; null for any
 */
record EventSearch(
        @Nullable String text,
        @Nullable Map<String, @Nullable Object> body,
        @Nullable String brokerMessageId) {
    private static final Logger LOG = LoggerFactory.getLogger(EventSearch.class);
    private static final String BROKER_HEADER = "X-Broker-Message-ID";

    /** Whether each event must be looked at. */
    boolean needsScan() {
        return body != null || brokerMessageId != null;
    }

    /** Whether {@code event} is wanted, so far as the index cannot tell. */
    boolean finds(Event event, BodyReader bodies) {
        boolean ofMessage = brokerMessageId == null || isOfMessage(event.headers(), brokerMessageId);
        return ofMessage && (body == null || contains(event, body, bodies));
    }

    /** Whether an event with those headers came from that message of a broker, as Convoy notes it. */
    static boolean isOfMessage(Headers headers, String brokerMessageId) {
        return headers.first(BROKER_HEADER).filter(brokerMessageId::equals).isPresent();
    }

    private static boolean contains(Event event, Map<String, @Nullable Object> wanted, BodyReader bodies) {
        try {
            return event.payload().size() > 0
                    && Containment.contains(Json.parse(bodies.readAll(event.payload())), wanted);
        } catch (MalformedJson e) {
            return false;
        } catch (IOException e) {
            LOG.warn("the payload of {} cannot be searched", event.uid(), e);
            return false;
        }
    }
}
