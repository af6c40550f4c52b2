package dev.hookbench.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class SignalsTest {
    private final EventHub hub = new EventHub();

    @Test
    void whatIsThereAlreadyIsNotWaitedFor() throws CheckFailed {
        try (Signals signals = new Signals(hub)) {
            assertThat(signals.await("it", () -> Optional.of("there"))).isEqualTo("there");
        }
    }

    @Test
    void looksAgainWhenSomethingChanges() throws Exception {
        AtomicBoolean there = new AtomicBoolean();
        CountDownLatch looked = new CountDownLatch(1);
        Thread changer = Thread.ofVirtual().start(() -> {
            awaitQuietly(looked);
            there.set(true);
            hub.publish(new CoreEvent.ServiceStateChanged());
        });
        try (Signals signals = new Signals(hub)) {
            assertThat(signals.await("it", () -> {
                        boolean now = there.get();
                        looked.countDown();
                        return now ? Optional.of("there") : Optional.empty();
                    }))
                    .isEqualTo("there");
        }
        changer.join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
