package dev.hookbench.store;

import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Subscriptions and their filters as rows. */
final class SubscriptionRows {
    private SubscriptionRows() {}

    static void replace(Handle handle, Subscription subscription) {
        ContentFilter filter = subscription.filter();
        handle.execute("DELETE FROM subscriptions WHERE uid = ?", subscription.uid());
        handle.execute(
                "INSERT INTO subscriptions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                subscription.uid(),
                subscription.name(),
                subscription.endpointUid(),
                subscription.sourceUid(),
                new String(Json.write(subscription.eventTypes()), StandardCharsets.UTF_8),
                filter.headers(),
                filter.body(),
                filter.query(),
                filter.path(),
                subscription.mode().name(),
                Columns.nanos(subscription.createdAt()),
                Columns.nanos(subscription.updatedAt()));
    }

    static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                Columns.text(row, "uid"),
                Columns.text(row, "name"),
                Columns.text(row, "endpoint_uid"),
                Columns.text(row, "source_uid"),
                texts(Columns.text(row, "event_types")),
                filter(row),
                DeliveryMode.valueOf(row.getString("mode")),
                Columns.instant(row.getLong("created_at")),
                Columns.instant(row.getLong("updated_at")));
    }

    static void replace(Handle handle, EventTypeFilter record) {
        ContentFilter filter = record.filter();
        handle.execute("DELETE FROM subscription_filters WHERE uid = ?", record.uid());
        handle.execute(
                "INSERT INTO subscription_filters VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                record.uid(),
                record.subscriptionUid(),
                record.eventType(),
                Columns.nanosOrNull(record.enabledAt()),
                filter.headers(),
                filter.body(),
                filter.query(),
                filter.path(),
                Columns.nanos(record.createdAt()),
                Columns.nanos(record.updatedAt()));
    }

    static EventTypeFilter eventTypeFilter(ResultSet row) throws SQLException {
        return new EventTypeFilter(
                Columns.text(row, "uid"),
                Columns.text(row, "subscription_uid"),
                Columns.text(row, "event_type"),
                Columns.instantOrNull(row, "enabled_at"),
                filter(row),
                Columns.instant(row.getLong("created_at")),
                Columns.instant(row.getLong("updated_at")));
    }

    static void delete(Handle handle, String uid) {
        handle.execute("DELETE FROM subscriptions WHERE uid = ?", uid);
        handle.execute("DELETE FROM subscription_filters WHERE subscription_uid = ?", uid);
    }

    static void deleteOfEndpoint(Handle handle, String endpointUid) {
        handle.createQuery("SELECT uid FROM subscriptions WHERE endpoint_uid = :endpoint")
                .bind("endpoint", endpointUid)
                .mapTo(String.class)
                .list()
                .forEach(uid -> delete(handle, uid));
    }

    private static ContentFilter filter(ResultSet row) throws SQLException {
        return new ContentFilter(
                Columns.text(row, "filter_headers"),
                Columns.text(row, "filter_body"),
                Columns.text(row, "filter_query"),
                Columns.text(row, "filter_path"));
    }

    private static List<String> texts(String json) {
        return Json.parse(json.getBytes(StandardCharsets.UTF_8)) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
