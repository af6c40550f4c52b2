package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.FilterVerdict.Condition;
import dev.hookbench.domain.subscription.Subscription;
import java.util.List;

/**
 * Whether a subscription takes an event.
 *
 * @param why it does not, a clause without a full stop that follows its name; empty if it does
 */
record SubscriptionMatch(Subscription subscription, boolean matches, String why) {
    static SubscriptionMatch of(
            Subscription subscription, List<EventTypeFilter> filters, String type, EventContent content) {
        FilterChoice choice = FilterChoice.of(subscription, filters, type);
        ContentFilter filter = choice.filter();
        if (filter == null) {
            return new SubscriptionMatch(subscription, false, choice.why());
        }
        return switch (Conditions.parse(filter, "")) {
            case Outcome.Refused<Conditions> refused ->
                new SubscriptionMatch(
                        subscription,
                        false,
                        "has a filter that cannot be read: "
                                + refused.problems().getFirst().message());
            case Outcome.Done<Conditions> done ->
                done.value().judge(content).stream()
                        .filter(condition -> !condition.holds())
                        .findFirst()
                        .map(failed -> new SubscriptionMatch(subscription, false, words(failed)))
                        .orElseGet(() -> new SubscriptionMatch(subscription, true, ""));
        };
    }

    private static String words(Condition failed) {
        String explanation = failed.explanation();
        return "wants " + failed.part() + " " + failed.text() + ", but "
                + uncapitalised(explanation).replaceFirst("\\.$", "");
    }

    private static String uncapitalised(String sentence) {
        return sentence.matches("(The|None|One|All) .*")
                ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1)
                : sentence;
    }
}
