package dev.hookbench.receiver;

import dev.hookbench.event.CoreEvent;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Receives webhooks on {@code http://127.0.0.1:<port>/in/<slug>} and records them byte for byte. A sender sees an answer
 * only after its request is on disk.
 */
public final class Receiver implements AutoCloseable {
    /** The port asked for by default. */
    public static final int DEFAULT_PORT = 9400;

    private static final int NEXT_PORTS = 20;
    private static final int HIGHEST_PORT = 65_535;
    private static final long DRAIN_MILLIS = 5_000;

    private final ReceiverParts parts;
    private final ReceiverLimits limits;
    private final int askedPort;
    private final ReceiverState state = new ReceiverState();
    private @Nullable Running running;

    private record Running(Listener listener, Doorway doorway, ExecutorService work) {}

    /**
     * A receiver that does not listen yet.
     *
     * @param askedPort the port to take, or the next free one of the twenty above it; 0 for any
     */
    public Receiver(ReceiverParts parts, ReceiverLimits limits, int askedPort) {
        this.parts = parts;
        this.limits = limits;
        this.askedPort = askedPort;
    }

    /**
     * Begins to listen; does nothing while it does.
     *
     * @throws IOException naming the ports, if all of them are taken or none may be used
     */
    public synchronized void start() throws IOException {
        if (running != null) {
            return;
        }
        ExecutorService work = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("receiver-work-", 0).factory());
        ReplyWriter replies = new ReplyWriter(limits.drain());
        Recorder recorder = recorder(work);
        Doorway doorway = new Doorway(handler(recorder, work, replies), replies);
        Unheard.Duty unheard = new Unheard.Duty(recorder, limits, parts.clock());
        List<Integer> taken = new ArrayList<>();
        try {
            Listener listener = listen(new HttpContinueReadHandler(doorway), unheard, taken);
            running = new Running(listener, doorway, work);
            state.is(new ReceiverState.Status(true, url(listener), askedPort, taken));
        } finally {
            if (running == null) {
                work.close();
            }
        }
        parts.hub().publish(new CoreEvent.ServiceStateChanged());
    }

    private Recorder recorder(ExecutorService work) {
        return new Recorder(
                new CaptureLog(parts.journal(), parts.ids(), parts.doubtful()),
                parts.inboxes(),
                new Judge(parts.signatures()),
                work);
    }

    private CaptureHandler handler(Recorder recorder, ExecutorService work, ReplyWriter replies) {
        BodyIntake.Rules bodies = new BodyIntake.Rules(limits, parts.journal().spoolFolder(), work);
        return new CaptureHandler(
                () -> state.status().url(), parts.inboxes(), bodies, recorder, replies, parts.clock());
    }

    private Listener listen(HttpContinueReadHandler handler, Unheard.Duty unheard, List<Integer> taken)
            throws IOException {
        int last = askedPort == 0 ? 0 : Math.min(HIGHEST_PORT, askedPort + NEXT_PORTS);
        for (int port = askedPort; port <= last; port++) {
            try {
                return new Listener(port, handler, unheard);
            } catch (BindException e) {
                taken.add(port);
            }
        }
        throw new BindException("The receiver found no free port from " + askedPort + " to " + last
                + "; choose another with --receiver-port or in the settings.");
    }

    /** Where it listens. */
    public synchronized InetSocketAddress address() {
        if (running == null) {
            throw new IllegalStateException("the receiver does not run");
        }
        return running.listener().address();
    }

    /** The base URL without a slash at the end, empty while stopped. */
    public String url() {
        return state.status().url();
    }

    /** The port that was asked for. */
    public int askedPort() {
        return askedPort;
    }

    /** How it is doing. */
    public ReceiverState state() {
        return state;
    }

    /** Stops listening: no new requests, up to five seconds for those under way. Does nothing while stopped. */
    public synchronized void stop() {
        Running ending = running;
        if (ending == null) {
            return;
        }
        running = null;
        ending.doorway().shut();
        ending.listener().stopAccepting();
        try {
            ending.doorway().awaitEmpty(DRAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ending.listener().close();
        ending.work().close();
        state.is(new ReceiverState.Status(false, "", askedPort, List.of()));
        parts.hub().publish(new CoreEvent.ServiceStateChanged());
    }

    @Override
    public void close() {
        stop();
    }

    private static String url(Listener listener) {
        InetSocketAddress address = listener.address();
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
