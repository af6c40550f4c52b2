package dev.hookbench.store;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Exhaustion;
import dev.hookbench.domain.endpoint.EndpointStats;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What the works of one transaction change in the counters of deliveries and the figures of endpoints: gathered, and
 * written once at its end, since many works change the same few rows. Used by the one who writes alone.
 */
final class Tallies {
    private final Map<DeliveryStatus, Integer> deliveries = new EnumMap<>(DeliveryStatus.class);
    private final Map<String, List<Ended>> attempts = new LinkedHashMap<>();

    private record Ended(Attempt attempt, DeliveryStatus made) {}

    /** So many deliveries more are in that state, or fewer. */
    void count(DeliveryStatus status, int by) {
        deliveries.merge(status, by, Integer::sum);
    }

    /** An attempt ended and left its delivery in {@code made}. */
    void attempted(Attempt attempt, DeliveryStatus made) {
        attempts.computeIfAbsent(attempt.endpointUid(), _ -> new ArrayList<>()).add(new Ended(attempt, made));
    }

    /** Writes what was gathered and begins anew. */
    void settle(Handle handle) {
        deliveries.forEach((status, by) -> {
            if (by != 0) {
                write(handle, status, by);
            }
        });
        attempts.forEach((endpointUid, ended) -> write(handle, endpointUid, ended));
        forget();
    }

    /** Drops what was gathered in a transaction that was taken back. */
    void forget() {
        deliveries.clear();
        attempts.clear();
    }

    private static void write(Handle handle, DeliveryStatus status, int by) {
        if (handle.execute("UPDATE delivery_counts SET total = total + ? WHERE status = ?", by, status.name()) == 0) {
            handle.execute("INSERT INTO delivery_counts VALUES (?, ?)", status.name(), by);
        }
    }

    /** An attempt whose outcome is unknown is neither success nor failure; an endpoint that is gone has no figures. */
    private static void write(Handle handle, String endpointUid, List<Ended> ended) {
        if (EndpointMoves.exists(handle, endpointUid)) {
            EndpointStats stats = EndpointMoves.stats(handle, endpointUid);
            for (Ended one : ended) {
                stats = Exhaustion.after(stats, one.attempt(), one.made());
            }
            EndpointMoves.keep(handle, endpointUid, stats);
        }
    }
}
