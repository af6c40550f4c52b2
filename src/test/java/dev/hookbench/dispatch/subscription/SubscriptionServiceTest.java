package dev.hookbench.dispatch.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventSample;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.FilterDraft;
import dev.hookbench.domain.subscription.FilterVerdict;
import dev.hookbench.domain.subscription.FilterVerdict.Condition;
import dev.hookbench.domain.subscription.FilterVerdict.Decision;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.domain.subscription.SubscriptionCommands.FilterUpdate;
import dev.hookbench.domain.subscription.SubscriptionDraft;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.InMemorySubscribers;
import dev.hookbench.testing.Inboxes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SubscriptionServiceTest {
    private final FakeClock clock = new FakeClock();
    private final EventHub hub = new EventHub();
    private final List<CoreEvent> published = new ArrayList<>();
    private final InMemorySubscribers room = new InMemorySubscribers(clock, new Ulids(clock, new Random(1)), hub);
    private final SubscriptionService service = room.subscriptionService;

    SubscriptionServiceTest() {
        hub.subscribe(published::add);
        room.endpoints.save(Endpoints.of("E1").build());
        room.endpoints.save(Endpoints.of("E2").build());
    }

    @Test
    void makesASubscriptionAndItsTypesJoinTheCatalogue() {
        Subscription made = done(service.create(draft(" orders ", "E1", " order.paid ", "order.made", "order.paid")));
        assertThat(room.subscriptions.find(made.uid())).contains(made);
        assertThat(made.name()).isEqualTo("orders");
        assertThat(made.eventTypes()).containsExactly("order.paid", "order.made");
        assertThat(made.mode()).isEqualTo(DeliveryMode.AT_LEAST_ONCE);
        assertThat(made.createdAt()).isEqualTo(clock.instant());
        assertThat(room.eventTypes.all()).extracting(EventType::name).containsExactly("*", "order.made", "order.paid");
        assertThat(published).contains(new CoreEvent.SubscriptionChanged(made.uid()));
    }

    @Test
    void noTypesMeansEveryType() {
        assertThat(done(service.create(draft("orders", "E1"))).eventTypes()).containsExactly("*");
    }

    @Test
    void namesEveryFaultAtOnce() {
        SubscriptionDraft draft = new SubscriptionDraft(
                " ",
                "NONE",
                "NOWHERE",
                List.of("order.*", "", "a\nb"),
                new ContentFilter("[", "{\"a\":{\"$gt\":\"x\"}}", "", ""),
                "sometimes");
        assertThat(service.create(draft).reasons())
                .extracting(Problem::field)
                .containsExactly(
                        "name",
                        "endpoint_id",
                        "source_id",
                        "filter_config.event_types",
                        "filter_config.event_types",
                        "filter_config.event_types",
                        "filter_config.filter.headers",
                        "filter_config.filter.body.a",
                        "delivery_mode");
        assertThat(room.subscriptions.all()).isEmpty();
        assertThat(published).isEmpty();
    }

    @Test
    void saysWhatIsWrongInConvoysWords() {
        assertThat(message(draft("a", ""))).startsWith("please provide an endpoint ID");
        assertThat(message(draft("a", "NONE"))).startsWith("failed to find endpoint by id: ");
        assertThat(message(new SubscriptionDraft("a", "E1", "", List.of(), ContentFilter.none(), "x")))
                .isEqualTo("invalid delivery mode value, must be either 'at_least_once' or 'at_most_once'.");
        assertThat(message(draft("n".repeat(201), "E1"))).contains("shorten it to at most 200");
        assertThat(message(draft("n", "E1", Collections.nCopies(1_001, "t").toArray(String[]::new))))
                .contains("keep to at most 1000, or use *");
        assertThat(message(draft("n", "E1", "order.*"))).contains("give an exact name, or * alone");
    }

    @Test
    void anEndpointHasOneSubscriptionUnlessSeveralAreAllowed() {
        Subscription first = done(service.create(draft("one", "E1")));
        assertThat(message(draft("two", "E1"))).startsWith("a subscription for this endpoint already exists: ");
        assertThat(done(service.update(first.uid(), draft("still one", "E1"))).name())
                .isEqualTo("still one");
        Subscription other = done(service.create(draft("other", "E2")));
        assertThat(service.update(other.uid(), draft("moved", "E1")).reasons())
                .extracting(Problem::field)
                .containsExactly("endpoint_id");

        room.settings.put(Settings.MULTIPLE_SUBSCRIPTIONS, "true");
        done(service.create(draft("two", "E1")));
        assertThat(room.subscriptions.ofEndpoint("E1")).hasSize(2);
    }

    @Test
    void subscriptionsOfInboxesAreNotCounted() {
        room.inboxes.save(Inboxes.inbox("orders"));
        String inbox = Inboxes.inbox("orders").uid();
        done(service.create(draft("one", "E1")));
        SubscriptionDraft ofInbox =
                new SubscriptionDraft("two", "E1", inbox, List.of(), ContentFilter.none(), "AT_MOST_ONCE");
        Subscription made = done(service.create(ofInbox));
        assertThat(made.sourceUid()).isEqualTo(inbox);
        assertThat(made.mode()).isEqualTo(DeliveryMode.AT_MOST_ONCE);
    }

    @Test
    void changingKeepsWhatIsNotSaid() {
        SubscriptionDraft once =
                new SubscriptionDraft("one", "E1", "", List.of("a"), ContentFilter.none(), "at_most_once");
        Subscription made = done(service.create(once));
        clock.advance(Duration.ofSeconds(5));
        SubscriptionDraft draft =
                new SubscriptionDraft("new", "E2", "", List.of("b"), ContentFilter.ofBody("{\"x\": 1}"), "");
        Subscription changed = done(service.update(made.uid(), draft));
        assertThat(changed.mode()).isEqualTo(DeliveryMode.AT_MOST_ONCE);
        assertThat(changed.createdAt()).isEqualTo(made.createdAt());
        assertThat(changed.updatedAt()).isEqualTo(clock.instant());
        assertThat(changed.filter().body()).isEqualTo("{\"x\": 1}");
        assertThat(room.subscriptions.all()).containsExactly(changed);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(service.update("NONE", draft("a", "E1")).reasons())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("subscription not found: "));
        assertThat(service.delete("NONE").reasons()).hasSize(1);
        assertThat(service.createFilter("NONE", filter("a")).reasons()).hasSize(1);
        assertThat(service.testFilter("NONE", "a", EventSample.ofBody("{}")).reasons())
                .hasSize(1);
        Subscription made = done(service.create(draft("a", "E1")));
        assertThat(service.updateFilter(made.uid(), "NONE", filter("a")).reasons())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("filter not found: "));
        assertThat(service.deleteFilter(made.uid(), "NONE").reasons()).hasSize(1);
    }

    @Test
    void deletesASubscriptionWithItsFilters() {
        Subscription made = done(service.create(draft("a", "E1")));
        done(service.createFilter(made.uid(), filter("x")));
        published.clear();
        assertThat(done(service.delete(made.uid()))).isEqualTo(made);
        assertThat(room.subscriptions.all()).isEmpty();
        assertThat(room.subscriptions.filters(made.uid())).isEmpty();
        assertThat(published).containsExactly(new CoreEvent.SubscriptionChanged(made.uid()));
    }

    @Test
    void makesChangesAndRemovesFilters() {
        Subscription made = done(service.create(draft("a", "E1")));
        EventTypeFilter filter = done(service.createFilter(made.uid(), filter("x")));
        assertThat(filter.enabledAt()).isEqualTo(clock.instant());
        assertThat(room.eventTypes.named("x")).isPresent();

        clock.advance(Duration.ofSeconds(1));
        EventTypeFilter changed = done(service.updateFilter(
                made.uid(), filter.uid(), new FilterDraft("", true, ContentFilter.ofBody("{\"b\":1}"))));
        assertThat(changed.eventType()).isEqualTo("x");
        assertThat(changed.enabledAt()).as("on since it was made").isEqualTo(filter.enabledAt());
        assertThat(changed.createdAt()).isEqualTo(filter.createdAt());
        EventTypeFilter off =
                done(service.updateFilter(made.uid(), filter.uid(), new FilterDraft("x", false, ContentFilter.none())));
        assertThat(off.enabled()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(done(service.updateFilter(made.uid(), filter.uid(), filter("x")))
                        .enabledAt())
                .as("on since it was switched on again")
                .isEqualTo(clock.instant());
        assertThat(done(service.deleteFilter(made.uid(), filter.uid())).uid()).isEqualTo(filter.uid());
        assertThat(room.subscriptions.filters(made.uid())).isEmpty();
    }

    @Test
    void aTypeHasOneFilterAndMustBeListenedTo() {
        Subscription made = done(service.create(draft("a", "E1", "x", "y")));
        done(service.createFilter(made.uid(), filter("x")));
        assertThat(service.createFilter(made.uid(), filter("x")).reasons())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("has a filter already"));
        assertThat(service.createFilter(made.uid(), filter("z")).reasons())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("which a does not listen to: add it to the subscription's event types first"));
        done(service.createFilter(made.uid(), filter("*")));
    }

    @Test
    void severalFiltersAreAllKeptOrNone() {
        Subscription made = done(service.create(draft("a", "E1", "x", "y")));
        FilterDraft bad = new FilterDraft("y", true, ContentFilter.ofBody("["));
        assertThat(service.createFilters(made.uid(), List.of(filter("x"), bad, filter("x")))
                        .reasons())
                .extracting(Problem::field)
                .containsExactly("filters[1].body", "filters[2].event_type");
        assertThat(room.subscriptions.filters(made.uid())).isEmpty();

        List<EventTypeFilter> filters = done(service.createFilters(made.uid(), List.of(filter("x"), filter("y"))));
        List<FilterUpdate> exchange = List.of(
                new FilterUpdate(filters.get(0).uid(), filter("y")),
                new FilterUpdate(filters.get(1).uid(), filter("x")));
        assertThat(done(service.updateFilters(made.uid(), exchange)))
                .extracting(EventTypeFilter::eventType)
                .containsExactly("y", "x");
        List<FilterUpdate> same = List.of(new FilterUpdate(filters.get(0).uid(), filter("x")));
        assertThat(service.updateFilters(made.uid(), same).reasons())
                .extracting(Problem::field)
                .containsExactly("filters[0].event_type");
        assertThat(room.subscriptions.filters(made.uid()))
                .extracting(EventTypeFilter::uid, EventTypeFilter::eventType)
                .containsExactly(
                        tuple(filters.get(1).uid(), "x"), tuple(filters.get(0).uid(), "y"));
    }

    @Test
    void triesAFilterAsTyped() {
        FilterVerdict verdict =
                done(service.testFilter(ContentFilter.ofBody("{\"a\":1,\"b\":2}"), EventSample.ofBody("{\"a\":1}")));
        assertThat(verdict.matches()).isFalse();
        assertThat(verdict.conditions()).extracting(Condition::holds).containsExactly(true, false);
        assertThat(verdict.convoy().decision()).isEqualTo(Decision.MATCH);
        assertThat(verdict.convoy().differs()).isTrue();
        assertThat(service.testFilter(ContentFilter.ofBody("["), EventSample.ofBody("{"))
                        .reasons())
                .extracting(Problem::field)
                .containsExactly("schema.body", "request.body");
    }

    @Test
    void triesWhatASubscriptionHasForAType() {
        SubscriptionDraft draft = new SubscriptionDraft(
                "subscribed", "E1", "", List.of("x", "y", "off"), ContentFilter.ofBody("{\"own\":1}"), "");
        Subscription made = done(service.create(draft));
        done(service.createFilter(made.uid(), new FilterDraft("x", true, ContentFilter.ofBody("{\"exact\":1}"))));
        done(service.createFilter(made.uid(), new FilterDraft("off", false, ContentFilter.none())));

        assertThat(tried(made, "x", "{\"exact\":1}").matches()).isTrue();
        assertThat(tried(made, "x", "{\"own\":1}").conditions())
                .extracting(Condition::part, Condition::holds, Condition::explanation)
                .containsExactly(
                        tuple("event_type", true, "subscribed: the filter of x decides."),
                        tuple("body", false, "The payload has no exact."));
        assertThat(tried(made, "y", "{\"own\":1}").matches()).isTrue();
        FilterVerdict off = tried(made, "off", "{\"own\":1}");
        assertThat(off.matches()).isFalse();
        assertThat(off.convoy().differs()).isFalse();
        assertThat(off.conditions())
                .extracting(Condition::explanation)
                .containsExactly("subscribed: has the filter of off switched off.");
        assertThat(tried(made, "other", "{}").conditions())
                .extracting(Condition::explanation)
                .containsExactly("subscribed: listens to x, y, off and not to other.");
        assertThat(service.testFilter(made.uid(), "x", EventSample.ofBody("{")).reasons())
                .hasSize(1);
    }

    private FilterVerdict tried(Subscription subscription, String type, String body) {
        return done(service.testFilter(subscription.uid(), type, EventSample.ofBody(body)));
    }

    private String message(SubscriptionDraft draft) {
        return service.create(draft).reasons().getFirst().message();
    }

    private static FilterDraft filter(String type) {
        return new FilterDraft(type, true, ContentFilter.none());
    }

    private static SubscriptionDraft draft(String name, String endpoint, String... types) {
        return new SubscriptionDraft(name, endpoint, "", List.of(types), ContentFilter.none(), "");
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.result().orElseThrow(() -> new AssertionError(outcome.reasons()));
    }
}
