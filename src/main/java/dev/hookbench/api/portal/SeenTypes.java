package dev.hookbench.api.portal;

import dev.hookbench.api.route.ApiText;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The event types of the catalogue and of deliveries, by name, with how the deliveries fared. */
final class SeenTypes {
    private final Map<String, EventType> catalogue = new HashMap<>();
    private final TreeMap<String, Map<String, Integer>> counts = new TreeMap<>();
    private final Map<String, Instant> last = new HashMap<>();

    SeenTypes(List<EventType> known) {
        known.stream().filter(type -> !type.name().equals(EventType.ANY)).forEach(type -> {
            catalogue.put(type.name(), type);
            counts.put(type.name(), new TreeMap<>());
        });
    }

    /** Counts a delivery. */
    void count(Delivery delivery) {
        counts.computeIfAbsent(delivery.eventType(), _ -> new TreeMap<>())
                .merge(ApiText.capital(delivery.status()), 1, Integer::sum);
        last.merge(delivery.eventType(), delivery.createdAt(), (a, b) -> a.isAfter(b) ? a : b);
    }

    List<Map<String, @Nullable Object>> json() {
        List<Map<String, @Nullable Object>> types = new ArrayList<>();
        counts.forEach((name, byStatus) -> {
            EventType known = catalogue.get(name);
            types.add(Json.object(
                    "name",
                    name,
                    "description",
                    known == null ? "" : known.description(),
                    "deprecated",
                    known != null && known.deprecated(),
                    "counts",
                    byStatus,
                    "last_at",
                    ApiText.time(last.get(name))));
        });
        return types;
    }
}
