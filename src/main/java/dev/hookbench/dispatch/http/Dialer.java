package dev.hookbench.dispatch.http;

import dev.hookbench.dispatch.http.Exchange.Phase;
import dev.hookbench.dispatch.tls.TlsStrategies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/** Opens connections: resolves, refuses forbidden addresses at the moment of dialling, connects, agrees on TLS. */
final class Dialer implements HttpClientConnectionOperator {
    /** The longest a connection may take to open, name and all addresses included. */
    static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final NameResolver resolver;
    private final ExecutorService lookups;
    private final AddressRules rules;
    private final TlsStrategies tls;

    /** @param lookups platform threads: a look-up in native code would hold a virtual thread's carrier */
    Dialer(NameResolver resolver, ExecutorService lookups, AddressRules rules, TlsStrategies tls) {
        this.resolver = resolver;
        this.lookups = lookups;
        this.rules = rules;
        this.tls = tls;
    }

    @Override
    public void connect(
            ManagedHttpClientConnection connection,
            HttpHost host,
            @Nullable InetSocketAddress localAddress,
            TimeValue connectTimeout,
            SocketConfig socketConfig,
            HttpContext context)
            throws IOException {
        Exchange exchange = (Exchange) context;
        OutgoingRequest request = exchange.request();
        long limit = System.nanoTime() + shorter(CONNECT_LIMIT, exchange.left()).toNanos();
        Socket socket = dial(exchange, host, addresses(exchange, host.getHostName(), limit), limit);
        if (!request.destination().secure()) {
            connection.bind(socket);
            return;
        }
        exchange.enter(Phase.TLS);
        long start = System.nanoTime();
        SSLSocket secured = tls.of(request.tls(), request.destination().place())
                .upgrade(socket, host.getHostName(), host.getPort(), null, context);
        exchange.secured(since(start));
        connection.bind(secured, socket);
    }

    @Override
    public void upgrade(ManagedHttpClientConnection connection, HttpHost host, HttpContext context) {
        throw new UnsupportedOperationException("no tunnels, so nothing is upgraded");
    }

    private List<InetAddress> addresses(Exchange exchange, String host, long limit) throws IOException {
        exchange.enter(Phase.RESOLVING);
        InetAddress literal = literal(host);
        if (literal != null) {
            return List.of(literal);
        }
        long start = System.nanoTime();
        Future<List<InetAddress>> lookup = lookups.submit(() -> resolver.resolve(host));
        try {
            return lookup.get(Math.max(1, limit - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new UnknownHostException(host);
        } catch (TimeoutException e) {
            lookup.cancel(true);
            throw new LookupTimeout(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            exchange.resolved(since(start));
        }
    }

    /** Tries every address in turn; those that may not be called are refused, not skipped in silence. */
    private Socket dial(Exchange exchange, HttpHost host, List<InetAddress> addresses, long limit) throws IOException {
        IOException last = null;
        for (InetAddress address : addresses) {
            String refusal = rules.refusal(address, host.getPort()).orElse(null);
            if (refusal != null) {
                exchange.runsOver(address.getHostAddress());
                throw new ForbiddenAddress(refusal);
            }
        }
        exchange.enter(Phase.CONNECTING);
        long start = System.nanoTime();
        for (InetAddress address : addresses) {
            try {
                Socket socket = open(exchange, new InetSocketAddress(address, host.getPort()), limit);
                exchange.connected(since(start));
                return socket;
            } catch (IOException e) {
                last = e;
            }
        }
        throw Objects.requireNonNull(last, "a resolver answered no address");
    }

    private static Socket open(Exchange exchange, InetSocketAddress address, long limit) throws IOException {
        Socket socket = new Socket();
        try {
            exchange.dialling(socket, address.getAddress().getHostAddress());
            socket.setTcpNoDelay(true);
            socket.connect(address, (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(limit - System.nanoTime())));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static @Nullable InetAddress literal(String host) {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The address may not be called; the message says why. */
    static final class ForbiddenAddress extends IOException {
        ForbiddenAddress(String message) {
            super(message);
        }
    }

    /** The name service did not answer in time. */
    static final class LookupTimeout extends IOException {
        LookupTimeout(String host) {
            super(host);
        }
    }
}
