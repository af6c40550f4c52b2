package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.breaker.BreakerState;
import dev.hookbench.domain.breaker.BreakerStore;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of circuit breakers does. */
abstract class BreakerStoreContract {
    private static final Instant TIME = Instant.parse("2026-11-23T09:10:00.123456789Z");

    abstract BreakerStore store();

    @Test
    void keepsEveryFieldAndForgetsWhatWasThereBefore() {
        assertThat(store().all()).isEmpty();
        Map<String, Breaker> first = Map.of(
                "E1", new Breaker(BreakerState.OPEN, 9, 1, 3, TIME.plusSeconds(30), TIME), "E2", Breaker.closed(TIME));
        store().replaceAll(first);
        assertThat(store().all()).isEqualTo(first);

        Map<String, Breaker> second = Map.of("E1", new Breaker(BreakerState.HALF_OPEN, 0, 0, 3, TIME, TIME));
        store().replaceAll(second);
        assertThat(store().all()).isEqualTo(second);
        store().replaceAll(Map.of());
        assertThat(store().all()).isEmpty();
    }
}
