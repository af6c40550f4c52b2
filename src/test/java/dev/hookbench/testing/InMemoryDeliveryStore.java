package dev.hookbench.testing;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventFilter;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.StateChange;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events, deliveries and attempts in memory; state changes move the endpoints of the store given. */
public final class InMemoryDeliveryStore implements DeliveryStore {
    private final InMemoryEndpointStore endpoints;
    private final TreeMap<String, Event> events = new TreeMap<>();
    private final TreeMap<String, Delivery> deliveries = new TreeMap<>();
    private final Map<String, Attempt> attempts = new LinkedHashMap<>();
    private @Nullable String failure;

    /** Deliveries to these endpoints. */
    public InMemoryDeliveryStore(InMemoryEndpointStore endpoints) {
        this.endpoints = endpoints;
    }

    /** From now on every write fails for that reason. */
    public synchronized void failWith(String reason) {
        failure = reason;
    }

    /** Writes work again. */
    public synchronized void recover() {
        failure = null;
    }

    private void requireDisk() {
        if (failure != null) {
            throw new StorageUnavailable(failure);
        }
    }

    @Override
    public synchronized void accept(Event event, List<Delivery> made) {
        requireDisk();
        events.putIfAbsent(event.uid(), event);
        made.forEach(delivery -> deliveries.putIfAbsent(delivery.uid(), delivery));
    }

    @Override
    public synchronized Optional<Event> findEvent(String uid) {
        return Optional.ofNullable(events.get(uid));
    }

    @Override
    public synchronized List<Event> recentEvents(int limit) {
        return events.descendingMap().values().stream().limit(limit).toList();
    }

    @Override
    public synchronized Page<Event> events(EventFilter filter, PageRequest request) {
        List<Event> rows = events.descendingMap().values().stream()
                .filter(event -> passes(event, filter))
                .toList();
        return page(rows, request, Event::uid);
    }

    @Override
    public synchronized boolean hasIdempotencyKey(String key) {
        return !key.isEmpty()
                && events.values().stream()
                        .anyMatch(event -> event.idempotencyKey().equals(key));
    }

    @Override
    public synchronized Page<Delivery> page(DeliveryFilter filter, PageRequest request) {
        List<Delivery> rows = deliveries.descendingMap().values().stream()
                .filter(delivery -> passes(delivery, filter))
                .toList();
        return page(rows, request, Delivery::uid);
    }

    @Override
    public synchronized Optional<Delivery> find(String uid) {
        return Optional.ofNullable(deliveries.get(uid));
    }

    @Override
    public synchronized List<Attempt> attempts(String deliveryUid) {
        return attempts.values().stream()
                .filter(attempt -> attempt.deliveryUid().equals(deliveryUid))
                .sorted(Comparator.comparingInt(Attempt::number))
                .toList();
    }

    @Override
    public synchronized List<Delivery> processing() {
        return deliveries.values().stream()
                .filter(delivery -> delivery.status() == DeliveryStatus.PROCESSING)
                .toList();
    }

    @Override
    public synchronized void moved(Delivery delivery, @Nullable StateChange change) {
        requireDisk();
        deliveries.put(delivery.uid(), delivery);
        move(change);
    }

    @Override
    public synchronized void started(Delivery delivery, Attempt attempt) {
        requireDisk();
        if (attempts.putIfAbsent(attempt.uid(), attempt) == null) {
            deliveries.put(delivery.uid(), delivery);
        }
    }

    @Override
    public synchronized void finished(Delivery delivery, Attempt attempt, @Nullable StateChange change) {
        requireDisk();
        Attempt stored = attempts.get(attempt.uid());
        if (stored != null && !(stored.outcome() instanceof AttemptOutcome.Open)) {
            return;
        }
        attempts.put(attempt.uid(), attempt);
        deliveries.put(delivery.uid(), delivery);
        endpoints.attempted(attempt, delivery.status());
        move(change);
    }

    @Override
    public synchronized Map<DeliveryStatus, Long> counts() {
        Map<DeliveryStatus, Long> counts = new EnumMap<>(DeliveryStatus.class);
        for (DeliveryStatus status : DeliveryStatus.values()) {
            counts.put(status, 0L);
        }
        deliveries.values().forEach(delivery -> counts.merge(delivery.status(), 1L, Long::sum));
        return counts;
    }

    private void move(@Nullable StateChange change) {
        if (change != null) {
            endpoints.move(change);
        }
    }

    private static <T> Page<T> page(List<T> rows, PageRequest request, Function<T, String> uid) {
        String cursor = request.cursor();
        int start = 0;
        if (cursor != null) {
            boolean older = request.direction() == Direction.OLDER;
            int before = (int) rows.stream()
                    .filter(row -> uid.apply(row).compareTo(cursor) >= (older ? 1 : 0))
                    .count();
            start = older ? before : before - 1;
        }
        return InMemoryPages.cut(rows, request, start, uid);
    }

    private boolean passes(Event event, EventFilter filter) {
        return any(filter.eventTypes(), event.type())
                && equal(filter.idempotencyKey(), event.idempotencyKey())
                && within(event.createdAt(), filter.from(), filter.to())
                && (filter.endpointUids().isEmpty()
                        || deliveriesOf(event).anyMatch(delivery -> any(filter.endpointUids(), delivery.endpointUid())))
                && (filter.ownerId() == null || isOf(event, filter.ownerId()))
                && (Stream.of(event.type(), event.idempotencyKey())
                                .anyMatch(text -> InMemoryCaptureIndex.contains(text, filter.text()))
                        || begins(event.uid(), filter.text()));
    }

    private static boolean begins(String uid, @Nullable String text) {
        return text == null || uid.regionMatches(true, 0, text, 0, text.length());
    }

    private boolean isOf(Event event, String ownerId) {
        return event.target().equals(new Target.Owner(ownerId))
                || deliveriesOf(event)
                        .flatMap(delivery -> endpoints.find(delivery.endpointUid()).stream())
                        .anyMatch(endpoint -> endpoint.ownerId().equals(ownerId));
    }

    private Stream<Delivery> deliveriesOf(Event event) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.eventUid().equals(event.uid()));
    }

    private static boolean passes(Delivery delivery, DeliveryFilter filter) {
        return any(filter.uids(), delivery.uid())
                && any(filter.endpointUids(), delivery.endpointUid())
                && equal(filter.eventUid(), delivery.eventUid())
                && equal(filter.subscriptionUid(), delivery.subscriptionUid())
                && equal(filter.idempotencyKey(), delivery.idempotencyKey())
                && any(filter.eventTypes(), delivery.eventType())
                && any(filter.statuses(), delivery.status())
                && within(delivery.createdAt(), filter.from(), filter.to())
                && Stream.of(delivery.endpointName(), delivery.eventType(), delivery.idempotencyKey())
                        .anyMatch(text -> InMemoryCaptureIndex.contains(text, filter.text()));
    }

    private static <T> boolean any(List<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean equal(@Nullable String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    private static boolean within(Instant time, @Nullable Instant from, @Nullable Instant to) {
        return (from == null || !time.isBefore(from)) && (to == null || !time.isAfter(to));
    }
}
