package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.StorageUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class GroupedWritesTest {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger transactions = new AtomicInteger();
    private final AtomicInteger arrived = new AtomicInteger();
    private volatile @Nullable RuntimeException fault;
    private final GroupedWrites writes = new GroupedWrites(work -> {
        if (transactions.incrementAndGet() == 1) {
            awaitGate();
        }
        OPEN.database().run(handle -> {
            work.accept(handle);
            RuntimeException now = fault;
            if (now != null) {
                throw now;
            }
        });
    });

    @AfterEach
    void close() {
        gate.countDown();
        threads.close();
        writes.close();
    }

    @Test
    void whatWasGivenBeforeTheCloseIsCarriedOutAndNothingAfter() {
        List<CompletableFuture<String>> all = inOneGroup(20, -1);
        writes.close();
        assertThat(kept()).isEqualTo(20);
        assertThat(all).extracting(CompletableFuture::join).hasSize(20);
        assertThatThrownBy(() -> writes.write(handle -> put(handle, 99, -1)))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessage("The index is closed.");
        writes.close();
    }

    @Test
    void anErrorReachesWhoCausedItAndTheWriterGoesOn() {
        gate.countDown();
        assertThatThrownBy(() -> writes.write(_ -> {
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class);
        String answer = writes.write(handle -> put(handle, 1, -1));
        assertThat(answer).isEqualTo("W1");
    }

    @Test
    void aWriterWhoIsInterruptedStillLearnsWhatBecameOfIt() {
        gate.countDown();
        Thread.currentThread().interrupt();
        String answer = writes.write(handle -> put(handle, 1, -1));
        assertThat(answer).isEqualTo("W1");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whatComesAtOnceSharesOneTransaction() {
        List<CompletableFuture<String>> all = inOneGroup(20, -1);
        assertThat(all).extracting(CompletableFuture::join).contains("W0", "W19");
        assertThat(transactions).as("the first alone, the rest together").hasValue(2);
        assertThat(kept()).isEqualTo(20);
    }

    @Test
    void whatFailsTakesNobodyElsesWorkWithIt() {
        List<CompletableFuture<String>> all = inOneGroup(20, 7);
        for (int i = 0; i < all.size(); i++) {
            CompletableFuture<String> one = all.get(i);
            if (i == 7) {
                assertThatThrownBy(one::join).hasRootCauseMessage("refused");
            } else {
                assertThat(one.join()).isEqualTo("W" + i);
            }
        }
        assertThat(kept()).isEqualTo(19);
    }

    @Test
    void whenTheDiskFailsEverybodyIsToldAndNothingIsTriedAlone() {
        fault = new StorageUnavailable("full");
        List<CompletableFuture<String>> all = inOneGroup(20, -1);
        assertThat(all)
                .allSatisfy(one -> assertThatThrownBy(one::join)
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(StorageUnavailable.class));
        assertThat(transactions).hasValue(2);
        fault = null;
        assertThat(kept()).isZero();
    }

    /** The first writer's transaction is held until all the others have come. */
    private List<CompletableFuture<String>> inOneGroup(int writers, int failing) {
        List<CompletableFuture<String>> all = new ArrayList<>();
        all.add(write(0, failing));
        Awaitility.await().until(() -> transactions.get() == 1);
        IntStream.range(1, writers).forEach(i -> all.add(write(i, failing)));
        Awaitility.await().until(() -> arrived.get() == writers && writes.waiting() == writers - 1);
        gate.countDown();
        return all;
    }

    private CompletableFuture<String> write(int number, int failing) {
        return CompletableFuture.supplyAsync(
                () -> {
                    arrived.incrementAndGet();
                    return writes.write(handle -> put(handle, number, failing));
                },
                threads);
    }

    private static String put(Handle handle, int number, int failing) {
        handle.execute("INSERT INTO settings VALUES (?, ?)", "W" + number, "1");
        if (number == failing) {
            throw new IllegalArgumentException("refused");
        }
        return "W" + number;
    }

    private static int kept() {
        return OPEN.database()
                .read(handle -> handle.createQuery("SELECT COUNT(*) FROM settings WHERE name LIKE 'W%'")
                        .mapTo(Integer.class)
                        .one());
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
