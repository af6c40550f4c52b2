package dev.hookbench.dispatch;

import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What one batch learns of endpoints that are probed: it waits for the outcome, and remembers probes that failed. */
final class Probing {
    /** A change may be missed, when the endpoint moved just before it was looked at. */
    private static final long LONGEST_WAIT_MILLIS = 500;

    private final EndpointStore endpoints;
    private final BooleanSupplier stopped;
    private final Semaphore changed;
    private final Map<String, String> failed = new HashMap<>();

    /**
     * For one batch.
     *
     * @param stopped whether the batch is to end
     * @param changed released whenever an endpoint changed
     */
    Probing(EndpointStore endpoints, BooleanSupplier stopped, Semaphore changed) {
        this.endpoints = endpoints;
        this.stopped = stopped;
        this.changed = changed;
    }

    /** The endpoint's state once it is not pending, or pending if the batch is to end before; empty if it is deleted. */
    Optional<EndpointState> resolved(String endpointUid) {
        Optional<EndpointState> state = state(endpointUid);
        while (state.filter(EndpointState.PENDING::equals).isPresent() && !stopped.getAsBoolean()) {
            try {
                if (changed.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                    changed.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return state;
            }
            state = state(endpointUid);
        }
        return state;
    }

    /** Remembers the delivery that was to probe an endpoint and failed. */
    void failed(String endpointUid, String deliveryUid) {
        failed.put(endpointUid, deliveryUid);
    }

    /** The delivery of this batch that probed the endpoint in vain. */
    Optional<String> failedProbe(String endpointUid) {
        return Optional.ofNullable(failed.get(endpointUid));
    }

    private Optional<EndpointState> state(String endpointUid) {
        return endpoints.find(endpointUid).map(endpoint -> endpoint.state());
    }
}
