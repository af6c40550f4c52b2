package dev.hookbench.dispatch.http;

import dev.hookbench.dispatch.tls.TlsStrategies;
import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Makes one HTTP/1.1 exchange at a time per caller, exactly as asked: bytes, header order and case are kept, nothing is
 * added but Host and Content-Length. Redirects are not followed, nothing is repeated, decompressed, proxied or
 * remembered between exchanges but open connections. Call it on a virtual thread: it blocks.
 */
public final class HttpSender implements AutoCloseable {
    /** Bytes of an answer's body that are kept; the rest is not read. */
    public static final int BODY_LIMIT = 256 * 1024;

    private static final int HEADER_BLOCK_LIMIT = 64 * 1024;
    private static final int HEADER_COUNT_LIMIT = 200;
    /** More than a dispatcher and what goes beside it have open at once. */
    private static final int CONNECTIONS = 1_280;
    /** Shorter than common servers keep an idle connection (Node: 5 s), so that a kept one is rarely a dead one. */
    private static final TimeValue KEEP_IDLE = TimeValue.ofSeconds(2);

    private final Clock clock;
    private final ScheduledThreadPoolExecutor deadlines;
    private final ExecutorService lookups;
    private final PoolingHttpClientConnectionManager connections;
    private final HttpRequestExecutor executor = new HttpRequestExecutor();
    private final Set<Exchange> open = ConcurrentHashMap.newKeySet();

    /**
     * A sender with TLS by the JDK's trust.
     *
     * @param ownPorts the ports of the control API and the portal on this machine, which are never called
     * @param clock stamps when answers ended
     */
    public HttpSender(Supplier<Set<Integer>> ownPorts, NameResolver resolver, Clock clock) {
        this(ownPorts, resolver, clock, TlsStrategies.create());
    }

    HttpSender(Supplier<Set<Integer>> ownPorts, NameResolver resolver, Clock clock, TlsStrategies tls) {
        this.clock = clock;
        deadlines = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("hookbench-http-deadline").factory());
        deadlines.setRemoveOnCancelPolicy(true);
        lookups = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("hookbench-lookup-", 1).factory());
        connections = pool(new Dialer(resolver, lookups, new AddressRules(ownPorts), tls));
    }

    /** Sends a request and reads the answer. Never throws for anything that the other side does. */
    public Exchanged send(OutgoingRequest request) {
        Exchange exchange = new Exchange(request);
        Future<?> deadline =
                deadlines.schedule(exchange::expire, request.timeout().toNanos(), TimeUnit.NANOSECONDS);
        open.add(exchange);
        try {
            return exchanged(exchange);
        } catch (IOException | HttpException | RuntimeException e) {
            return exchange.cancelled()
                    ? new Exchanged(new Unknown(), new byte[0])
                    : new Exchanged(new FailureWords(exchange).of(e, clock.instant()), new byte[0]);
        } finally {
            deadline.cancel(false);
            open.remove(exchange);
        }
    }

    /** Ends every exchange under way, whose outcome is unknown then, and closes all connections. */
    @Override
    public void close() {
        open.forEach(Exchange::cancel);
        connections.close(CloseMode.IMMEDIATE);
        deadlines.shutdownNow();
        lookups.shutdownNow();
    }

    private Exchanged exchanged(Exchange exchange) throws IOException, HttpException {
        ConnectionEndpoint connection = lease(exchange);
        boolean keep = false;
        try {
            exchange.uses(connection);
            if (!connection.isConnected()) {
                connections.connect(connection, Timeout.of(exchange.left()), exchange);
            }
            exchange.enter(Exchange.Phase.SENDING);
            BasicClassicHttpRequest message = message(exchange.request());
            // never closed: closing a cut answer would read the rest of it
            ClassicHttpResponse response = connection.execute("", message, executor::execute, exchange);
            exchange.runsOver(remoteAddress(exchange));
            exchange.answered(response.getCode());
            Exchanged result = read(exchange, response);
            keep = !((Answered) result.outcome()).truncated()
                    && DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(message, response, exchange);
            return result;
        } finally {
            if (!keep) {
                connection.close(CloseMode.IMMEDIATE);
            }
            connections.release(connection, state(exchange.request()), keep ? KEEP_IDLE : null);
        }
    }

    private ConnectionEndpoint lease(Exchange exchange) throws IOException {
        Destination to = exchange.request().destination();
        HttpRoute route = new HttpRoute(new HttpHost(to.scheme(), to.host(), to.port()), null, to.secure());
        try {
            return connections.lease("", route, state(exchange.request())).get(Timeout.of(exchange.left()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("no free connection", e);
        }
    }

    /** A connection made under some TLS settings is never used again under others. */
    private static @Nullable Object state(OutgoingRequest request) {
        return request.destination().secure() ? request.tls() : null;
    }

    private static BasicClassicHttpRequest message(OutgoingRequest request) {
        Destination to = request.destination();
        BasicClassicHttpRequest message = new BasicClassicHttpRequest(
                request.method(), new HttpHost(to.scheme(), to.host(), to.port()), to.target());
        Headers headers = request.headersOnWire();
        for (Header header : headers) {
            message.addHeader(header.name(), header.value());
        }
        if (headers.has("Content-Length")) {
            message.setEntity(new ByteArrayEntity(request.body(), null));
        }
        return message;
    }

    private Exchanged read(Exchange exchange, ClassicHttpResponse response) throws IOException, HttpException {
        Headers headers = headers(response);
        byte[] body = new byte[0];
        boolean truncated = false;
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            InputStream content = entity.getContent();
            body = content.readNBytes(BODY_LIMIT);
            truncated = body.length == BODY_LIMIT && content.read() >= 0;
        }
        String reason = response.getReasonPhrase() == null ? "" : response.getReasonPhrase();
        String address = exchange.address() == null ? "" : exchange.address();
        return new Exchanged(
                new Answered(
                        response.getCode(),
                        reason,
                        headers,
                        bodyRef(body),
                        truncated,
                        address,
                        clock.instant(),
                        exchange.timings()),
                body);
    }

    private static Headers headers(ClassicHttpResponse response) throws MessageConstraintException {
        List<Header> fields = new ArrayList<>();
        int size = 0;
        for (org.apache.hc.core5.http.Header field : response.getHeaders()) {
            String value = field.getValue() == null ? "" : field.getValue();
            size += field.getName().length() + value.length() + 4;
            fields.add(new Header(field.getName(), value));
        }
        if (size > HEADER_BLOCK_LIMIT) {
            throw new MessageConstraintException("header block of " + size + " bytes");
        }
        return new Headers(fields);
    }

    private static String remoteAddress(Exchange exchange) {
        return exchange.getEndpointDetails().getRemoteAddress() instanceof java.net.InetSocketAddress peer
                ? peer.getAddress().getHostAddress()
                : "";
    }

    private static BodyRef bodyRef(byte[] body) {
        if (body.length == 0) {
            return BodyRef.empty();
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return BodyRef.pending(HexFormat.of().formatHex(digest), body.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static PoolingHttpClientConnectionManager pool(Dialer dialer) {
        PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager(
                dialer,
                PoolConcurrencyPolicy.LAX,
                PoolReusePolicy.LIFO,
                TimeValue.ofSeconds(30),
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(HEADER_BLOCK_LIMIT)
                                .setMaxHeaderCount(HEADER_COUNT_LIMIT)
                                .build())
                        // the client's own would skip what is not HTTP and wait for more
                        .responseParserFactory(new DefaultHttpResponseParserFactory(Http1Config.DEFAULT))
                        .charCodingConfig(CharCodingConfig.custom()
                                .setCharset(StandardCharsets.ISO_8859_1)
                                .setUnmappableInputAction(CodingErrorAction.REPLACE)
                                .build())
                        .build());
        pool.setDefaultConnectionConfig(ConnectionConfig.custom()
                // costs up to 1 ms, and spares failures by connections that the other side closed meanwhile
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .setTimeToLive(TimeValue.ofSeconds(30))
                .build());
        pool.setMaxTotal(CONNECTIONS);
        pool.setDefaultMaxPerRoute(CONNECTIONS);
        return pool;
    }
}
