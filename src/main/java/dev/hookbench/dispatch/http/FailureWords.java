package dev.hookbench.dispatch.http;

import dev.hookbench.dispatch.http.Dialer.ForbiddenAddress;
import dev.hookbench.dispatch.http.Dialer.LookupTimeout;
import dev.hookbench.dispatch.http.Exchange.Phase;
import dev.hookbench.dispatch.tls.TlsStrategies.UnusableTls;
import dev.hookbench.domain.delivery.AttemptOutcome.Failed;
import dev.hookbench.domain.delivery.ErrorClass;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.time.Instant;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.jspecify.annotations.Nullable;

/** Says in words what kept an exchange from being answered: the place, what happened, the cure. */
final class FailureWords {
    private final Exchange exchange;
    private final String place;

    FailureWords(Exchange exchange) {
        this.exchange = exchange;
        place = exchange.request().destination().place();
    }

    Failed of(Exception cause, Instant endedAt) {
        return exchange.expired()
                ? failed(ErrorClass.TIMEOUT, timeout(), endedAt)
                : switch (cause) {
                    case UnusableTls unusable -> failed(ErrorClass.BAD_REQUEST, text(unusable), endedAt);
                    case ForbiddenAddress forbidden -> failed(ErrorClass.FORBIDDEN_ADDRESS, text(forbidden), endedAt);
                    case LookupTimeout _ -> failed(ErrorClass.DNS, lookupTimeout(), endedAt);
                    case UnknownHostException _ -> failed(ErrorClass.DNS, unknownHost(), endedAt);
                    case SSLException tls -> failed(ErrorClass.TLS, tls(tls), endedAt);
                    case MessageConstraintException _ -> failed(ErrorClass.BAD_RESPONSE, tooLarge(), endedAt);
                    case HttpException http -> failed(ErrorClass.BAD_RESPONSE, notHttp(http), endedAt);
                    default -> ofConnection(cause, endedAt);
                };
    }

    private Failed ofConnection(Exception cause, Instant endedAt) {
        if (exchange.phase() == Phase.TLS) {
            return failed(ErrorClass.TLS, closedInTls(), endedAt);
        }
        if (exchange.phase() != Phase.CONNECTING) {
            return closed(cause, endedAt);
        }
        return cause instanceof ConnectException refused && !unreachable(refused)
                ? failed(ErrorClass.CONNECTION_REFUSED, refused(), endedAt)
                : failed(ErrorClass.CONNECT_TIMEOUT, noConnection(cause), endedAt);
    }

    private Failed closed(Exception cause, Instant endedAt) {
        boolean malformed =
                cause instanceof MalformedChunkCodingException && !(cause instanceof TruncatedChunkException);
        return malformed
                ? failed(ErrorClass.BAD_RESPONSE, notHttp(cause), endedAt)
                : failed(ErrorClass.CONNECTION_CLOSED, closed(), endedAt);
    }

    private Failed failed(ErrorClass error, String message, Instant endedAt) {
        return new Failed(error, message, exchange.address(), endedAt, exchange.timings());
    }

    private String timeout() {
        String limit = exchange.request().limit().words();
        String cure = ": " + exchange.request().limit().cure();
        return switch (exchange.phase()) {
            case RESOLVING, CONNECTING -> "no connection to " + place + " within " + limit + cure;
            case TLS -> place + " did not agree on TLS within " + limit + cure;
            case SENDING -> place + " took the connection but did not answer within " + limit + cure;
            case BODY ->
                place + " answered " + exchange.status() + " but its answer did not end within " + limit + cure;
        };
    }

    private String unknownHost() {
        return "the host name \"%s\" has no address: check its spelling in the URL, and the network."
                .formatted(exchange.request().destination().host());
    }

    private String lookupTimeout() {
        return "the address of \"%s\" could not be looked up within %d s: check the network and its name service."
                .formatted(exchange.request().destination().host(), Dialer.CONNECT_LIMIT.toSeconds());
    }

    private String refused() {
        return "nobody listens at " + place + ": start the service there, or correct the port in the URL.";
    }

    private String noConnection(Exception cause) {
        return cause instanceof SocketTimeoutException
                ? place + " did not take a connection within " + Dialer.CONNECT_LIMIT.toSeconds()
                        + " s: check the host, a firewall and the network."
                : place + " cannot be reached (" + text(cause) + "): check the host and the network.";
    }

    private String closed() {
        return exchange.status() == 0
                ? place
                        + " closed the connection without an answer: look in its log; the request may have arrived, and goes again under the same webhook id."
                : place + " answered " + exchange.status()
                        + " but closed the connection before its answer was whole: look in its log.";
    }

    private String closedInTls() {
        return place + " closed the connection while TLS was agreed: check that it speaks TLS 1.2 or 1.3.";
    }

    private String tooLarge() {
        return place + " answered with a header block above the limit (64 KiB, 200 headers): shorten its headers.";
    }

    private String notHttp(Exception cause) {
        return place + " answered with something that is not HTTP/1.1 (" + text(cause)
                + "): check that the port is a web server's.";
    }

    private String tls(SSLException cause) {
        String message = text(cause).toLowerCase(Locale.ROOT);
        if (message.contains("unsupported or unrecognized ssl message")) {
            return place + " does not speak TLS: write the URL with http:// instead of https://.";
        }
        if (causedBy(cause, CertificateExpiredException.class)) {
            return "the certificate of " + place + " has expired: renew it there.";
        }
        if (message.contains("subject alternative") || message.contains("doesn't match")) {
            return "the certificate of " + place + " is for another name (" + text(cause)
                    + "): call it by a name in its certificate.";
        }
        if (message.contains("pkix path building failed")) {
            return "the certificate of " + place
                    + " is self-signed or from an unknown authority: give the endpoint that authority's certificate (tls.ca), or use a certificate from a known one.";
        }
        if (message.contains("certificate_required") || message.contains("bad_certificate")) {
            return place + " wants a client certificate (" + text(cause) + "): give the endpoint one that " + place
                    + " knows (mtls_client_cert).";
        }
        if (message.contains("unknown_ca") || message.contains("certificate_unknown")) {
            return place + " does not know the client certificate it was shown (" + text(cause)
                    + "): have it signed by an authority that " + place + " trusts.";
        }
        return "TLS with " + place + " failed (" + text(cause)
                + "): check its certificate and that it speaks TLS 1.2 or 1.3.";
    }

    private static boolean unreachable(ConnectException cause) {
        return text(cause).contains("unreachable");
    }

    private static boolean causedBy(@Nullable Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The exception's own words, without the control characters that an endpoint may have put there. */
    private static String text(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        String shown = message.length() > 200 ? message.substring(0, 200) + "…" : message;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
