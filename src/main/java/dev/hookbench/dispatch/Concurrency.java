package dev.hookbench.dispatch;

import dev.hookbench.domain.Settings;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many attempts may be under way, overall and to each endpoint; kept in memory, as the scheduler asks under its lock. */
final class Concurrency {
    /** Attempts under way over all endpoints, unless the setting says otherwise. */
    static final int OVERALL = 32;

    /** Attempts under way to one endpoint, unless it says otherwise. */
    static final int OF_ONE = 4;

    /** The most that the setting may say: beyond it connections run out. */
    static final int MOST = 200;

    private final Map<String, Integer> ofEndpoints = new ConcurrentHashMap<>();
    private volatile int overall = OVERALL;

    /** As many as is usual, until it learns otherwise. */
    Concurrency() {}

    /** So many. */
    Concurrency(int overall) {
        this.overall = overall;
    }

    /** Attempts under way over all endpoints. */
    int overall() {
        return overall;
    }

    /** Attempts under way to that endpoint. */
    int of(String endpointUid) {
        return ofEndpoints.getOrDefault(endpointUid, OF_ONE);
    }

    /** Learns everything, at start. */
    void load(EndpointStore endpoints, Settings settings) {
        overall = settings.get(Settings.CONCURRENCY)
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= MOST)
                .orElse(OVERALL);
        endpoints.all().forEach(this::learn);
    }

    /** Learns what an endpoint says now. */
    void learn(Endpoint endpoint) {
        int limit = endpoint.options().concurrency();
        if (limit > 0) {
            ofEndpoints.put(endpoint.uid(), limit);
        } else {
            ofEndpoints.remove(endpoint.uid());
        }
    }

    /** Forgets an endpoint that is gone. */
    void forget(String endpointUid) {
        ofEndpoints.remove(endpointUid);
    }
}
