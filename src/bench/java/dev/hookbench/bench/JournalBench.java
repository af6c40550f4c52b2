package dev.hookbench.bench;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.RequestLine;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.journal.SegmentJournal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Durable captures per second and their latency with 1, 16 and 64 appenders, each waiting for its entry before the next.
 *
 * <p>Arguments: an empty folder on the disk to measure, and the seconds per run (default 5).
 */
public final class JournalBench {
    private static final byte[] BODY = new byte[1024];
    private static final Instant NOW = Instant.parse("2026-11-23T09:41:00Z");

    private JournalBench() {}

    /** Runs all. */
    public static void main(String[] args) throws Exception {
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        for (int appenders : new int[] {64, 1, 16, 64}) {
            run(Path.of(args[0]).resolve("appenders-" + appenders + "-" + System.nanoTime()), appenders, seconds);
        }
    }

    private static void run(Path folder, int appenders, int seconds) throws IOException, InterruptedException {
        AtomicLong batches = new AtomicLong();
        AtomicLong count = new AtomicLong();
        long[] latencies = new long[4_000_000];
        try (SegmentJournal journal = SegmentJournal.open(
                folder, Clock.systemUTC(), new SecureRandom(), batch -> batches.incrementAndGet())) {
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            Thread[] threads = IntStream.range(0, appenders)
                    .mapToObj(i -> Thread.ofPlatform().start(() -> append(journal, end, count, latencies)))
                    .toArray(Thread[]::new);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        report(System.out, appenders, seconds, count.get(), batches.get(), latencies);
    }

    private static void append(SegmentJournal journal, long end, AtomicLong count, long[] latencies) {
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            CompletableFuture<?> stored = journal.append(capture(), Payload.of(BODY));
            stored.join();
            latencies[(int) (count.getAndIncrement() % latencies.length)] = System.nanoTime() - start;
        }
    }

    private static void report(
            PrintStream out, int appenders, int seconds, long count, long batches, long[] latencies) {
        long[] sorted = Arrays.copyOf(latencies, (int) Math.min(count, latencies.length));
        Arrays.sort(sorted);
        out.printf(
                "%d appenders: %,d records/s, %.1f records per force, p50 %.2f ms, p99 %.2f ms%n",
                appenders,
                count / seconds,
                (double) count / batches,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6);
    }

    private static JournalEntry capture() {
        return new JournalEntry.CaptureReceived(new Capture(
                "01KASAMPLE0000000000000000",
                NOW,
                "default",
                new RequestLine("POST", "/in/default/github", "HTTP/1.1"),
                Headers.of("Host", "127.0.0.1:9400", "Content-Type", "application/json", "User-Agent", "bench/1"),
                "127.0.0.1",
                BodyRef.pending("5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef", BODY.length),
                new Answer(200, Headers.none(), "ok"),
                new Verdict.NotChecked("no scheme is set"),
                "push",
                null,
                Duration.ofMillis(1)));
    }
}
