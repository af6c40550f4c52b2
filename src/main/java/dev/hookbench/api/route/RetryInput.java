package dev.hookbench.api.route;

import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.RetryPlan.Strategy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Reads {@code strategy}, Convoy's name for retry plans. */
public final class RetryInput {
    private static final long MAX_SECONDS = 86_400;
    private static final long MAX_ATTEMPTS = 100;

    private RetryInput() {}

    /** The plan in {@code json}; what it leaves out stays as in {@code before}. 0 attempts are 1, as in Convoy. */
    public static RetryPlan read(JsonInput json, RetryPlan before) {
        JsonInput strategy = json.object("strategy").orElse(null);
        if (strategy == null) {
            return before;
        }
        List<String> words =
                Arrays.stream(Strategy.values()).map(ApiText::lower).toList();
        return new RetryPlan(
                strategy.choice("type", words)
                        .map(word -> Strategy.values()[words.indexOf(word)])
                        .orElse(before.strategy()),
                strategy.integer("duration", 1, MAX_SECONDS)
                        .map(Duration::ofSeconds)
                        .orElse(before.interval()),
                strategy.integer("retry_count", 0, MAX_ATTEMPTS)
                        .map(count -> Math.max(1, count.intValue()))
                        .orElse(before.attempts()));
    }
}
