package dev.hookbench.domain.delivery;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import java.util.List;

/** What can be done with events and deliveries. Each call waits for the disk: never call it on the FX thread. */
public interface DeliveryCommands {
    /** Accepts an event and schedules its deliveries; returns once both are durable. */
    Outcome<Accepted> send(EventDraft draft);

    /** Sends a Failure or Discarded delivery again; an inactive endpoint becomes pending by it. */
    Outcome<Delivery> resend(String deliveryUid);

    /**
     * Sends deliveries again that were delivered, under the same webhook id. Refused whole if one of them was not
     * delivered; one whose endpoint is not active is among the failed.
     */
    Outcome<ForceResent> forceResend(List<String> deliveryUids);

    /** Matches an event again, as if it were sent now; it has new deliveries then. */
    Outcome<Accepted> replay(String eventUid);

    /** The request that would be sent now to one endpoint for this draft, with its signature; nothing is sent. */
    Outcome<Preview> preview(EventDraft draft);

    /**
     * Exactly what would be sent, but for the value that authenticates to the endpoint, which is masked.
     *
     * @param note what its reader should know, one or more sentences; empty for nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // shown, never compared
    record Preview(String url, Headers headers, byte[] body, String note) {}
}
