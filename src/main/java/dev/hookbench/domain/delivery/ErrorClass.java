package dev.hookbench.domain.delivery;

/** What kept an attempt from being answered. */
public enum ErrorClass {
    /** The URL cannot be called: scheme, host or port. */
    BAD_URL,
    /** The host name has no address. */
    DNS,
    /** Nobody listens at the port. */
    CONNECTION_REFUSED,
    /** No connection within the connect limit (5 s), or the network is unreachable. */
    CONNECT_TIMEOUT,
    /** TLS could not be agreed: certificate, name, version. */
    TLS,
    /** The whole exchange took longer than {@code http_timeout}. */
    TIMEOUT,
    /** The connection was reset or closed before a whole answer came. */
    CONNECTION_CLOSED,
    /** What came is not HTTP. */
    BAD_RESPONSE,
    /** The address may not be called: Hookbench's own ports, link-local or metadata addresses. */
    FORBIDDEN_ADDRESS,
    /** The request could not be made from the endpoint's settings. */
    BAD_REQUEST
}
