package dev.hookbench.api;

import dev.hookbench.api.gate.Gates;
import dev.hookbench.api.portal.Portal;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.xnio.Options;

/**
 * The control API on {@code http://127.0.0.1:<port>/api/v1}, never on any other address. It has a listener and a worker of its
 * own, so that a flooded receiver cannot lock its user out.
 */
public final class ApiServer implements AutoCloseable {
    /** The port asked for by default. */
    public static final int DEFAULT_PORT = 9401;

    private static final String LOOPBACK = "127.0.0.1";
    private static final int NEXT_PORTS = 20;
    private static final int HIGHEST_PORT = 65_535;
    private static final int WORKER_THREADS = 16;
    private static final int CONNECTIONS = 128;
    private static final int HEAD_BYTES = 64 * 1024;
    private static final int HEAD_MILLIS = 10_000;
    private static final int IDLE_MILLIS = 30_000;
    private static final int STALL_MILLIS = 15_000;
    private static final int SHUTDOWN_MILLIS = 3_000;

    private final Router router;
    private final Gates gates;
    private final ResponseWriter responses;
    private final int askedPort;
    private @Nullable Portal portal;
    private @Nullable Undertow server;

    /**
     * An API that does not listen yet.
     *
     * @param askedPort the port to take, or the next free one of the twenty above it; 0 for any
     */
    public ApiServer(ApiParts parts, Gates gates, int askedPort) {
        this.router = new Router(ApiRoutes.of(parts));
        this.gates = gates;
        this.responses = new ResponseWriter(parts.bodies());
        this.askedPort = askedPort;
    }

    /** Serves that portal as well, from the next start on. */
    public synchronized ApiServer with(Portal served) {
        portal = served;
        return this;
    }

    /**
     * Begins to listen; does nothing while it does.
     *
     * @throws IOException naming the ports, if all of them are taken or none may be used
     */
    public synchronized void start() throws IOException {
        if (server != null) {
            return;
        }
        int last = askedPort == 0 ? 0 : Math.min(HIGHEST_PORT, askedPort + NEXT_PORTS);
        for (int port = askedPort; port <= last; port++) {
            Undertow candidate = undertow(port);
            if (isStarted(candidate)) {
                server = candidate;
                return;
            }
        }
        throw new BindException("The API found no free port from " + askedPort + " to " + last
                + "; choose another with --api-port or in the settings.");
    }

    private Undertow undertow(int port) {
        return Undertow.builder()
                .addHttpListener(port, LOOPBACK, handler())
                .setDirectBuffers(false) // freeing direct ones makes the JDK warn about Undertow's use of Unsafe
                .setIoThreads(1)
                .setWorkerThreads(WORKER_THREADS)
                .setWorkerOption(Options.WORKER_NAME, "api")
                .setWorkerOption(Options.WORKER_TASK_CORE_THREADS, 1)
                .setWorkerOption(Options.THREAD_DAEMON, true)
                .setSocketOption(Options.CONNECTION_HIGH_WATER, CONNECTIONS)
                .setSocketOption(Options.CONNECTION_LOW_WATER, CONNECTIONS)
                .setSocketOption(Options.WRITE_TIMEOUT, STALL_MILLIS)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, HEAD_BYTES)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, 2L * RequestBody.MAX)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, HEAD_MILLIS)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
                .setServerOption(UndertowOptions.SHUTDOWN_TIMEOUT, SHUTDOWN_MILLIS)
                .setServerOption(UndertowOptions.ENABLE_HTTP2, false)
                .setServerOption(UndertowOptions.ALLOW_UNKNOWN_PROTOCOLS, false)
                .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
                .build();
    }

    private HttpHandler handler() {
        ApiHandler api = new ApiHandler(gates, router, responses);
        Portal served = portal;
        if (served == null) {
            return api;
        }
        PortalHandler pages = new PortalHandler(gates, served, responses);
        return exchange -> (PortalHandler.isFor(exchange.getRequestPath()) ? pages : api).handleRequest(exchange);
    }

    private static boolean isStarted(Undertow candidate) throws IOException {
        try {
            candidate.start();
            return true;
        } catch (RuntimeException e) {
            if (e.getCause() instanceof BindException) {
                return false;
            }
            throw new IOException("The API cannot listen: " + e.getMessage(), e);
        }
    }

    /** Where it listens. */
    public synchronized InetSocketAddress address() {
        if (server == null) {
            throw new IllegalStateException("the API does not run");
        }
        return (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
    }

    /** The base URL without a slash at the end. */
    public String url() {
        return "http://" + LOOPBACK + ":" + address().getPort();
    }

    /** The port that was asked for. */
    public int askedPort() {
        return askedPort;
    }

    /** Stops listening; requests under way are cut off. Does nothing while stopped. */
    @Override
    public synchronized void close() {
        if (server != null) {
            if (portal != null) {
                portal.close(); // or its streams would hold the stop up
            }
            server.stop();
            server = null;
        }
    }
}
