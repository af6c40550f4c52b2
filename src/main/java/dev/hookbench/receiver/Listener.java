package dev.hookbench.receiver;

import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;
import org.xnio.conduits.ConduitStreamSinkChannel;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * A plain HTTP/1 listener with a {@link HeadTee} under each connection; what {@code Undertow.start()} does, made by hand
 * because its builder has no place for the tee. Settings: {@code reliability.md} 3.2.
 */
final class Listener implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int IO_THREADS = 2;
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int WRITE_TIMEOUT_MILLIS = 15_000;
    private static final int WORKER_SECONDS = 5;
    /** More than can be in a head: parameters are kept raw and not counted, headers are counted by {@link Admission}. */
    private static final int UNCOUNTED = ReceiverLimits.HEAD_BYTES;

    private final Unheard.Duty unheard;
    private final XnioWorker worker;
    /** On the heap: freeing direct buffers makes the JDK warn about Undertow's use of Unsafe. */
    private final DefaultByteBufferPool buffers = new DefaultByteBufferPool(false, BUFFER_BYTES, -1, 4);

    private final HttpOpenListener opener;
    private final AcceptingChannel<? extends StreamConnection> accepting;

    /**
     * Listens on the loopback address and passes requests to {@code handler}, what cannot be one to {@code unheard}.
     *
     * @throws IOException a {@link java.net.BindException} if {@code port} is taken
     */
    Listener(int port, HttpHandler handler, Unheard.Duty unheard) throws IOException {
        this.unheard = unheard;
        worker = Xnio.getInstance(Listener.class.getClassLoader()).createWorker(workerOptions());
        opener = new HttpOpenListener(buffers, httpOptions(unheard.limits()));
        opener.setRootHandler(handler);
        try {
            ChannelListener<AcceptingChannel<StreamConnection>> accept =
                    ChannelListeners.openListenerAdapter(this::open);
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
            accepting = worker.createStreamConnectionServer(address, accept, socketOptions());
            accepting.resumeAccepts();
        } catch (IOException e) {
            worker.shutdownNow();
            throw e;
        }
    }

    /** Where it listens. */
    InetSocketAddress address() {
        return accepting.getLocalAddress(InetSocketAddress.class);
    }

    private void open(StreamConnection connection) {
        InetSocketAddress peer = connection.getPeerAddress(InetSocketAddress.class);
        ConduitStreamSourceChannel source = connection.getSourceChannel();
        ConduitStreamSinkChannel sink = connection.getSinkChannel();
        int most = ReceiverLimits.HEAD_BYTES + 2 * BUFFER_BYTES;
        String address = peer == null ? "" : peer.getAddress().getHostAddress();
        Unheard own = new Unheard(connection, unheard);
        HeadTee tee = new HeadTee(source.getConduit(), most, address, own);
        source.setConduit(tee);
        sink.setConduit(new ParserSilencer(sink.getConduit(), tee, own));
        opener.handleEvent(connection);
    }

    /** Takes no more connections. */
    void stopAccepting() {
        IoUtils.safeClose(accepting);
    }

    @Override
    public void close() {
        stopAccepting();
        opener.closeConnections();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(WORKER_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
        buffers.close();
    }

    private static OptionMap workerOptions() {
        return OptionMap.builder()
                .set(Options.WORKER_NAME, "receiver")
                .set(Options.WORKER_IO_THREADS, IO_THREADS)
                .set(Options.WORKER_TASK_CORE_THREADS, 1)
                .set(Options.WORKER_TASK_MAX_THREADS, 1)
                .set(Options.THREAD_DAEMON, true)
                .getMap();
    }

    private static OptionMap socketOptions() {
        return OptionMap.builder()
                .set(Options.TCP_NODELAY, true)
                .set(Options.REUSE_ADDRESSES, true)
                .set(Options.BACKLOG, 1_000)
                .set(Options.WRITE_TIMEOUT, WRITE_TIMEOUT_MILLIS)
                .set(Options.CONNECTION_HIGH_WATER, ReceiverLimits.CONNECTIONS)
                .set(Options.CONNECTION_LOW_WATER, ReceiverLimits.CONNECTIONS)
                .getMap();
    }

    private static OptionMap httpOptions(ReceiverLimits limits) {
        return OptionMap.builder()
                .set(UndertowOptions.MAX_HEADER_SIZE, ReceiverLimits.HEAD_BYTES)
                .set(UndertowOptions.MAX_HEADERS, UNCOUNTED)
                .set(UndertowOptions.MAX_PARAMETERS, UNCOUNTED)
                .set(
                        UndertowOptions.MAX_ENTITY_SIZE,
                        -1L) // BodyIntake counts, so that the sender gets a 413 and no reset
                .set(UndertowOptions.NO_REQUEST_TIMEOUT, (int) limits.idle().toMillis())
                .set(UndertowOptions.ENABLE_HTTP2, false)
                .set(UndertowOptions.ALLOW_UNKNOWN_PROTOCOLS, false)
                .set(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true) // LineFaults refuses control characters
                .set(UndertowOptions.DECODE_URL, false)
                .set(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
                .getMap();
    }
}
