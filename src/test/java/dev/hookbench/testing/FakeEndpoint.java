package dev.hookbench.testing;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An HTTP/1.1 server on loopback that records what arrives byte for byte and misbehaves on demand. */
public final class FakeEndpoint implements AutoCloseable {
    private final ServerSocket server;
    private final List<Received> received = new ArrayList<>();
    private final Queue<Behaviour> behaviours = new ArrayDeque<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private Behaviour otherwise = status(200);

    private FakeEndpoint(ServerSocket server) {
        this.server = server;
        Thread.ofVirtual().name("fake-endpoint").start(this::accept);
    }

    /** A request as it arrived. */
    @SuppressWarnings("ArrayRecordComponent") // looked at, never compared
    public record Received(String line, Headers headers, byte[] body, int connection) {
        /** The body as UTF-8. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** What is done about a request. */
    @FunctionalInterface
    public interface Behaviour {
        /** Writes to the connection; throwing or closing it ends it. */
        void serve(FakeEndpoint endpoint, Socket socket) throws IOException;
    }

    /** Listens on a free port and answers 200. */
    public static FakeEndpoint start() {
        try {
            return new FakeEndpoint(new ServerSocket(0, 200, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers with that status and a short body. */
    public static Behaviour status(int status) {
        return raw("HTTP/1.1 " + status + " Told\r\nContent-Length: 2\r\nX-Fake: 1\r\n\r\nok");
    }

    /** Answers these bytes, one per character, and keeps the connection. */
    public static Behaviour raw(String answer) {
        return (_, socket) -> socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Answers these bytes and closes. */
    public static Behaviour rawThenClose(String answer) {
        return (_, socket) -> {
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            socket.close();
        };
    }

    /** Reads the request and resets the connection. */
    public static Behaviour reset() {
        return (_, socket) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        };
    }

    /** Never answers. */
    public static Behaviour stall() {
        return (endpoint, _) -> endpoint.untilClosed();
    }

    /** Answers 200 once {@code gate} opens. */
    public static Behaviour after(CountDownLatch gate) {
        return (endpoint, socket) -> {
            await(gate, 20_000);
            status(200).serve(endpoint, socket);
        };
    }

    /** Answers 200 and then sends a byte every few milliseconds for ever. */
    public static Behaviour drip() {
        return (endpoint, socket) -> {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (!await(endpoint.closed, 10)) {
                out.write('x');
            }
        };
    }

    /** Sends the start of an answer a byte at a time, for ever. */
    public static Behaviour dripHead() {
        return (endpoint, socket) -> {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            while (!await(endpoint.closed, 10)) {
                out.write('x');
            }
        };
    }

    /** Says again and again that an answer will come. */
    public static Behaviour interimForEver() {
        return (endpoint, socket) -> {
            while (!await(endpoint.closed, 5)) {
                socket.getOutputStream().write("HTTP/1.1 102 Processing\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        };
    }

    /** Answers 200 and then sends bytes as fast as they are taken, for ever. */
    public static Behaviour endless() {
        return flood("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
    }

    /** Sends that head and then bytes as fast as they are taken, for ever. */
    public static Behaviour flood(String head) {
        return (endpoint, socket) -> {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[8192];
            while (!await(endpoint.closed, 0)) {
                out.write(block);
            }
        };
    }

    /** The next requests, in order, meet these; later ones what {@link #otherwise} says. */
    public synchronized FakeEndpoint next(Behaviour... ones) {
        behaviours.addAll(List.of(ones));
        return this;
    }

    /** What requests meet that nothing else was said about. */
    public synchronized FakeEndpoint otherwise(Behaviour behaviour) {
        otherwise = behaviour;
        return this;
    }

    /** Its address with that path. */
    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** Its port. */
    public int port() {
        return server.getLocalPort();
    }

    /** How many connections are open. */
    public int open() {
        return sockets.size();
    }

    /** What arrived, in order. */
    public synchronized List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                int number = connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket, number));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (String line = line(in); line != null; line = line(in)) {
                Headers headers = headers(in);
                int length =
                        headers.first("Content-Length").map(Integer::valueOf).orElse(0);
                Behaviour behaviour = record(new Received(line, headers, in.readNBytes(length), number));
                behaviour.serve(this, socket);
                if (socket.isClosed()) {
                    return;
                }
                socket.getOutputStream().flush();
            }
        } catch (IOException e) {
            // the other side ended the connection, which is its right
        } finally {
            sockets.remove(socket);
        }
    }

    private synchronized Behaviour record(Received request) {
        received.add(request);
        Behaviour behaviour = behaviours.poll();
        return behaviour == null ? otherwise : behaviour;
    }

    private static Headers headers(InputStream in) throws IOException {
        List<Header> fields = new ArrayList<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("not a header: " + line);
            }
            fields.add(new Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return new Headers(fields);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return bytes.toString(StandardCharsets.ISO_8859_1).stripTrailing();
            }
            bytes.write(b);
        }
        return null;
    }

    private void untilClosed() {
        await(closed, 60_000);
    }

    private static boolean await(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "fake endpoint at port %d", port());
    }
}
