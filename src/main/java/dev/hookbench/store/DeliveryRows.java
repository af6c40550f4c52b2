package dev.hookbench.store;

import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes events and deliveries into rows and reads them back. */
final class DeliveryRows {
    /** {@code due_at} of a delivery that does not wait. */
    static final long NOT_DUE = Long.MAX_VALUE;

    private DeliveryRows() {}

    /** Adds an event. */
    static void insert(Handle handle, Event event) {
        handle.execute(
                "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.uid(),
                Columns.nanos(event.createdAt()),
                targetKind(event.target()),
                targetId(event.target()),
                event.type(),
                event.contentType(),
                Columns.body(event.payload()),
                Columns.headers(event.headers()),
                event.idempotencyKey(),
                event.duplicate(),
                event.failureReason());
    }

    /** The event in a row. */
    static Event event(ResultSet row) throws SQLException {
        return new Event(
                Columns.text(row, "uid"),
                Columns.instant(row.getLong("created_at")),
                target(Columns.text(row, "target_kind"), Columns.text(row, "target_id")),
                Columns.text(row, "type"),
                Columns.text(row, "content_type"),
                Columns.body(Columns.text(row, "payload")),
                Columns.headers(Columns.text(row, "headers")),
                Columns.text(row, "idempotency_key"),
                row.getBoolean("duplicate"),
                Columns.text(row, "failure_reason"));
    }

    /** Keeps a delivery, new or in place of the one before. */
    static void put(Handle handle, Delivery delivery, Tallies tallies) {
        Optional<String> before = handle.createQuery("SELECT status FROM deliveries WHERE uid = :uid")
                .bind("uid", delivery.uid())
                .mapTo(String.class)
                .findOne();
        if (before.isEmpty()) {
            insert(handle, delivery);
        } else {
            update(handle, delivery);
            tallies.count(DeliveryStatus.valueOf(before.get()), -1);
        }
        tallies.count(delivery.status(), 1);
    }

    /** What may change; the retry plan does when it is sent again. */
    private static void update(Handle handle, Delivery delivery) {
        handle.execute(
                "UPDATE deliveries SET endpoint_name = ?, status = ?, description = ?, attempts = ?, retry_strategy = ?,"
                        + " retry_interval = ?, retry_attempts = ?, next_attempt_at = ?, due_at = ?, last_status_code = ?,"
                        + " last_latency_millis = ?, updated_at = ? WHERE uid = ?",
                delivery.endpointName(),
                delivery.status().name(),
                delivery.description(),
                delivery.attempts(),
                delivery.retryPlan().strategy().name(),
                delivery.retryPlan().interval().toNanos(),
                delivery.retryPlan().attempts(),
                Columns.nanosOrNull(delivery.nextAttemptAt()),
                dueAt(delivery),
                delivery.lastStatusCode(),
                delivery.lastLatencyMillis(),
                Columns.nanos(delivery.updatedAt()),
                delivery.uid());
    }

    /** Adds deliveries that are not there yet. */
    static void add(Handle handle, List<Delivery> deliveries, Tallies tallies) {
        for (Delivery delivery : deliveries) {
            if (!exists(handle, delivery.uid())) {
                insert(handle, delivery);
                tallies.count(delivery.status(), 1);
            }
        }
    }

    /** Whether the delivery is there. */
    private static boolean exists(Handle handle, String uid) {
        return handle.createQuery("SELECT 1 FROM deliveries WHERE uid = :uid")
                .bind("uid", uid)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** The delivery in a row. */
    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                Columns.text(row, "uid"),
                Columns.text(row, "event_uid"),
                Columns.text(row, "event_type"),
                Columns.text(row, "endpoint_uid"),
                Columns.text(row, "endpoint_name"),
                Columns.text(row, "idempotency_key"),
                Columns.text(row, "subscription_uid"),
                DeliveryMode.valueOf(row.getString("mode")),
                DeliveryStatus.valueOf(row.getString("status")),
                Columns.text(row, "description"),
                row.getInt("attempts"),
                EndpointRows.retryPlan(row),
                Columns.instantOrNull(row, "next_attempt_at"),
                row.getInt("last_status_code"),
                row.getLong("last_latency_millis"),
                Columns.instant(row.getLong("created_at")),
                Columns.instant(row.getLong("updated_at")));
    }

    private static void insert(Handle handle, Delivery delivery) {
        handle.execute(
                "INSERT INTO deliveries VALUES (" + "?, ".repeat(19) + "?)",
                delivery.uid(),
                delivery.eventUid(),
                delivery.eventType(),
                delivery.endpointUid(),
                delivery.endpointName(),
                delivery.idempotencyKey(),
                delivery.status().name(),
                delivery.description(),
                delivery.attempts(),
                delivery.retryPlan().strategy().name(),
                delivery.retryPlan().interval().toNanos(),
                delivery.retryPlan().attempts(),
                Columns.nanosOrNull(delivery.nextAttemptAt()),
                dueAt(delivery),
                delivery.lastStatusCode(),
                delivery.lastLatencyMillis(),
                Columns.nanos(delivery.createdAt()),
                Columns.nanos(delivery.updatedAt()),
                delivery.subscriptionUid(),
                delivery.mode().name());
    }

    private static String targetKind(Target target) {
        return switch (target) {
            case Target.OneEndpoint _ -> "endpoint";
            case Target.Owner _ -> "owner";
            case Target.Broadcast _ -> "broadcast";
        };
    }

    private static String targetId(Target target) {
        return switch (target) {
            case Target.OneEndpoint one -> one.endpointUid();
            case Target.Owner owner -> owner.ownerId();
            case Target.Broadcast _ -> "";
        };
    }

    private static Target target(String kind, String id) {
        return switch (kind) {
            case "owner" -> new Target.Owner(id);
            case "broadcast" -> new Target.Broadcast();
            default -> new Target.OneEndpoint(id);
        };
    }

    private static long dueAt(Delivery delivery) {
        Instant next = delivery.nextAttemptAt();
        boolean waits = delivery.status() == DeliveryStatus.SCHEDULED || delivery.status() == DeliveryStatus.RETRY;
        return waits && next != null ? Columns.nanos(next) : NOT_DUE;
    }
}
