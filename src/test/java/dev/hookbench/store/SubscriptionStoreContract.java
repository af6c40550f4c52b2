package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.domain.subscription.SubscriptionStore;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.Subscriptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of subscriptions does. */
abstract class SubscriptionStoreContract {
    abstract SubscriptionStore store();

    abstract EndpointStore endpoints();

    @Test
    void listsSubscriptionsByNameAndThoseOfAnEndpointByAge() {
        Subscription zebra = named("S1", "zebra", "E1");
        Subscription ant = named("S2", "ant", "E1");
        Subscription bee = named("S3", "bee", "E2");
        List.of(bee, ant, zebra).forEach(store()::save);
        assertThat(store().all()).containsExactly(ant, bee, zebra);
        assertThat(store().ofEndpoint("E1")).containsExactly(zebra, ant);
        assertThat(store().ofEndpoint("E3")).isEmpty();
        assertThat(store().find("S3")).contains(bee);
        assertThat(store().find("S4")).isEmpty();
    }

    @Test
    void keepsEveryPart() {
        Subscription subscription = new Subscription(
                "S1",
                "Orders \"é\"",
                "E1",
                "INBOX-1",
                List.of("a,b", "*", "\"c\""),
                new ContentFilter("{\"h\": 1}", "{\n  \"b\": \"✓\"\n}", "{}", " "),
                DeliveryMode.AT_MOST_ONCE,
                Subscriptions.MADE,
                Subscriptions.MADE.plusNanos(1));
        EventTypeFilter filter = new EventTypeFilter(
                "F1",
                "S1",
                "invoice.paid",
                Subscriptions.MADE.plusNanos(2),
                new ContentFilter("1", "2", "3", "4"),
                Subscriptions.MADE,
                Subscriptions.MADE.plusNanos(3));
        store().save(subscription);
        store().saveFilters(List.of(filter));
        assertThat(store().find("S1")).contains(subscription);
        assertThat(store().filters("S1")).containsExactly(filter);
    }

    @Test
    void savingAgainReplacesAndLeavesTheFilters() {
        store().save(named("S1", "one", "E1"));
        EventTypeFilter filter = Subscriptions.filter("F1", "S1", "a", null, "");
        store().saveFilters(List.of(filter));
        store().save(named("S1", "two", "E2"));
        assertThat(store().all()).containsExactly(named("S1", "two", "E2"));
        assertThat(store().ofEndpoint("E1")).isEmpty();
        assertThat(store().filters("S1")).containsExactly(filter);
    }

    @Test
    void listsFiltersByTypeAndReplacesThem() {
        EventTypeFilter b = Subscriptions.filter("F1", "S1", "b", Subscriptions.MADE, "{}");
        EventTypeFilter a = Subscriptions.filter("F2", "S1", "a", null, "{\"x\":1}");
        EventTypeFilter other = Subscriptions.filter("F3", "S2", "a", null, "");
        store().saveFilters(List.of(b, a, other));
        assertThat(store().filters("S1")).containsExactly(a, b);
        EventTypeFilter changed = Subscriptions.filter("F1", "S1", "b", null, "{\"y\":1}");
        store().saveFilters(List.of(changed));
        store().deleteFilter("F2");
        assertThat(store().filters("S1")).containsExactly(changed);
        assertThat(store().filters("S2")).containsExactly(other);
    }

    @Test
    void deletingTakesTheFiltersAlong() {
        store().save(named("S1", "one", "E1"));
        store().save(named("S2", "two", "E1"));
        store().saveFilters(List.of(
                Subscriptions.filter("F1", "S1", "a", null, ""), Subscriptions.filter("F2", "S2", "a", null, "")));
        store().delete("S1");
        assertThat(store().all()).extracting(Subscription::uid).containsExactly("S2");
        assertThat(store().filters("S1")).isEmpty();
        assertThat(store().filters("S2")).hasSize(1);
    }

    @Test
    void theSubscriptionsOfAnEndpointGoWithIt() {
        endpoints().save(Endpoints.of("E1").build());
        store().save(named("S1", "one", "E1"));
        store().save(named("S2", "two", "E2"));
        store().saveFilters(List.of(
                Subscriptions.filter("F1", "S1", "a", null, ""), Subscriptions.filter("F2", "S2", "a", null, "")));
        endpoints().delete("E1");
        assertThat(store().all()).extracting(Subscription::uid).containsExactly("S2");
        assertThat(store().filters("S1")).isEmpty();
        assertThat(store().filters("S2")).hasSize(1);
    }

    private static Subscription named(String uid, String name, String endpointUid) {
        Subscription made = Subscriptions.of(uid, endpointUid, "*");
        return new Subscription(
                uid,
                name,
                endpointUid,
                "",
                made.eventTypes(),
                made.filter(),
                made.mode(),
                made.createdAt(),
                made.updatedAt());
    }
}
