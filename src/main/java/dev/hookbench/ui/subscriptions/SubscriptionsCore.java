package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.subscription.Subscribing;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.PulseThreads;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import java.time.Clock;

/** What the view models of the tab stand on. */
record SubscriptionsCore(
        Subscribing subscribing,
        Sources sources,
        Samples samples,
        PulseThreads threads,
        Work work,
        Words words,
        Clock clock) {
    static SubscriptionsCore of(UiContext context, UiTools tools) {
        Words words = Words.of(tools);
        return new SubscriptionsCore(
                context.subscribing(),
                new Sources(context.receiving().inboxes(), words),
                new Samples(context, words),
                tools.pulses(),
                new Work(tools.tasks(), words.get("subscriptions.working")),
                words,
                context.surroundings().clock());
    }
}
