package dev.hookbench.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durable capture beside a bare Undertow handler, in one run on one machine: 1 KiB bodies at 32 and 64 connections, both
 * warmed up, then measured in turn. Also the memory of {@code serve} at rest and how far the index falls behind.
 *
 * <p>Arguments: the jar, and how many seconds each measurement takes.
 */
public final class CaptureBench {
    private static final int BARE_PORT = 9480;
    private static final int RECEIVER_PORT = 9481;
    private static final int API_PORT = 9482;
    private static final Pattern LAG = Pattern.compile("\"index_lag_millis\":(\\d+)");

    private CaptureBench() {}

    /** Runs the comparison and prints it. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Duration time = Duration.ofSeconds(Long.parseLong(args[1]));
        Path work = Files.createTempDirectory("hookbench-bench");
        try (Child bare = Child.java(
                        work.resolve("bare.log"),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareReceiver.class.getName(),
                        Integer.toString(BARE_PORT));
                Child serve = serve(args[0], work)) {
            bare.awaitPort(BARE_PORT);
            serve.awaitPort(API_PORT);
            TimeUnit.SECONDS.sleep(5);
            print("serve at rest: %.0f MiB resident%n", serve.residentMebibytes());
            compare(time);
            print("serve after the load: %.0f MiB resident%n", serve.residentMebibytes());
        }
    }

    private static Child serve(String jar, Path work) throws IOException {
        return Child.java(
                work.resolve("serve.log"),
                "-jar",
                jar,
                "serve",
                "--data",
                work.resolve("data").toString(),
                "--receiver-port",
                Integer.toString(RECEIVER_PORT),
                "--api-port",
                Integer.toString(API_PORT));
    }

    private static void compare(Duration time) throws InterruptedException {
        Load bare = new Load(URI.create("http://127.0.0.1:" + BARE_PORT + "/in/bench"));
        Load durable = new Load(URI.create("http://127.0.0.1:" + RECEIVER_PORT + "/in/bench"));
        Duration warmUp = time.dividedBy(2);
        bare.run(64, warmUp);
        durable.run(64, warmUp);
        for (int connections : new int[] {32, 64}) {
            Load.Result yardstick = bare.run(connections, time);
            AtomicLong lag = new AtomicLong();
            Load.Result result;
            try (ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
                HttpClient client = HttpClient.newHttpClient();
                watch.scheduleAtFixedRate(() -> lag.accumulateAndGet(lagOf(client), Math::max), 1, 1, TimeUnit.SECONDS);
                result = durable.run(connections, time);
            }
            print("%d connections, %d s%n", connections, time.toSeconds());
            print("  bare     %s%n", line(yardstick));
            print("  durable  %s%n", line(result));
            print("  ratio %.2f, index at most %d ms behind%n", result.perSecond() / yardstick.perSecond(), lag.get());
        }
    }

    private static long lagOf(HttpClient client) {
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + API_PORT + "/healthz"))
                    .build();
            Matcher lag =
                    LAG.matcher(client.send(health, BodyHandlers.ofString()).body());
            return lag.find() ? Long.parseLong(lag.group(1)) : Long.MAX_VALUE;
        } catch (IOException e) {
            return Long.MAX_VALUE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Long.MAX_VALUE;
        }
    }

    private static String line(Load.Result result) {
        return String.format(
                Locale.ROOT,
                "%,8.0f/s   p50 %.2f ms   p99 %.2f ms   max %.0f ms   not 2xx: %d",
                result.perSecond(),
                result.p50(),
                result.p99(),
                result.max(),
                result.failed());
    }

    private static void print(String format, Object... values) {
        System.out.print(String.format(Locale.ROOT, format, values));
    }
}
