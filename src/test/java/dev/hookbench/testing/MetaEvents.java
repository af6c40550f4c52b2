package dev.hookbench.testing;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.RetryPlan.Strategy;
import dev.hookbench.domain.meta.MetaEvent;
import dev.hookbench.domain.meta.MetaEvent.LastAttempt;
import dev.hookbench.domain.meta.MetaEventType;
import java.time.Duration;
import java.time.Instant;

/** Meta events for tests. */
public final class MetaEvents {
    /** When they happened, by default. */
    public static final Instant HAPPENED = Instant.parse("2026-11-23T09:41:00.123456789Z");

    private static final RetryPlan PLAN = new RetryPlan(Strategy.EXPONENTIAL, Duration.ofSeconds(7), 3);

    private MetaEvents() {}

    /** One that waits for its first attempt since it happened. */
    public static MetaEvent waiting(String uid, MetaEventType type, Instant happenedAt) {
        return new MetaEvent(
                uid,
                type,
                "about-" + uid,
                "{\"event_type\":\"" + type.word() + "\",\"data\":{\"name\":\"Müller ✓\"}}",
                DeliveryStatus.SCHEDULED,
                0,
                PLAN,
                happenedAt,
                "",
                null,
                happenedAt,
                happenedAt);
    }

    /** One that waits for its first attempt. */
    public static MetaEvent waiting(String uid) {
        return waiting(uid, MetaEventType.ENDPOINT_CREATED, HAPPENED);
    }

    /** The same after an attempt that was answered so. */
    public static MetaEvent answered(MetaEvent event, int status) {
        boolean success = status >= 200 && status <= 299;
        return event.attempted(new LastAttempt(
                        "http://127.0.0.1:9/meta",
                        status,
                        Headers.of("X-Convoy-Signature", "ab12", "Content-Type", "application/json"),
                        Headers.of("Server", "x", "Server", "y"),
                        "told ✓"))
                .moved(
                        success ? DeliveryStatus.SUCCESS : DeliveryStatus.RETRY,
                        "Attempt 1: answered " + status + ".",
                        success ? null : event.createdAt().plusSeconds(7),
                        event.createdAt().plusSeconds(1));
    }
}
