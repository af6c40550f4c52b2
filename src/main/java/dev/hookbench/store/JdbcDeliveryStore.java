package dev.hookbench.store;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventFilter;
import dev.hookbench.domain.endpoint.StateChange;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Events, deliveries and attempts in HSQLDB. */
final class JdbcDeliveryStore implements DeliveryStore {
    private final Database database;

    JdbcDeliveryStore(Database database) {
        this.database = database;
    }

    @Override
    public void accept(Event event, List<Delivery> deliveries) {
        database.run(handle -> {
            DeliveryRows.add(handle, event);
            DeliveryRows.add(handle, deliveries, database.tallies());
        });
    }

    @Override
    public Optional<Event> findEvent(String uid) {
        return database.read(handle -> findEvent(handle, uid));
    }

    @Override
    public List<Event> recentEvents(int limit) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM events ORDER BY uid DESC LIMIT :limit USING INDEX")
                        .bind("limit", limit)
                        .map((row, _) -> DeliveryRows.event(row))
                        .list());
    }

    @Override
    public Page<Event> events(EventFilter filter, PageRequest request) {
        return database.read(handle -> DeliveryPages.events(handle, filter, request));
    }

    @Override
    public boolean hasIdempotencyKey(String key) {
        return !key.isEmpty()
                && database.read(
                        handle -> handle.createQuery("SELECT 1 FROM events WHERE idempotency_key = :key LIMIT 1")
                                .bind("key", key)
                                .mapTo(Integer.class)
                                .findOne()
                                .isPresent());
    }

    @Override
    public Page<Delivery> page(DeliveryFilter filter, PageRequest request) {
        return database.read(handle -> DeliveryPages.page(handle, filter, request));
    }

    @Override
    public Optional<Delivery> find(String uid) {
        return database.read(
                handle -> Bare.row(handle, "SELECT * FROM deliveries WHERE uid = ?", uid, DeliveryRows::delivery));
    }

    @Override
    public List<Attempt> attempts(String deliveryUid) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM attempts WHERE delivery_uid = :uid ORDER BY number")
                        .bind("uid", deliveryUid)
                        .map((row, _) -> AttemptRows.attempt(row))
                        .list());
    }

    @Override
    public List<Delivery> processing() {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM deliveries WHERE status = 'PROCESSING' ORDER BY uid")
                        .map((row, _) -> DeliveryRows.delivery(row))
                        .list());
    }

    @Override
    public void moved(Delivery delivery, @Nullable StateChange change) {
        write(change, handle -> {
            DeliveryRows.put(handle, delivery, database.tallies());
            move(handle, change);
        });
    }

    @Override
    public void started(Delivery delivery, Attempt attempt) {
        database.run(handle -> {
            if (AttemptRows.add(handle, attempt)) {
                DeliveryRows.put(handle, delivery, database.tallies());
            }
        });
    }

    @Override
    public void finished(Delivery delivery, Attempt attempt, @Nullable StateChange change) {
        write(change, handle -> {
            if (AttemptRows.end(handle, attempt)) {
                DeliveryRows.put(handle, delivery, database.tallies());
                database.tallies().attempted(attempt, delivery.status());
                move(handle, change);
            }
        });
    }

    @Override
    public Map<DeliveryStatus, Long> counts() {
        Map<DeliveryStatus, Long> counts = new EnumMap<>(DeliveryStatus.class);
        for (DeliveryStatus status : DeliveryStatus.values()) {
            counts.put(status, 0L);
        }
        database.read(handle -> handle.createQuery("SELECT status, total FROM delivery_counts")
                        .map((row, _) -> Map.entry(DeliveryStatus.valueOf(row.getString(1)), row.getLong(2)))
                        .list())
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private static Optional<Event> findEvent(Handle handle, String uid) {
        return Bare.row(handle, "SELECT * FROM events WHERE uid = ?", uid, DeliveryRows::event);
    }

    private void write(@Nullable StateChange change, Consumer<Handle> work) {
        if (change == null) {
            database.run(work);
        } else {
            database.writeEndpoints(handle -> {
                work.accept(handle);
                return true;
            });
        }
    }

    private void move(Handle handle, @Nullable StateChange change) {
        if (change != null) {
            EndpointMoves.move(handle, change, database.tallies());
        }
    }
}
