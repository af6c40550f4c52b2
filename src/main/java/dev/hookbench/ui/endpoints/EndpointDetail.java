package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.endpoint.StateChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An endpoint with all that its pane shows.
 *
 * @param history newest first
 * @param waiting deliveries that are scheduled or to be tried again, counted up to 2,000
 * @param discardedSince deliveries discarded since it left active, counted up to 1,000; 0 while active
 */
record EndpointDetail(Endpoint endpoint, List<StateChange> history, int waiting, int discardedSince) {
    EndpointDetail {
        history = List.copyOf(history);
    }

    /** The endpoint as it is now; touches the disk. */
    static Optional<EndpointDetail> load(String uid, EndpointStore endpoints, DeliveryStore deliveries) {
        return endpoints.find(uid).map(endpoint -> {
            List<StateChange> history = endpoints.history(uid);
            int waiting = Stream.of(DeliveryStatus.SCHEDULED, DeliveryStatus.RETRY)
                    .mapToInt(status -> list(deliveries, uid, status).size())
                    .sum();
            return new EndpointDetail(endpoint, history, waiting, discarded(endpoint, history, deliveries));
        });
    }

    private static int discarded(Endpoint endpoint, List<StateChange> history, DeliveryStore deliveries) {
        if (endpoint.state() == EndpointState.ACTIVE) {
            return 0;
        }
        Instant since = history.stream()
                .takeWhile(change -> change.to() != EndpointState.ACTIVE)
                .map(StateChange::at)
                .min(Instant::compareTo)
                .orElse(endpoint.createdAt());
        return (int) list(deliveries, endpoint.uid(), DeliveryStatus.DISCARDED).stream()
                .filter(delivery -> !delivery.createdAt().isBefore(since))
                .count();
    }

    private static List<Delivery> list(DeliveryStore deliveries, String uid, DeliveryStatus status) {
        return deliveries
                .page(DeliveryFilter.all().ofEndpoints(uid).in(status), PageRequest.newest(PageRequest.MAX_LIMIT))
                .rows();
    }
}
