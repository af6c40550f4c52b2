package dev.hookbench.bench;

import dev.hookbench.dispatch.http.Destination;
import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.dispatch.http.NameResolver;
import dev.hookbench.dispatch.http.OutgoingRequest;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.DeliveryStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Dispatch of many events of 1 KiB, signed, with STARTED and RESULT durable, beside the bare HTTP client that sends the
 * same bodies to the same server over as many connections, in one run; and many deliveries that wait for a retry: how long
 * the start takes, what memory they need, what the processor does meanwhile.
 *
 * <p>Arguments: how many events, how many connections, how many waiting deliveries, how many rounds (4 if not given).
 */
public final class DispatchBench {
    private static final int PORT = 9483;
    private static final String URL = "http://127.0.0.1:" + PORT + "/hook";
    private static final long MIB = 1 << 20;
    /** Rounds of both: in the first ones the compiler of the JVM is busy with what only the dispatch runs. */
    private static final int ROUNDS = 4;

    private DispatchBench() {}

    /** Runs both and prints them. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int events = Integer.parseInt(args[0]);
        int connections = Integer.parseInt(args[1]);
        Path work = Files.createTempDirectory("hookbench-bench");
        try (Child bare = Child.java(
                work.resolve("bare.log"),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BareReceiver.class.getName(),
                Integer.toString(PORT))) {
            bare.awaitPort(PORT);
            int rounds = args.length > 3 ? Integer.parseInt(args[3]) : ROUNDS;
            for (int round = 1; round <= rounds; round++) {
                try (DispatchRoom room = DispatchRoom.open(work.resolve("rate" + round), URL, connections)) {
                    bareClient(events / 4, connections, room.body());
                    print("round %d: ", round);
                    rate(room, events, connections);
                }
            }
            int waiting = Integer.parseInt(args[2]);
            try (DispatchRoom room = DispatchRoom.open(work.resolve("waiting"), URL, connections)) {
                room.hasWaiting(waiting);
            }
            waiting(work.resolve("waiting"), waiting, connections);
        }
    }

    private static void rate(DispatchRoom room, int events, int connections) throws InterruptedException {
        room.accept(events, connections);
        double yardstick = bareClient(events, connections, room.body());
        long started = System.nanoTime();
        room.start();
        while (room.count(DeliveryStatus.SUCCESS) < events) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        double perSecond = events / ((System.nanoTime() - started) / 1e9);
        print(
                "%,d events over %d connections: bare client %,.0f/s, dispatch %,.0f/s, ratio %.2f%n",
                events, connections, yardstick, perSecond, perSecond / yardstick);
    }

    private static void waiting(Path folder, int waiting, int connections) throws IOException, InterruptedException {
        System.gc();
        long before = used();
        long started = System.nanoTime();
        try (DispatchRoom room = DispatchRoom.open(folder, URL, connections)) {
            room.start();
            double seconds = (System.nanoTime() - started) / 1e9;
            TimeUnit.SECONDS.sleep(5);
            System.gc();
            long heap = used() - before;
            Duration cpu = cpu();
            TimeUnit.SECONDS.sleep(10);
            print(
                    "%,d deliveries wait: open and started after %.2f s, %d MiB of heap, %d ms of processor in 10 s%n",
                    waiting, seconds, heap / MIB, cpu().minus(cpu).toMillis());
        }
    }

    private static double bareClient(int events, int connections, byte[] body) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(events);
        AtomicInteger failed = new AtomicInteger();
        Destination destination = Destination.parse(URL).result().orElseThrow();
        long started;
        try (HttpSender sender = new HttpSender(Set::of, NameResolver.system(), Clock.systemUTC());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            started = System.nanoTime();
            for (int i = 0; i < connections; i++) {
                threads.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        AttemptOutcome outcome = sender.send(new OutgoingRequest(
                                        "POST",
                                        destination,
                                        Headers.of("Content-Type", "application/json"),
                                        body,
                                        Duration.ofSeconds(30)))
                                .outcome();
                        if (!outcome.isSuccess()) {
                            failed.incrementAndGet();
                        }
                    }
                });
            }
            threads.shutdown();
            threads.awaitTermination(10, TimeUnit.MINUTES);
        }
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " requests of the bare client failed");
        }
        return events / ((System.nanoTime() - started) / 1e9);
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void print(String format, Object... values) {
        System.out.print(String.format(Locale.ROOT, format, values));
    }
}
