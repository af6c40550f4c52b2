package dev.hookbench.ui.subscriptions;

import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.PulseThreads;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiContext.Addressing;
import dev.hookbench.ui.support.UiTools;
import java.time.Clock;

/** What the view models of the tab stand on. */
record SubscriptionsCore(
        Addressing addressing, Samples samples, PulseThreads threads, Work work, Words words, Clock clock) {
    static SubscriptionsCore of(UiContext context, UiTools tools) {
        Words words = Words.of(tools);
        return new SubscriptionsCore(
                context.addressing(),
                new Samples(context, words),
                tools.pulses(),
                new Work(tools.tasks(), words.get("subscriptions.working")),
                words,
                context.surroundings().clock());
    }
}
