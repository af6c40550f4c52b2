package dev.hookbench.testing;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.meta.MetaEvent;
import dev.hookbench.domain.meta.MetaEventFilter;
import dev.hookbench.domain.meta.MetaEventStore;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.domain.meta.MetaSettings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The meta events in memory. */
public final class InMemoryMetaEventStore implements MetaEventStore {
    /** Whether every change fails, as on a full disk. */
    public final AtomicBoolean failing = new AtomicBoolean();

    private final TreeMap<String, MetaEvent> events = new TreeMap<>();
    private MetaSettings settings = MetaSettings.off();

    @Override
    public synchronized MetaSettings settings() {
        return settings;
    }

    @Override
    public synchronized void save(MetaSettings newSettings) {
        settings = newSettings;
    }

    @Override
    public synchronized boolean add(MetaEvent event) {
        fail();
        boolean known = events.values().stream()
                .anyMatch(one -> one.subject().equals(event.subject()) && one.type() == event.type());
        if (!known) {
            events.put(event.uid(), event);
        }
        return !known;
    }

    @Override
    public synchronized void moved(MetaEvent event) {
        fail();
        events.replace(event.uid(), event);
    }

    @Override
    public synchronized Optional<MetaEvent> find(String uid) {
        return Optional.ofNullable(events.get(uid));
    }

    @Override
    public synchronized Page<MetaEvent> page(MetaEventFilter filter, PageRequest request) {
        List<MetaEvent> rows = events.descendingMap().values().stream()
                .filter(event -> filter.from() == null || !event.createdAt().isBefore(filter.from()))
                .filter(event -> filter.to() == null || !event.createdAt().isAfter(filter.to()))
                .toList();
        String cursor = request.cursor();
        int start = 0;
        if (cursor != null) {
            boolean older = request.direction() == Direction.OLDER;
            int before = (int) rows.stream()
                    .filter(row -> row.uid().compareTo(cursor) >= (older ? 1 : 0))
                    .count();
            start = older ? before : before - 1;
        }
        return InMemoryPages.cut(rows, request, start, MetaEvent::uid);
    }

    @Override
    public synchronized List<Waiting> waiting() {
        return events.values().stream()
                .filter(MetaEvent::waits)
                .map(event -> new Waiting(event.uid(), Objects.requireNonNull(event.nextAttemptAt())))
                .toList();
    }

    @Override
    public synchronized Optional<Instant> lastOfDeliveries() {
        return events.values().stream()
                .filter(event ->
                        event.type() == MetaEventType.DELIVERY_SUCCESS || event.type() == MetaEventType.DELIVERY_FAILED)
                .map(MetaEvent::createdAt)
                .max(Comparator.naturalOrder());
    }

    @Override
    public synchronized Optional<Instant> happenedAt(int number) {
        return events.descendingMap().values().stream()
                .skip(number - 1)
                .map(MetaEvent::createdAt)
                .findFirst();
    }

    @Override
    public synchronized long forget(Instant before, int most) {
        long waiting = waiting().size();
        events.values().removeIf(event -> event.createdAt().isBefore(before));
        while (events.size() > most) {
            events.pollFirstEntry();
        }
        return waiting - waiting().size();
    }

    private void fail() {
        if (failing.get()) {
            throw new StorageUnavailable("the disk is full");
        }
    }
}
