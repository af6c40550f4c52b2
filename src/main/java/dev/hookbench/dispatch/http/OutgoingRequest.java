package dev.hookbench.dispatch.http;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.endpoint.TlsSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A request to send as it is.
 *
 * @param headers without Host and Content-Length, which the exchange sets
 * @param body exact bytes; not copied, must not be changed
 * @param limit how long the whole exchange may take
 * @param tls how TLS is agreed, if the destination wants it
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
public record OutgoingRequest(
        String method, Destination destination, Headers headers, byte[] body, TimeLimit limit, TlsSettings tls) {
    /** Methods whose requests say their length even when they have no body (RFC 9110, 8.6). */
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    /** A request with TLS by default. */
    public OutgoingRequest(String method, Destination destination, Headers headers, byte[] body, TimeLimit limit) {
        this(method, destination, headers, body, limit, TlsSettings.defaults());
    }

    /** A request with an endpoint's limit and TLS by default. */
    public OutgoingRequest(String method, Destination destination, Headers headers, byte[] body, Duration httpTimeout) {
        this(method, destination, headers, body, TimeLimit.ofEndpoint(httpTimeout), TlsSettings.defaults());
    }

    /** A request with an endpoint's limit. */
    public OutgoingRequest(
            String method,
            Destination destination,
            Headers headers,
            byte[] body,
            Duration httpTimeout,
            TlsSettings tls) {
        this(method, destination, headers, body, TimeLimit.ofEndpoint(httpTimeout), tls);
    }

    /** How long the whole exchange may take. */
    public Duration timeout() {
        return limit.length();
    }

    /** All headers in the order they go out: Host first, Content-Length last. */
    public Headers headersOnWire() {
        List<Header> fields = new ArrayList<>(headers.size() + 2);
        fields.add(new Header("Host", destination.authority()));
        fields.addAll(headers.fields());
        if (body.length > 0 || WITH_BODY.contains(method)) {
            fields.add(new Header("Content-Length", Integer.toString(body.length)));
        }
        return new Headers(fields);
    }
}
