package dev.hookbench.dispatch.http;

import dev.hookbench.domain.delivery.Timings;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** One exchange under way: where it is, how long its phases took, and how to end it from outside. */
final class Exchange extends HttpCoreContext {
    /** Where an exchange is, for the words of a failure. */
    enum Phase {
        RESOLVING,
        CONNECTING,
        TLS,
        SENDING,
        BODY
    }

    private final OutgoingRequest request;
    private final long startedNanos = System.nanoTime();
    private volatile Phase phase = Phase.SENDING;
    private volatile boolean expired;
    private volatile boolean cancelled;
    private volatile @Nullable String address;
    private volatile @Nullable Socket socket;
    private volatile @Nullable ConnectionEndpoint connection;
    private volatile int status;
    private @Nullable Duration dns;
    private @Nullable Duration connect;
    private @Nullable Duration tls;
    private @Nullable Duration firstByte;

    Exchange(OutgoingRequest request) {
        this.request = request;
    }

    OutgoingRequest request() {
        return request;
    }

    Phase phase() {
        return phase;
    }

    /** Whether the whole exchange took too long. */
    boolean expired() {
        return expired;
    }

    /** Whether the program ends. */
    boolean cancelled() {
        return cancelled;
    }

    /** The address dialled, null before it is known. */
    @Nullable
    String address() {
        return address;
    }

    /** The status answered, 0 before it came. */
    int status() {
        return status;
    }

    /** What is left of the limit, at least 1 ms. */
    Duration left() {
        Duration left = request.timeout().minus(elapsed());
        return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
    }

    Timings timings() {
        return new Timings(dns, connect, tls, firstByte, elapsed());
    }

    void enter(Phase next) throws IOException {
        phase = next;
        check();
    }

    void resolved(Duration took) {
        dns = took;
    }

    void dialling(Socket newSocket, String newAddress) throws IOException {
        socket = newSocket;
        address = newAddress;
        check();
    }

    void connected(Duration took) {
        connect = took;
    }

    void secured(Duration took) {
        tls = took;
    }

    void uses(ConnectionEndpoint endpoint) throws IOException {
        connection = endpoint;
        check();
    }

    void runsOver(@Nullable String knownAddress) {
        address = knownAddress;
    }

    void answered(int newStatus) throws IOException {
        firstByte = elapsed();
        status = newStatus;
        enter(Phase.BODY);
    }

    /** Ends the exchange because its time is up. */
    void expire() {
        expired = true;
        end();
    }

    /** Ends the exchange because the program ends. */
    void cancel() {
        cancelled = true;
        end();
    }

    private void end() {
        Socket dialled = socket;
        ConnectionEndpoint used = connection;
        if (used != null) {
            used.close(CloseMode.IMMEDIATE);
        }
        if (dialled != null) {
            try {
                dialled.close();
            } catch (IOException _) {
                // it is gone either way, which is what was wanted
            }
        }
    }

    /** Closes the gap between ending and a socket that was registered just after. */
    private void check() throws IOException {
        if (expired || cancelled) {
            end();
            throw new IOException("ended from outside");
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
}
