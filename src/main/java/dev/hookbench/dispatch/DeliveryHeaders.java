package dev.hookbench.dispatch;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.endpoint.SignaturePlan.Version;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The headers of an attempt in Convoy's order of precedence: signature, Content-Type, authentication, then the
 * endpoint's static ones and the event's own where no header of that name is there yet, User-Agent, idempotency key.
 */
final class DeliveryHeaders {
    static final String IDEMPOTENCY_KEY = "X-Convoy-Idempotency-Key";

    private final Signatures signatures;
    private final String userAgent;

    DeliveryHeaders(Signatures signatures, String userAgent) {
        this.signatures = signatures;
        this.userAgent = userAgent;
    }

    /**
     * What is sent by one attempt.
     *
     * @param messageId the delivery's uid, the same for all its attempts
     * @param authentication what shows the endpoint who Hookbench is
     * @param custom the event's own headers
     */
    record Message(String messageId, Content content, Headers authentication, Headers custom, String idempotencyKey) {}

    /**
     * The headers that go to {@code endpoint} at {@code now}, but Host and Content-Length.
     *
     * @throws IllegalArgumentException naming the setting, if the endpoint's settings cannot sign
     */
    Headers of(Endpoint endpoint, Message message, Instant now) {
        Headers headers = signature(endpoint, message, now);
        headers = headers.plus("Content-Type", message.content().contentType());
        headers = added(headers, message.authentication(), "");
        String replaced = message.idempotencyKey().isEmpty() ? "" : IDEMPOTENCY_KEY;
        headers = added(headers, endpoint.options().extraHeaders(), replaced);
        headers = added(headers, message.custom(), replaced);
        if (!headers.has("User-Agent")) {
            headers = headers.plus("User-Agent", userAgent);
        }
        return message.idempotencyKey().isEmpty() ? headers : headers.plus(IDEMPOTENCY_KEY, message.idempotencyKey());
    }

    /** Headers of a name that is there already, or that is replaced later, are left out. */
    private static Headers added(Headers headers, Headers more, String replaced) {
        Headers all = headers;
        for (Header header : more) {
            if (!headers.has(header.name()) && !header.name().equalsIgnoreCase(replaced)) {
                all = all.plus(header.name(), header.value());
            }
        }
        return all;
    }

    private Headers signature(Endpoint endpoint, Message message, Instant now) {
        return signatures.sign(message.content().signed(), message.messageId(), settings(endpoint, now), now);
    }

    /** What decides which secrets sign is their expiry against the clock now, and nothing else. */
    private static SchemeSettings settings(Endpoint endpoint, Instant now) {
        List<SecretText> live =
                endpoint.secretsLiveAt(now).stream().map(EndpointSecret::value).toList();
        SignaturePlan plan = endpoint.signature();
        return switch (plan.kind()) {
            case ADVANCED -> new SchemeSettings("convoy-advanced", live, options(plan), null);
            case SIMPLE -> new SchemeSettings("convoy-simple", newest(live), options(plan), null);
            case STANDARD_WEBHOOKS -> new SchemeSettings("standard-webhooks", live, Map.of(), null);
        };
    }

    private static Map<String, String> options(SignaturePlan plan) {
        Version latest = plan.latest();
        String versions = plan.versions().stream()
                .map(version -> version.hash() + "/" + version.encoding())
                .collect(Collectors.joining(","));
        return Map.of(
                "header", plan.header(), "hash", latest.hash(), "encoding", latest.encoding(), "versions", versions);
    }

    private static List<SecretText> newest(List<SecretText> live) {
        return live.isEmpty() ? live : List.of(live.getLast());
    }
}
