package dev.hookbench.dispatch;

import dev.hookbench.domain.project.ProjectSettings;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Tells when deliveries that failed for good make their endpoint inactive. What decides it for one endpoint happens one
 * after the other, so that no two deliveries count themselves as the same one in a row.
 */
final class DisableRules {
    private static final int LOCKS = 64;

    private final DispatchPorts ports;
    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

    DisableRules(DispatchPorts ports) {
        this.ports = ports;
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /** Carries out {@code work}; alone for that endpoint if it may count a delivery that failed for good. */
    <T> T guarding(String endpointUid, boolean counts, Supplier<T> work) {
        if (!counts) {
            return work.get();
        }
        ReentrantLock lock = locks[Math.floorMod(endpointUid.hashCode(), LOCKS)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** The rule for an endpoint now; with circuit breakers on, they decide instead. */
    Settlement.DisableRule of(String endpointUid) {
        ProjectSettings project = ports.project();
        return project.disableEndpoint() && !project.breaker().enabled()
                ? new Settlement.DisableRule(
                        true,
                        project.inactiveAfter(),
                        ports.endpoints().stats(endpointUid).exhausted())
                : Settlement.DisableRule.off();
    }
}
