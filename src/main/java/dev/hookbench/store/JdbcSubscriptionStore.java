package dev.hookbench.store;

import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.domain.subscription.SubscriptionStore;
import java.util.List;
import java.util.Optional;

/** The subscriptions in HSQLDB. */
final class JdbcSubscriptionStore implements SubscriptionStore {
    private final Database database;

    JdbcSubscriptionStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Subscription> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM subscriptions ORDER BY name, uid")
                .map((row, _) -> SubscriptionRows.subscription(row))
                .list());
    }

    @Override
    public Optional<Subscription> find(String uid) {
        return database.read(handle -> handle.createQuery("SELECT * FROM subscriptions WHERE uid = :uid")
                .bind("uid", uid)
                .map((row, _) -> SubscriptionRows.subscription(row))
                .findOne());
    }

    @Override
    public List<Subscription> ofEndpoint(String endpointUid) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM subscriptions WHERE endpoint_uid = :endpoint ORDER BY endpoint_uid, uid")
                .bind("endpoint", endpointUid)
                .map((row, _) -> SubscriptionRows.subscription(row))
                .list());
    }

    @Override
    public void save(Subscription subscription) {
        database.run(handle -> SubscriptionRows.replace(handle, subscription));
    }

    @Override
    public void delete(String uid) {
        database.run(handle -> SubscriptionRows.delete(handle, uid));
    }

    @Override
    public List<EventTypeFilter> filters(String subscriptionUid) {
        return database.read(handle -> handle.createQuery("SELECT * FROM subscription_filters"
                        + " WHERE subscription_uid = :uid ORDER BY subscription_uid, event_type")
                .bind("uid", subscriptionUid)
                .map((row, _) -> SubscriptionRows.eventTypeFilter(row))
                .list());
    }

    @Override
    public void saveFilters(List<EventTypeFilter> filters) {
        database.run(handle -> filters.forEach(filter -> SubscriptionRows.replace(handle, filter)));
    }

    @Override
    public void deleteFilter(String uid) {
        database.run(handle -> handle.execute("DELETE FROM subscription_filters WHERE uid = ?", uid));
    }
}
