package dev.hookbench.dispatch.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeDraft;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.InMemoryEventTypeStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class EventTypeServiceTest {
    private static final String SCHEMA = "{\"type\": \"object\"}";

    private final FakeClock clock = new FakeClock();
    private final EventHub hub = new EventHub();
    private final List<CoreEvent> published = new ArrayList<>();
    private final InMemoryEventTypeStore store = new InMemoryEventTypeStore();
    private final EventTypeService service = service();

    EventTypeServiceTest() {
        hub.subscribe(published::add);
    }

    @Test
    void everyTypeIsAlwaysThereAndStays() {
        assertThat(store.all()).extracting(EventType::name).containsExactly("*");
        String uid = store.all().getFirst().uid();
        service();
        assertThat(store.all()).extracting(EventType::uid).containsExactly(uid);
        assertThat(service.deprecate(uid).reasons())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("* stands for every event type"));
        assertThat(service.create(EventTypeDraft.of("*")).reasons()).hasSize(1);
    }

    @Test
    void makesAndChangesATypeButNotItsName() {
        EventType made = done(service.create(new EventTypeDraft(" order.paid ", " orders ", "Paid.", SCHEMA)));
        assertThat(store.named("order.paid")).contains(made);
        assertThat(made.category()).isEqualTo("orders");
        assertThat(made.jsonSchema()).isEqualTo(SCHEMA);
        assertThat(published).containsExactly(new CoreEvent.EventTypeChanged(made.uid()));

        clock.advance(Duration.ofSeconds(1));
        EventType changed = done(service.update(made.uid(), new EventTypeDraft("", "money", "x", "")));
        assertThat(changed.name()).isEqualTo("order.paid");
        assertThat(changed.jsonSchema()).isEmpty();
        assertThat(changed.createdAt()).isEqualTo(made.createdAt());
        assertThat(changed.updatedAt()).isEqualTo(clock.instant());
        assertThat(service.update(made.uid(), EventTypeDraft.of("order.made")).reasons())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("stays so"));
        assertThat(service.create(EventTypeDraft.of("order.paid")).reasons())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("in the catalogue already"));
    }

    @Test
    void deprecatesAndRestores() {
        EventType made = done(service.create(EventTypeDraft.of("old")));
        EventType deprecated = done(service.deprecate(made.uid()));
        assertThat(deprecated.deprecatedAt()).isEqualTo(clock.instant());
        clock.advance(Duration.ofSeconds(1));
        assertThat(done(service.deprecate(made.uid())).deprecatedAt()).isEqualTo(deprecated.deprecatedAt());
        assertThat(done(service.update(made.uid(), EventTypeDraft.of("old"))).deprecated())
                .isTrue();
        assertThat(done(service.restore(made.uid())).deprecated()).isFalse();
        assertThat(service.restore("NONE").reasons())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("event type not found"));
    }

    @Test
    void namesEveryFault() {
        EventTypeDraft draft = new EventTypeDraft("a*", "c".repeat(201), "d".repeat(2_001), "{\"type\":\"strin\"}");
        assertThat(service.create(draft).reasons())
                .extracting(Problem::field)
                .containsExactly("name", "category", "description", "json_schema");
        assertThat(message(new EventTypeDraft("a", "", "", "{"))).startsWith("json_schema is not JSON: ");
        assertThat(message(new EventTypeDraft("a", "", "", "{\"type\":\"strin\"}")))
                .startsWith("json_schema is no schema at /type: ");
        assertThat(message(new EventTypeDraft("a", "", "", " ".repeat(262_145))))
                .contains("at most 262144");
        assertThat(message(EventTypeDraft.of(" "))).isEqualTo("name is empty: give one, for example invoice.paid.");
        assertThat(store.all()).hasSize(1);
    }

    private String message(EventTypeDraft draft) {
        return service.create(draft).reasons().getFirst().message();
    }

    private EventTypeService service() {
        return new EventTypeService(
                store, clock, new Ulids(clock, new Random(store.all().size())), hub);
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.result().orElseThrow(() -> new AssertionError(outcome.reasons()));
    }
}
