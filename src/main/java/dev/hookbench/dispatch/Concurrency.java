package dev.hookbench.dispatch;

import dev.hookbench.domain.Settings;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many attempts may be under way, overall and to each endpoint; kept in memory, as the scheduler asks under its lock.
 *
 * <p>The setting is a limit to everything. Without it {@link #OVERALL} may be at work, and beside them so many may wait
 * for endpoints that are slow or never answered yet that {@link #WITH_WAITING} are open in all.
 */
final class Concurrency {
    /** Attempts at work at once over all endpoints, unless the setting says otherwise. */
    static final int OVERALL = 32;

    /** Attempts at work or waiting for an answer, unless the setting says otherwise. */
    static final int WITH_WAITING = 1_024;

    /** Attempts under way to one endpoint, unless it says otherwise. */
    static final int OF_ONE = 4;

    /** Of how many places one is kept for endpoints that are known to answer, where the setting limits them all. */
    private static final int KEPT_OF = 8;

    private final Map<String, Integer> ofEndpoints = new ConcurrentHashMap<>();
    private volatile int limit;

    /** As many as is usual, until it learns otherwise. */
    Concurrency() {}

    /** So many and no more. */
    Concurrency(int limit) {
        limit(limit);
    }

    /** Attempts at work over all endpoints. */
    int overall() {
        return limit > 0 ? limit : OVERALL;
    }

    /** Attempts at work or waiting for an answer, over all endpoints. */
    int most() {
        return limit > 0 ? limit : WITH_WAITING;
    }

    /** How many of them only endpoints may have that are known to answer. */
    int kept() {
        return limit > 0 ? limit / KEPT_OF : OVERALL;
    }

    /** Attempts under way to that endpoint. */
    int of(String endpointUid) {
        return ofEndpoints.getOrDefault(endpointUid, OF_ONE);
    }

    /** Learns everything, at start. */
    void load(EndpointStore endpoints, Settings settings) {
        limit(settings.get(Settings.CONCURRENCY)
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .filter(number -> number <= Settings.MOST_CONCURRENCY)
                .orElse(0));
        endpoints.all().forEach(this::learn);
    }

    /** Learns how many may be under way over all endpoints; 0 for what is usual. */
    void limit(int most) {
        limit = most;
    }

    /** Learns what an endpoint says now. */
    void learn(Endpoint endpoint) {
        int own = endpoint.options().concurrency();
        if (own > 0) {
            ofEndpoints.put(endpoint.uid(), own);
        } else {
            ofEndpoints.remove(endpoint.uid());
        }
    }

    /** Forgets an endpoint that is gone. */
    void forget(String endpointUid) {
        ofEndpoints.remove(endpointUid);
    }
}
