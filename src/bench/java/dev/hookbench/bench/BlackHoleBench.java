package dev.hookbench.bench;

import io.undertow.Undertow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long events to healthy endpoints take from being sent to being received, alone and while as many endpoints that take
 * connections and never answer are sent as many events; both in one run.
 *
 * <p>Arguments: how many healthy endpoints, events to them per second, seconds of each part.
 */
public final class BlackHoleBench {
    private static final int WARM_UP_SECONDS = 10;

    private final List<Long> took = Collections.synchronizedList(new ArrayList<>());
    private final int healthy;
    private final int perSecond;

    private BlackHoleBench(int healthy, int perSecond) {
        this.healthy = healthy;
        this.perSecond = perSecond;
    }

    /** Runs it and prints p50 and p99 of both parts. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int seconds = Integer.parseInt(args[2]);
        new BlackHoleBench(Integer.parseInt(args[0]), Integer.parseInt(args[1])).run(seconds);
        System.exit(0); // the connections of the black holes are still open
    }

    private void run(int seconds) throws IOException, InterruptedException {
        Undertow answering = answering();
        answering.start();
        int port = ((java.net.InetSocketAddress)
                        answering.getListenerInfo().getFirst().getAddress())
                .getPort();
        Path folder = Files.createTempDirectory("hookbench-bench");
        try (ServerSocket hole = new ServerSocket(0, 4_096, InetAddress.getLoopbackAddress());
                DispatchRoom room = DispatchRoom.empty(folder.resolve("data"))) {
            List<Socket> swallowed = Collections.synchronizedList(new ArrayList<>());
            Thread.ofPlatform().daemon().start(() -> swallow(hole, swallowed));
            for (int i = 0; i < healthy; i++) {
                room.endpoint("HEALTHY" + i, "http://127.0.0.1:" + port + "/hook", 0);
                room.endpoint("HOLE" + i, "http://127.0.0.1:" + hole.getLocalPort() + "/hook", 0);
            }
            room.begin();
            send(room, WARM_UP_SECONDS, false);
            double alone = send(room, seconds, false);
            double beside = send(room, seconds, true);
            System.out.println(String.format(
                    Locale.ROOT, "%,d connections swallowed, p99 ratio %.2f", swallowed.size(), beside / alone));
        }
        answering.stop();
    }

    private Undertow answering() {
        return Undertow.builder()
                .setIoThreads(2)
                .addHttpListener(0, "127.0.0.1")
                .setHandler(exchange -> exchange.getRequestReceiver().receiveFullBytes((done, body) -> {
                    String text = new String(body, StandardCharsets.US_ASCII);
                    took.add(System.nanoTime() - Long.parseLong(text.substring(6, text.indexOf(','))));
                    done.getResponseSender().send("ok");
                }))
                .build();
    }

    /** Sends at that rate, waits until everything is there, and answers the 99th percentile in milliseconds. */
    private double send(DispatchRoom room, int seconds, boolean withHoles) throws InterruptedException {
        took.clear();
        int events = seconds * perSecond;
        long start = System.nanoTime();
        for (int i = 0; i < events; i++) {
            LockSupport.parkNanos(start + i * 1_000_000_000L / perSecond - System.nanoTime());
            if (withHoles) {
                room.send("HOLE" + i % healthy, body());
            }
            room.send("HEALTHY" + i % healthy, body());
        }
        while (took.size() < events) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        List<Long> sorted = new ArrayList<>(took);
        Collections.sort(sorted);
        double p99 = sorted.get(events * 99 / 100) / 1e6;
        System.out.println(String.format(
                Locale.ROOT,
                "%,d events to %,d endpoints%s: p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
                events,
                healthy,
                withHoles ? " beside as many black holes" : " alone",
                sorted.get(events / 2) / 1e6,
                p99,
                sorted.getLast() / 1e6));
        return p99;
    }

    private static byte[] body() {
        return ("{\"at\":" + System.nanoTime() + ",\"pad\":\"" + "x".repeat(1_000) + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void swallow(ServerSocket hole, List<Socket> swallowed) {
        try {
            while (!hole.isClosed()) {
                swallowed.add(hole.accept());
            }
        } catch (IOException e) {
            // closed at the end
        }
    }
}
