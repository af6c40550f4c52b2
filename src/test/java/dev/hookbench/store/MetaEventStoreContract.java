package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.meta.MetaEvent;
import dev.hookbench.domain.meta.MetaEventFilter;
import dev.hookbench.domain.meta.MetaEventStore;
import dev.hookbench.domain.meta.MetaEventStore.Waiting;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.domain.meta.MetaSettings;
import dev.hookbench.testing.MetaEvents;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of meta events does. */
abstract class MetaEventStoreContract {
    private static final Instant NOW = MetaEvents.HAPPENED;

    abstract MetaEventStore store();

    @Test
    void goesNowhereUntilItIsTold() {
        assertThat(store().settings()).isEqualTo(MetaSettings.off());
    }

    @Test
    void keepsWhereTheyGo() {
        MetaSettings first = new MetaSettings(
                true,
                "https://example.com/meta?a=ü",
                Set.of(MetaEventType.ENDPOINT_CREATED, MetaEventType.DELIVERY_FAILED),
                SecretText.of("s3cret ✓"),
                NOW);
        store().save(first);
        assertThat(store().settings()).isEqualTo(first);
        MetaSettings second = new MetaSettings(false, "", Set.of(), SecretText.of(""), NOW.plusSeconds(1));
        store().save(second);
        assertThat(store().settings()).isEqualTo(second);
    }

    @Test
    void keepsEveryPartOfAnEventBeforeAndAfterAnAttempt() {
        MetaEvent waiting = MetaEvents.waiting("M1");
        assertThat(store().add(waiting)).isTrue();
        assertThat(store().find("M1")).contains(waiting);
        MetaEvent tried = MetaEvents.answered(waiting, 503);
        store().moved(tried);
        assertThat(store().find("M1")).contains(tried);
        assertThat(store().find("M2")).isEmpty();
    }

    @Test
    void keepsOneThatComesWithAnAttempt() {
        MetaEvent done = MetaEvents.answered(MetaEvents.waiting("M1"), 204);
        store().add(done);
        assertThat(store().find("M1")).contains(done);
    }

    @Test
    void movesNothingThatIsGone() {
        store().moved(MetaEvents.waiting("M1"));
        assertThat(store().find("M1")).isEmpty();
    }

    @Test
    void tellsASubjectOnceByEachType() {
        MetaEvent first = MetaEvents.waiting("M1");
        store().add(first);
        assertThat(store().add(about(first.subject(), "M2", MetaEventType.ENDPOINT_CREATED)))
                .isFalse();
        assertThat(store().add(about(first.subject(), "M3", MetaEventType.ENDPOINT_DELETED)))
                .isTrue();
        assertThat(store().find("M2")).isEmpty();
        assertThat(store().find("M3")).isPresent();
    }

    @Test
    void knowsWhatWaitsOldestFirst() {
        store().add(MetaEvents.waiting("M3"));
        store().add(MetaEvents.answered(MetaEvents.waiting("M2"), 200));
        store().add(MetaEvents.waiting("M1"));
        store().moved(MetaEvents.answered(MetaEvents.waiting("M1"), 500));
        assertThat(store().waiting()).containsExactly(new Waiting("M1", NOW.plusSeconds(7)), new Waiting("M3", NOW));
    }

    @Test
    void pagesByInclusiveCursorsAndTime() {
        for (int i = 1; i <= 5; i++) {
            store().add(MetaEvents.waiting("M" + i, MetaEventType.ENDPOINT_UPDATED, NOW.plusSeconds(i)));
        }
        Page<MetaEvent> first = store().page(MetaEventFilter.all(), new PageRequest(null, Direction.OLDER, 2));
        assertThat(first.rows()).extracting(MetaEvent::uid).containsExactly("M5", "M4");
        assertThat(first.older()).isEqualTo("M3");
        Page<MetaEvent> last = store().page(MetaEventFilter.all(), new PageRequest("M1", Direction.NEWER, 2));
        assertThat(last.rows()).extracting(MetaEvent::uid).containsExactly("M2", "M1");
        MetaEventFilter middle = new MetaEventFilter(NOW.plusSeconds(2), NOW.plusSeconds(4));
        assertThat(store().page(middle, PageRequest.newest(10)).rows())
                .extracting(MetaEvent::uid)
                .containsExactly("M4", "M3", "M2");
    }

    @Test
    void knowsWhenTheLastDeliveryEnded() {
        assertThat(store().lastOfDeliveries()).isEmpty();
        store().add(MetaEvents.waiting("M1", MetaEventType.DELIVERY_FAILED, NOW.plusSeconds(3)));
        store().add(MetaEvents.waiting("M2", MetaEventType.DELIVERY_SUCCESS, NOW));
        store().add(MetaEvents.waiting("M3", MetaEventType.ENDPOINT_CREATED, NOW.plusSeconds(9)));
        assertThat(store().lastOfDeliveries()).contains(NOW.plusSeconds(3));
    }

    @Test
    void knowsWhenOneHappenedByItsNumberFromTheNewest() {
        store().add(MetaEvents.waiting("M1", MetaEventType.DELIVERY_FAILED, NOW.plusSeconds(1)));
        store().add(MetaEvents.waiting("M2", MetaEventType.DELIVERY_FAILED, NOW.plusSeconds(2)));
        assertThat(store().happenedAt(1)).contains(NOW.plusSeconds(2));
        assertThat(store().happenedAt(2)).contains(NOW.plusSeconds(1));
        assertThat(store().happenedAt(3)).isEmpty();
    }

    @Test
    void forgetsTheOldAndTheOldestOfTooMany() {
        for (int i = 1; i <= 6; i++) {
            store().add(MetaEvents.waiting("M" + i, MetaEventType.ENDPOINT_UPDATED, NOW.plusSeconds(i)));
        }
        store().moved(MetaEvents.answered(MetaEvents.waiting("M3"), 200));
        assertThat(store().forget(NOW.plusSeconds(2), 10)).as("M1 was unsent").isEqualTo(1);
        assertThat(store().forget(NOW, 3)).as("M2 was unsent, M3 was not").isEqualTo(1);
        assertThat(store().page(MetaEventFilter.all(), PageRequest.newest(10)).rows())
                .extracting(MetaEvent::uid)
                .containsExactly("M6", "M5", "M4");
        assertThat(store().forget(NOW, 3)).isZero();
    }

    private static MetaEvent about(String subject, String uid, MetaEventType type) {
        MetaEvent event = MetaEvents.waiting(uid, type, NOW);
        return new MetaEvent(
                uid,
                type,
                subject,
                event.body(),
                event.status(),
                0,
                event.retryPlan(),
                event.nextAttemptAt(),
                "",
                null,
                NOW,
                NOW);
    }
}
