package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ShutdownTest {
    @Test
    void closesOnceHoweverOftenItIsAsked() {
        AtomicInteger closed = new AtomicInteger();
        Shutdown shutdown = Shutdown.register(closed::incrementAndGet);

        shutdown.close();
        shutdown.close();

        assertThat(closed).hasValue(1);
    }
}
