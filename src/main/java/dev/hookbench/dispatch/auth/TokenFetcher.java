package dev.hookbench.dispatch.auth;

import dev.hookbench.dispatch.auth.Grant.Cut;
import dev.hookbench.dispatch.auth.Grant.Denied;
import dev.hookbench.dispatch.http.Destination;
import dev.hookbench.dispatch.http.Exchanged;
import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.dispatch.http.OutgoingRequest;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Ids;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Failed;
import dev.hookbench.domain.delivery.AttemptOutcome.Open;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.endpoint.OAuth2;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;

/**
 * Asks token endpoints for tokens, through the one HTTP client with its address rules. TLS is verified by the system's
 * trust whatever the endpoint's own settings say: the client's secret goes there.
 */
final class TokenFetcher {
    private final HttpSender sender;
    private final Clock clock;
    private final Ids ids;
    private final String userAgent;

    TokenFetcher(HttpSender sender, Clock clock, Ids ids, String userAgent) {
        this.sender = sender;
        this.clock = clock;
        this.ids = ids;
        this.userAgent = userAgent;
    }

    /** Fetches a token, within that time. */
    Grant fetch(OAuth2 oauth2, Duration timeout) {
        return switch (Destination.parse(oauth2.url())) {
            case Outcome.Refused<Destination> refused ->
                new Denied(
                        ErrorClass.BAD_REQUEST,
                        "",
                        "no token: " + refused.problems().getFirst().message());
            case Outcome.Done<Destination> done -> fetch(oauth2, done.value(), timeout);
        };
    }

    private Grant fetch(OAuth2 oauth2, Destination destination, Duration timeout) {
        if (oauth2.proof().secret().isEmpty()) {
            return new Denied(
                    ErrorClass.BAD_REQUEST, "", "no token: the client's secret or key cannot be read: enter it again.");
        }
        byte[] form;
        try {
            form = TokenRequest.of(oauth2, ids.next(), clock.instant());
        } catch (GeneralSecurityException e) {
            return new Denied(
                    ErrorClass.BAD_REQUEST,
                    "",
                    "no token: the client's signing key cannot be used (" + e.getMessage() + "): enter it again.");
        }
        Headers headers = Headers.of(
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "application/json",
                "User-Agent",
                userAgent);
        Exchanged exchanged = sender.send(new OutgoingRequest("POST", destination, headers, form, timeout));
        return switch (exchanged.outcome()) {
            case Answered answered -> TokenAnswer.of(oauth2, answered, exchanged.body());
            case Failed failed ->
                new Denied(failed.error(), "", "no token from " + oauth2.url() + ": " + words(failed));
            case Unknown _, Open _ -> new Cut();
        };
    }

    /** A lost token request is harmless, so the words for a lost delivery do not fit. */
    private static String words(Failed failed) {
        return failed.error() == ErrorClass.CONNECTION_CLOSED
                ? "it closed the connection before its answer was whole: look in its log."
                : failed.message();
    }
}
