package dev.hookbench.store;

import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.Target;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes events and deliveries into rows and reads them back. */
final class DeliveryRows {
    /** {@code due_at} of a delivery that does not wait. */
    static final long NOT_DUE = Long.MAX_VALUE;

    private static final String INSERT = "INSERT INTO deliveries VALUES (" + "?, ".repeat(19) + "?)";
    private static final String UPDATE =
            "UPDATE deliveries SET endpoint_name = ?, status = ?, description = ?, attempts = ?, retry_strategy = ?,"
                    + " retry_interval = ?, retry_attempts = ?, next_attempt_at = ?, due_at = ?, last_status_code = ?,"
                    + " last_latency_millis = ?, updated_at = ? WHERE uid = ? AND status = ?";

    private DeliveryRows() {}

    /** Adds an event that is not there yet. */
    static void add(Handle handle, Event event) {
        Bare.add(handle, "INSERT INTO events VALUES (" + "?, ".repeat(10) + "?)", insert -> {
            insert.setString(1, event.uid());
            insert.setLong(2, Columns.nanos(event.createdAt()));
            insert.setString(3, targetKind(event.target()));
            insert.setString(4, targetId(event.target()));
            insert.setString(5, event.type());
            insert.setString(6, event.contentType());
            insert.setString(7, Columns.body(event.payload()));
            insert.setString(8, Columns.headers(event.headers()));
            insert.setString(9, event.idempotencyKey());
            insert.setBoolean(10, event.duplicate());
            insert.setString(11, event.failureReason());
        });
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
        DeliveryStatus usual = delivery.attempts() > 1 ? DeliveryStatus.RETRY : DeliveryStatus.SCHEDULED;
        if (update(handle, delivery, usual)) { // nearly always: saves asking what it was
            tallies.count(usual, -1);
        } else {
            replace(handle, delivery, tallies);
        }
        tallies.count(delivery.status(), 1);
    }

    private static void replace(Handle handle, Delivery delivery, Tallies tallies) {
        Optional<DeliveryStatus> before = Bare.row(
                handle,
                "SELECT status FROM deliveries WHERE uid = ?",
                delivery.uid(),
                row -> DeliveryStatus.valueOf(Columns.text(row, "status")));
        if (before.isEmpty()) {
            Bare.update(handle, INSERT, statement -> bind(statement, delivery));
        } else {
            update(handle, delivery, before.get());
            tallies.count(before.get(), -1);
        }
    }

    /** Writes what may change, if it is in that state; the retry plan changes when it is sent again. */
    private static boolean update(Handle handle, Delivery delivery, DeliveryStatus before) {
        int rows = Bare.update(handle, UPDATE, update -> {
            update.setString(1, delivery.endpointName());
            update.setString(2, delivery.status().name());
            update.setString(3, delivery.description());
            update.setInt(4, delivery.attempts());
            update.setString(5, delivery.retryPlan().strategy().name());
            update.setLong(6, delivery.retryPlan().interval().toNanos());
            update.setInt(7, delivery.retryPlan().attempts());
            update.setObject(8, Columns.nanosOrNull(delivery.nextAttemptAt()), Types.BIGINT);
            update.setLong(9, dueAt(delivery));
            update.setInt(10, delivery.lastStatusCode());
            update.setLong(11, delivery.lastLatencyMillis());
            update.setLong(12, Columns.nanos(delivery.updatedAt()));
            update.setString(13, delivery.uid());
            update.setString(14, before.name());
        });
        return rows == 1;
    }

    /** Adds deliveries that are not there yet. */
    static void add(Handle handle, List<Delivery> deliveries, Tallies tallies) {
        for (Delivery delivery : deliveries) {
            if (Bare.add(handle, INSERT, statement -> bind(statement, delivery))) {
                tallies.count(delivery.status(), 1);
            }
        }
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

    private static void bind(PreparedStatement insert, Delivery delivery) throws SQLException {
        insert.setString(1, delivery.uid());
        insert.setString(2, delivery.eventUid());
        insert.setString(3, delivery.eventType());
        insert.setString(4, delivery.endpointUid());
        insert.setString(5, delivery.endpointName());
        insert.setString(6, delivery.idempotencyKey());
        insert.setString(7, delivery.status().name());
        insert.setString(8, delivery.description());
        insert.setInt(9, delivery.attempts());
        insert.setString(10, delivery.retryPlan().strategy().name());
        insert.setLong(11, delivery.retryPlan().interval().toNanos());
        insert.setInt(12, delivery.retryPlan().attempts());
        insert.setObject(13, Columns.nanosOrNull(delivery.nextAttemptAt()), Types.BIGINT);
        insert.setLong(14, dueAt(delivery));
        insert.setInt(15, delivery.lastStatusCode());
        insert.setLong(16, delivery.lastLatencyMillis());
        insert.setLong(17, Columns.nanos(delivery.createdAt()));
        insert.setLong(18, Columns.nanos(delivery.updatedAt()));
        insert.setString(19, delivery.subscriptionUid());
        insert.setString(20, delivery.mode().name());
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
