package dev.hookbench.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Posts the same 1 KiB JSON body over kept connections, one request at a time on each, as fast as it is answered. */
final class Load {
    private static final int MAX_SAMPLES = 4_000_000;

    private final URI target;
    private final byte[] request;

    Load(URI target) {
        this.target = target;
        String body = "{\"id\":\"evt_1\",\"type\":\"order.created\",\"pad\":\"" + "x".repeat(977) + "\"}";
        this.request = ("POST " + target.getRawPath() + " HTTP/1.1\r\nHost: " + target.getAuthority()
                        + "\r\nContent-Type: application/json\r\nUser-Agent: load\r\nX-Event-Type: order.created\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(US_ASCII);
    }

    /** What a run gave: answers a second, latencies in milliseconds, answers that were not 2xx. */
    record Result(double perSecond, double p50, double p99, double max, long failed) {}

    Result run(int connections, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        long started = System.nanoTime();
        List<Future<Samples>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> client(end, MAX_SAMPLES / connections)));
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        return merge(running, seconds);
    }

    private static Result merge(List<Future<Samples>> runs, double seconds) throws InterruptedException {
        long failed = 0;
        List<long[]> parts = new ArrayList<>();
        for (Future<Samples> run : runs) {
            try {
                failed += run.get().failed;
                parts.add(run.get().taken());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a connection broke", e.getCause());
            }
        }
        long[] all = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(all.length / seconds, at(all, 0.5), at(all, 0.99), at(all, 1), failed);
    }

    private static double at(long[] sorted, double quantile) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * quantile)] / 1e6;
    }

    private Samples client(long end, int capacity) {
        Samples samples = new Samples(capacity);
        try (Socket socket = new Socket(target.getHost(), target.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            Answers answers = new Answers(socket.getInputStream());
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                out.write(request);
                samples.add(answers.nextStatus() / 100 == 2, System.nanoTime() - now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }

    private static final class Samples {
        private final long[] nanos;
        private int count;
        private long failed;

        Samples(int capacity) {
            nanos = new long[capacity];
        }

        void add(boolean ok, long latency) {
            if (!ok) {
                failed++;
            } else if (count < nanos.length) {
                nanos[count++] = latency;
            }
        }

        long[] taken() {
            return Arrays.copyOf(nanos, count);
        }
    }

    /** Reads answers that carry a Content-Length. */
    private static final class Answers {
        private final InputStream in;
        private final byte[] buffer = new byte[8 * 1024];
        private int filled;

        Answers(InputStream in) {
            this.in = in;
        }

        int nextStatus() throws IOException {
            int headEnd = headEnd();
            while (headEnd < 0) {
                fill();
                headEnd = headEnd();
            }
            String head = new String(buffer, 0, headEnd, US_ASCII);
            int length = contentLength(head);
            while (filled < headEnd + length) {
                fill();
            }
            filled -= headEnd + length;
            System.arraycopy(buffer, headEnd + length, buffer, 0, filled);
            return Integer.parseInt(head.substring(9, 12));
        }

        private void fill() throws IOException {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                throw new EOFException("closed by the receiver");
            }
            filled += read;
        }

        private int headEnd() {
            for (int i = 3; i < filled; i++) {
                if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
                    return i + 1;
                }
            }
            return -1;
        }

        private static int contentLength(String head) {
            for (String line : head.split("\r\n", -1)) {
                if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    return Integer.parseInt(line.substring(15).strip());
                }
            }
            return 0;
        }
    }
}
