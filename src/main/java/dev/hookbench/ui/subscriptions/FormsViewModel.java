package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.domain.subscription.SubscriptionCommands;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.subscriptions.SubscriptionsViewModel.Face;
import org.jspecify.annotations.Nullable;

/** Creating and editing subscriptions and filters by event type; a refusal leaves every text as typed. */
final class FormsViewModel {
    final FilterForm filter;
    final SubscriptionForm subscription;
    final TypeFilterForm typeFilter;

    private final SubscriptionCommands commands;
    private final Work work;
    private final Words words;
    private final SubscriptionsViewModel list;
    private final TesterViewModel tester;
    private @Nullable Subscription filtered;

    FormsViewModel(SubscriptionsCore core, FilterForm filter, SubscriptionsViewModel list, TesterViewModel tester) {
        this.commands = core.subscribing().commands();
        this.work = core.work();
        this.words = core.words();
        this.filter = filter;
        this.list = list;
        this.tester = tester;
        subscription = new SubscriptionForm(filter);
        typeFilter = new TypeFilterForm(filter);
    }

    /** Opens the form of a new subscription. */
    void beginSubscription() {
        subscription.begin(words.get("subscriptions.suggested", list.rows().size() + 1));
        open(Face.SUBSCRIPTION);
    }

    /** Opens the form of a subscription that is there. */
    void edit(Subscription before) {
        subscription.edit(before);
        open(Face.SUBSCRIPTION);
    }

    /** Opens the form of a new filter by event type. */
    void beginFilter(SubscriptionRow row) {
        filtered = row.subscription();
        typeFilter.begin(row.subscription().eventTypes().stream()
                .filter(type -> row.filters().stream()
                        .noneMatch(found -> found.eventType().equals(type)))
                .findFirst()
                .orElse(""));
        open(Face.TYPE_FILTER);
    }

    /** Opens the form of a filter that is there. */
    void edit(Subscription of, EventTypeFilter before) {
        filtered = of;
        typeFilter.edit(before);
        open(Face.TYPE_FILTER);
    }

    /** Saves the subscription as typed. */
    void saveSubscription() {
        var draft = subscription.toDraft(list.endpointUid());
        Subscription before = subscription.edited.get();
        work.command(
                () -> before == null ? commands.create(draft) : commands.update(before.uid(), draft),
                _ -> list.showList(),
                subscription::show);
    }

    /** Saves the filter by event type as typed. */
    void saveFilter() {
        Subscription of = filtered;
        if (of == null) {
            return;
        }
        var draft = typeFilter.toDraft();
        EventTypeFilter before = typeFilter.edited.get();
        work.command(
                () -> before == null
                        ? commands.createFilter(of.uid(), draft)
                        : commands.updateFilter(of.uid(), before.uid(), draft),
                _ -> list.showList(),
                typeFilter::show);
    }

    private void open(Face face) {
        list.faceProperty().set(face);
        tester.openTyped();
    }
}
