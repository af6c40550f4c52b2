package dev.hookbench.store;

import dev.hookbench.domain.endpoint.Endpoint;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Endpoints as they were read last. Each attempt asks for its endpoint, and in HSQLDB a read waits for the force of a
 * commit. Whoever writes endpoints has everything forgotten after his commit.
 */
final class EndpointCache {
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private long generation;

    /** The endpoint, read by {@code source} unless it is known. */
    Optional<Endpoint> find(String uid, Supplier<Optional<Endpoint>> source) {
        long before;
        synchronized (this) {
            Endpoint known = endpoints.get(uid);
            if (known != null) {
                return Optional.of(known);
            }
            before = generation;
        }
        Optional<Endpoint> read = source.get();
        read.ifPresent(endpoint -> keep(endpoint, before));
        return read;
    }

    /** Forgets all, after a commit that may have changed one. */
    synchronized void forget() {
        generation++;
        endpoints.clear();
    }

    /** What was read before a change is not kept after it. */
    private synchronized void keep(Endpoint endpoint, long readIn) {
        if (readIn == generation) {
            endpoints.put(endpoint.uid(), endpoint);
        }
    }
}
