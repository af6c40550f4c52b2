package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeStore;
import dev.hookbench.testing.Subscriptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every catalogue of event types does. */
abstract class EventTypeStoreContract {
    abstract EventTypeStore store();

    @Test
    void listsTypesByName() {
        EventType paid = Subscriptions.type("invoice.paid", "");
        EventType any = Subscriptions.type("*", "");
        store().save(List.of(paid, any));
        assertThat(store().all()).containsExactly(any, paid);
        assertThat(store().named("invoice.paid")).contains(paid);
        assertThat(store().named("invoice")).isEmpty();
        assertThat(store().find(any.uid())).contains(any);
        assertThat(store().find("X")).isEmpty();
    }

    @Test
    void keepsEveryPartAndReplaces() {
        EventType before = Subscriptions.type("invoice.paid", "");
        EventType after = new EventType(
                before.uid(),
                "invoice.paid",
                "money ✓",
                "a\nb",
                "{\"type\": \"object\"}",
                Subscriptions.MADE.plusNanos(1),
                Subscriptions.MADE,
                Subscriptions.MADE.plusNanos(2));
        store().save(List.of(before));
        store().save(List.of(after));
        assertThat(store().all()).containsExactly(after);
    }
}
