package dev.hookbench.domain.endpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an endpoint's history.
 *
 * @param from null for the entry of its making
 * @param cause one sentence: who or what changed it
 * @param deliveryUid the delivery that caused it; null when a person did
 */
public record StateChange(
        String endpointUid,
        Instant at,
        @Nullable EndpointState from,
        EndpointState to,
        String cause,
        @Nullable String deliveryUid) {}
