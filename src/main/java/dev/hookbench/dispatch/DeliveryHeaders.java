package dev.hookbench.dispatch;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The headers of an attempt in Convoy's order of precedence: signature, Content-Type, authentication, the event's own
 * where no header of that name is there yet, User-Agent, idempotency key.
 */
final class DeliveryHeaders {
    static final String IDEMPOTENCY_KEY = "X-Convoy-Idempotency-Key";

    private final Signatures signatures;
    private final String userAgent;

    DeliveryHeaders(Signatures signatures, String userAgent) {
        this.signatures = signatures;
        this.userAgent = userAgent;
    }

    /** What an event contributes to its requests. */
    @SuppressWarnings("ArrayRecordComponent") // signed, never compared
    record Content(String contentType, byte[] payload, Headers custom, String idempotencyKey) {}

    /**
     * The headers that go to {@code endpoint} at {@code now}, but Host and Content-Length.
     *
     * @param messageId the delivery's uid, the same for all its attempts
     * @throws IllegalArgumentException naming the setting, if the endpoint's settings cannot sign
     */
    Headers of(Endpoint endpoint, Content content, String messageId, Instant now) {
        Headers headers = signatures.sign(content.payload(), messageId, settings(endpoint, now), now);
        headers = headers.plus("Content-Type", content.contentType());
        if (endpoint.authentication() instanceof Authentication.ApiKey key && !headers.has(key.headerName())) {
            headers = headers.plus(key.headerName(), key.headerValue().reveal());
        }
        Headers fixed = headers;
        for (Header custom : content.custom()) {
            boolean replaced =
                    !content.idempotencyKey().isEmpty() && custom.name().equalsIgnoreCase(IDEMPOTENCY_KEY);
            if (!fixed.has(custom.name()) && !replaced) {
                headers = headers.plus(custom.name(), custom.value());
            }
        }
        if (!headers.has("User-Agent")) {
            headers = headers.plus("User-Agent", userAgent);
        }
        return content.idempotencyKey().isEmpty() ? headers : headers.plus(IDEMPOTENCY_KEY, content.idempotencyKey());
    }

    /** Sent headers as they are kept and shown: what authenticates to the endpoint is a secret, so it is masked. */
    static Headers recorded(Headers sent, Authentication authentication) {
        return switch (authentication) {
            case Authentication.None _ -> sent;
            case Authentication.ApiKey key ->
                masked(sent, key.headerName(), key.headerValue().masked());
            case Authentication.Basic _, Authentication.Bearer _, OAuth2 _ -> masked(sent, "Authorization", "***");
        };
    }

    private static Headers masked(Headers sent, String name, String shown) {
        return new Headers(sent.fields().stream()
                .map(field -> field.name().equalsIgnoreCase(name) ? new Header(field.name(), shown) : field)
                .toList());
    }

    /** What decides which secrets sign is their expiry against the clock now, and nothing else. */
    private static SchemeSettings settings(Endpoint endpoint, Instant now) {
        List<SecretText> live =
                endpoint.secretsLiveAt(now).stream().map(EndpointSecret::value).toList();
        SignaturePlan plan = endpoint.signature();
        Map<String, String> options = Map.of(
                "header", plan.header(),
                "hash", plan.latest().hash(),
                "encoding", plan.latest().encoding());
        return switch (plan.kind()) {
            case ADVANCED -> new SchemeSettings("convoy-advanced", live, options, null);
            case SIMPLE -> new SchemeSettings("convoy-simple", newest(live), options, null);
            case STANDARD_WEBHOOKS -> new SchemeSettings("standard-webhooks", live, Map.of(), null);
        };
    }

    private static List<SecretText> newest(List<SecretText> live) {
        return live.isEmpty() ? live : List.of(live.getLast());
    }
}
