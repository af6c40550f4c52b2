package dev.hookbench.domain.replay;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.delivery.AttemptOutcome;

/** What can be done with captures: sending them again. Each call waits for the exchange: never call it on the FX thread. */
public interface ReplayCommands {
    /**
     * Sends a capture again as it was to a URL: same method, headers and body bytes, the sub-path and query after the
     * inbox added to the URL. Hop-by-hop headers and Host are made anew.
     */
    Outcome<Replayed> toUrl(String captureUid, String url);

    /**
     * Sends a capture's body as an event to an endpoint, signed afresh by the endpoint's settings; refused where the
     * endpoint's state discards it.
     */
    Outcome<Replayed> toEndpoint(String captureUid, String endpointUid);

    /**
     * What a replay did.
     *
     * @param sha256 of the body that was sent
     * @param deliveryUid the delivery made for it; empty for a replay to a URL
     * @param outcome of a replay to a URL; {@link AttemptOutcome.Open} for one to an endpoint, whose delivery goes its way
     */
    record Replayed(String captureUid, String sha256, String deliveryUid, AttemptOutcome outcome) {}
}
