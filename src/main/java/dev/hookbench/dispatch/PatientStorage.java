package dev.hookbench.dispatch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps results in memory until the disk takes them, or the program ends. */
final class PatientStorage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PatientStorage.class);

    private final CountDownLatch closed = new CountDownLatch(1);

    /** What {@code write} answers as soon as it does not fail; null if the program ends before. */
    <T> @Nullable T untilStored(Supplier<T> write) {
        while (true) {
            try {
                return write.get();
            } catch (RuntimeException e) {
                LOG.warn("an attempt's record waits to be stored: {}", e.toString());
            }
            try {
                if (closed.await(1, TimeUnit.SECONDS)) {
                    return null;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }

    /** Gives up waiting. */
    @Override
    public void close() {
        closed.countDown();
    }
}
