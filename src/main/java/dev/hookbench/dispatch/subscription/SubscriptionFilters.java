package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.FilterDraft;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.domain.subscription.SubscriptionCommands.FilterUpdate;
import dev.hookbench.domain.subscription.SubscriptionStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes, changes and removes the filters of a subscription by event type; its caller lets one command in at a time. */
final class SubscriptionFilters {
    private final SubscriptionStore store;
    private final SubscriptionCheck check;
    private final Clock clock;
    private final Ids ids;

    SubscriptionFilters(SubscriptionStore store, SubscriptionCheck check, Clock clock, Ids ids) {
        this.store = store;
        this.check = check;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param prefixed whether problems name the draft by its number */
    Outcome<List<EventTypeFilter>> create(Subscription subscription, List<FilterDraft> drafts, boolean prefixed) {
        List<String> taken = new ArrayList<>(types(store.filters(subscription.uid())));
        List<EventTypeFilter> made = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Instant now = clock.instant();
        for (int i = 0; i < drafts.size(); i++) {
            FilterDraft draft = drafts.get(i);
            problems.addAll(check.problems(subscription, draft, prefixed ? "filters[" + i + "]." : "", taken));
            taken.add(draft.eventType().strip());
            made.add(filter(ids.next(), subscription.uid(), draft, null, now));
        }
        return kept(made, problems);
    }

    /** @param prefixed whether problems name the update by its number */
    Outcome<List<EventTypeFilter>> update(Subscription subscription, List<FilterUpdate> updates, boolean prefixed) {
        List<EventTypeFilter> all = store.filters(subscription.uid());
        List<EventTypeFilter> changed = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < updates.size(); i++) {
            FilterUpdate update = updates.get(i);
            EventTypeFilter before = find(all, update.filterUid());
            if (before == null) {
                problems.add(unknown(update.filterUid()));
                continue;
            }
            FilterDraft draft = named(update.draft(), before);
            problems.addAll(check.problems(
                    subscription, draft, prefixed ? "filters[" + i + "]." : "", others(all, updates, changed, before)));
            changed.add(filter(before.uid(), subscription.uid(), draft, before, clock.instant()));
        }
        return kept(changed, problems);
    }

    Outcome<EventTypeFilter> delete(Subscription subscription, String filterUid) {
        EventTypeFilter before = find(store.filters(subscription.uid()), filterUid);
        if (before == null) {
            return Outcome.refused(List.of(unknown(filterUid)));
        }
        store.deleteFilter(filterUid);
        return Outcome.done(before);
    }

    private Outcome<List<EventTypeFilter>> kept(List<EventTypeFilter> filters, List<Problem> problems) {
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        store.saveFilters(filters);
        return Outcome.done(List.copyOf(filters));
    }

    /** A filter that stays on keeps the time since when it is. */
    private static EventTypeFilter filter(
            String uid, String subscriptionUid, FilterDraft draft, @Nullable EventTypeFilter before, Instant now) {
        Instant since = before != null && before.enabledAt() != null ? before.enabledAt() : now;
        return new EventTypeFilter(
                uid,
                subscriptionUid,
                draft.eventType().strip(),
                draft.enabled() ? since : null,
                draft.filter(),
                before == null ? now : before.createdAt(),
                now);
    }

    private static FilterDraft named(FilterDraft draft, EventTypeFilter before) {
        return draft.eventType().isBlank()
                ? new FilterDraft(before.eventType(), draft.enabled(), draft.filter())
                : draft;
    }

    /** The types of filters that stay as they are, and of those changed so far. */
    private static List<String> others(
            List<EventTypeFilter> all,
            List<FilterUpdate> updates,
            List<EventTypeFilter> changed,
            EventTypeFilter before) {
        List<String> touched = updates.stream().map(FilterUpdate::filterUid).toList();
        List<String> types = new ArrayList<>(types(changed));
        all.stream()
                .filter(other -> !touched.contains(other.uid()) && !other.uid().equals(before.uid()))
                .forEach(other -> types.add(other.eventType()));
        return types;
    }

    private static @Nullable EventTypeFilter find(List<EventTypeFilter> filters, String uid) {
        return filters.stream()
                .filter(filter -> filter.uid().equals(uid))
                .findFirst()
                .orElse(null);
    }

    private static List<String> types(List<EventTypeFilter> filters) {
        return filters.stream().map(EventTypeFilter::eventType).toList();
    }

    private static Problem unknown(String uid) {
        return new Problem(
                "filter_id",
                uid,
                "filter not found: no filter of this subscription has the id \"" + uid
                        + "\"; it may have been deleted.");
    }
}
