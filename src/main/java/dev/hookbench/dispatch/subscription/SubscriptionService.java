package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventSample;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.FilterDraft;
import dev.hookbench.domain.subscription.FilterVerdict;
import dev.hookbench.domain.subscription.FilterVerdict.Condition;
import dev.hookbench.domain.subscription.FilterVerdict.Convoy;
import dev.hookbench.domain.subscription.FilterVerdict.Decision;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.domain.subscription.SubscriptionCommands;
import dev.hookbench.domain.subscription.SubscriptionDraft;
import dev.hookbench.event.CoreEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Carries out what the user does to subscriptions, one command at a time. */
public final class SubscriptionService implements SubscriptionCommands {
    private static final Convoy NOT_RECEIVED =
            new Convoy(Decision.NO_MATCH, false, "Convoy would have decided the same.");

    private final SubscriptionPorts ports;
    private final EventTypeService eventTypes;
    private final Clock clock;
    private final Ids ids;
    private final SubscriptionCheck check;
    private final SubscriptionFilters filters;

    /** @param eventTypes takes the types that subscriptions name */
    public SubscriptionService(SubscriptionPorts ports, EventTypeService eventTypes, Clock clock, Ids ids) {
        this.ports = ports;
        this.eventTypes = eventTypes;
        this.clock = clock;
        this.ids = ids;
        check = new SubscriptionCheck(ports);
        filters = new SubscriptionFilters(ports.subscriptions(), check, clock, ids);
    }

    @Override
    public synchronized Outcome<Subscription> create(SubscriptionDraft draft) {
        List<Problem> problems = check.problems("", draft);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Instant now = clock.instant();
        return Outcome.done(kept(subscription(ids.next(), draft, DeliveryMode.AT_LEAST_ONCE, now)));
    }

    @Override
    public synchronized Outcome<Subscription> update(String uid, SubscriptionDraft draft) {
        return with(uid, before -> {
            List<Problem> problems = check.problems(uid, draft);
            return problems.isEmpty()
                    ? Outcome.done(kept(subscription(uid, draft, before.mode(), before.createdAt())))
                    : Outcome.refused(problems);
        });
    }

    @Override
    public synchronized Outcome<Subscription> delete(String uid) {
        return with(uid, before -> {
            ports.subscriptions().delete(uid);
            return changed(uid, Outcome.done(before));
        });
    }

    @Override
    public synchronized Outcome<EventTypeFilter> createFilter(String subscriptionUid, FilterDraft draft) {
        return one(with(subscriptionUid, found -> filtersMade(found, filters.create(found, List.of(draft), false))));
    }

    @Override
    public synchronized Outcome<EventTypeFilter> updateFilter(
            String subscriptionUid, String filterUid, FilterDraft draft) {
        List<FilterUpdate> updates = List.of(new FilterUpdate(filterUid, draft));
        return one(with(subscriptionUid, found -> filtersMade(found, filters.update(found, updates, false))));
    }

    @Override
    public synchronized Outcome<EventTypeFilter> deleteFilter(String subscriptionUid, String filterUid) {
        return with(subscriptionUid, found -> changed(found.uid(), filters.delete(found, filterUid)));
    }

    @Override
    public synchronized Outcome<List<EventTypeFilter>> createFilters(String subscriptionUid, List<FilterDraft> drafts) {
        return with(subscriptionUid, found -> filtersMade(found, filters.create(found, drafts, true)));
    }

    @Override
    public synchronized Outcome<List<EventTypeFilter>> updateFilters(
            String subscriptionUid, List<FilterUpdate> updates) {
        return with(subscriptionUid, found -> filtersMade(found, filters.update(found, updates, true)));
    }

    @Override
    public Outcome<FilterVerdict> testFilter(ContentFilter filter, EventSample sample) {
        return FilterTester.test(filter, "schema.", sample);
    }

    @Override
    public Outcome<FilterVerdict> testFilter(String subscriptionUid, String eventType, EventSample sample) {
        return with(subscriptionUid, found -> {
            FilterChoice choice = FilterChoice.of(found, ports.subscriptions().filters(found.uid()), eventType);
            ContentFilter filter = choice.filter();
            Condition chosen =
                    new Condition("event_type", eventType, filter != null, found.name() + ": " + choice.why() + ".");
            return filter == null
                    ? Outcome.done(new FilterVerdict(false, List.of(chosen), NOT_RECEIVED))
                    : preceded(chosen, FilterTester.test(filter, "", sample));
        });
    }

    /**
     * The subscription for what is sent to an endpoint, made if there is none: it takes every type, as Convoy makes it for
     * an event sent to one endpoint.
     */
    public synchronized Subscription automatic(Endpoint endpoint) {
        return forSending(endpoint, endpoint.name() + "-subscription", List.of());
    }

    /**
     * The subscription for what is sent to an endpoint by its URL, made if there is none. One that was made so takes these
     * types from now on; one of the user's own stays as it is.
     *
     * @param types none for every type, and to leave a subscription as it is
     */
    synchronized Subscription dynamic(Endpoint endpoint, List<String> types) {
        String name = "dynamic-subscription-" + endpoint.uid();
        Subscription found = forSending(endpoint, name, types);
        boolean stays = types.isEmpty()
                || !found.name().equals(name)
                || found.eventTypes().equals(types);
        SubscriptionDraft draft = new SubscriptionDraft(name, endpoint.uid(), "", types, found.filter(), "");
        return stays ? found : kept(subscription(found.uid(), draft, found.mode(), found.createdAt()));
    }

    private Subscription forSending(Endpoint endpoint, String name, List<String> types) {
        return ports.subscriptions().ofEndpoint(endpoint.uid()).stream()
                .filter(subscription -> subscription.sourceUid().isEmpty())
                .findFirst()
                .orElseGet(() -> kept(subscription(
                        ids.next(),
                        new SubscriptionDraft(name, endpoint.uid(), "", types, ContentFilter.none(), ""),
                        DeliveryMode.AT_LEAST_ONCE,
                        clock.instant())));
    }

    private static Outcome<FilterVerdict> preceded(Condition chosen, Outcome<FilterVerdict> outcome) {
        return outcome.result()
                .map(verdict -> Outcome.done(new FilterVerdict(
                        verdict.matches(),
                        Stream.concat(Stream.of(chosen), verdict.conditions().stream())
                                .toList(),
                        verdict.convoy())))
                .orElse(outcome);
    }

    /** @param mode where the draft names none */
    private Subscription subscription(String uid, SubscriptionDraft draft, DeliveryMode mode, Instant createdAt) {
        List<String> types =
                draft.eventTypes().stream().map(String::strip).distinct().toList();
        return new Subscription(
                uid,
                draft.name().strip(),
                draft.endpointUid(),
                draft.sourceUid().strip(),
                types.isEmpty() ? List.of(EventType.ANY) : types,
                draft.filter(),
                SubscriptionCheck.mode(draft.mode()).orElse(mode),
                createdAt,
                clock.instant());
    }

    private Subscription kept(Subscription subscription) {
        eventTypes.named(subscription.eventTypes());
        ports.subscriptions().save(subscription);
        ports.hub().publish(new CoreEvent.SubscriptionChanged(subscription.uid()));
        return subscription;
    }

    private <T> Outcome<T> with(String uid, Function<Subscription, Outcome<T>> command) {
        return ports.subscriptions()
                .find(uid)
                .map(command)
                .orElseGet(() -> Outcome.refused(
                        "subscription_id",
                        uid,
                        "subscription not found: no subscription has the id \"" + uid
                                + "\"; it may have been deleted."));
    }

    private Outcome<List<EventTypeFilter>> filtersMade(Subscription found, Outcome<List<EventTypeFilter>> outcome) {
        outcome.result()
                .ifPresent(made -> eventTypes.named(
                        made.stream().map(EventTypeFilter::eventType).toList()));
        return changed(found.uid(), outcome);
    }

    private <T> Outcome<T> changed(String uid, Outcome<T> outcome) {
        outcome.result().ifPresent(_ -> ports.hub().publish(new CoreEvent.SubscriptionChanged(uid)));
        return outcome;
    }

    private static Outcome<EventTypeFilter> one(Outcome<List<EventTypeFilter>> outcome) {
        return switch (outcome) {
            case Outcome.Done<List<EventTypeFilter>> done ->
                Outcome.done(done.value().getFirst());
            case Outcome.Refused<List<EventTypeFilter>> refused -> Outcome.refused(refused.problems());
        };
    }
}
