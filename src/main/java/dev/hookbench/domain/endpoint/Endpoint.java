package dev.hookbench.domain.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A destination that receives events.
 *
 * @param ownerId groups endpoints for fan-out; empty for none
 * @param httpTimeout limit of a whole exchange, 1 to 120 s
 * @param secrets oldest first; the last one is current
 */
public record Endpoint(
        String uid,
        String name,
        String url,
        String ownerId,
        String description,
        Duration httpTimeout,
        Authentication authentication,
        SignaturePlan signature,
        RetryPlan retryPlan,
        EndpointOptions options,
        EndpointState state,
        List<EndpointSecret> secrets,
        Instant createdAt,
        Instant updatedAt) {
    public Endpoint {
        secrets = List.copyOf(secrets);
    }

    /** The secrets that sign at that time, oldest first. */
    public List<EndpointSecret> secretsLiveAt(Instant time) {
        return secrets.stream().filter(secret -> secret.liveAt(time)).toList();
    }

    /** What is not seamless about rotating its secret now, in words; empty where receivers can change over in peace. */
    public String rotationWarning() {
        return signature.kind() == SignaturePlan.Kind.SIMPLE
                ? name + " signs in simple mode: only the newest secret signs, so receivers that still have the old one"
                        + " refuse from now on. Change to the advanced signature first, or change the receivers at the"
                        + " same moment."
                : "";
    }

    /** The same endpoint in another state. */
    public Endpoint in(EndpointState newState) {
        return new Endpoint(
                uid,
                name,
                url,
                ownerId,
                description,
                httpTimeout,
                authentication,
                signature,
                retryPlan,
                options,
                newState,
                secrets,
                createdAt,
                updatedAt);
    }

    /** The same endpoint with other secrets, changed at that time. */
    public Endpoint withSecrets(List<EndpointSecret> newSecrets, Instant time) {
        return new Endpoint(
                uid,
                name,
                url,
                ownerId,
                description,
                httpTimeout,
                authentication,
                signature,
                retryPlan,
                options,
                state,
                newSecrets,
                createdAt,
                time);
    }
}
