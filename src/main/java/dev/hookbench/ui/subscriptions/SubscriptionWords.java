package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.ui.form.Words;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Subscriptions and their filters in words. */
record SubscriptionWords(Words words) {
    private static final int LONGEST = 90;

    /** Which types it takes. */
    String types(Subscription subscription) {
        return subscription.eventTypes().contains(EventType.ANY)
                ? words.get("subscriptions.types.any")
                : String.join(", ", subscription.eventTypes());
    }

    /** The conditions in one line; that there are none, where there are none. */
    String filter(ContentFilter filter) {
        String parts = Arrays.stream(FilterPart.values())
                .filter(part -> isCondition(part.of(filter)))
                .map(part -> words.get("subscriptions.filter.part", name(part), oneLine(part.of(filter))))
                .collect(Collectors.joining(" · "));
        return parts.isEmpty() ? words.get("subscriptions.filter.none") : parts;
    }

    /** What is done about attempts that fail. */
    String mode(DeliveryMode mode) {
        return switch (mode) {
            case AT_LEAST_ONCE -> words.get("subscriptions.mode.atLeastOnce");
            case AT_MOST_ONCE -> words.get("subscriptions.mode.atMostOnce");
        };
    }

    /** The name of a part. */
    String name(FilterPart part) {
        return switch (part) {
            case BODY -> words.get("subscriptions.part.body");
            case HEADERS -> words.get("subscriptions.part.headers");
            case QUERY -> words.get("subscriptions.part.query");
            case PATH -> words.get("subscriptions.part.path");
        };
    }

    private static boolean isCondition(String text) {
        String bare = text.replaceAll("\\s", "");
        return !bare.isEmpty() && !bare.equals("{}");
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
