package dev.hookbench.store;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Contact;
import dev.hookbench.domain.endpoint.EndpointOptions;
import dev.hookbench.domain.endpoint.EndpointOptions.ContentType;
import dev.hookbench.domain.endpoint.RateLimit;
import dev.hookbench.domain.endpoint.TlsSettings;
import dev.hookbench.domain.endpoint.TlsSettings.ClientCertificate;
import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Options of an endpoint as two JSON texts, of which the second is kept sealed: a private key, and what often holds a
 * secret (extra headers, addresses of chat rooms). What is not there is the default.
 */
final class OptionsJson {
    private OptionsJson() {}

    /** What may be read by anybody who has the file. */
    static String writeOpen(EndpointOptions options) {
        ClientCertificate client = options.tls().clientCertificate();
        Map<String, @Nullable Object> object = Json.object(
                "content_type", options.contentType().name(),
                "verify", options.tls().verify(),
                "rate_limit", options.rateLimit().count(),
                "rate_limit_nanos", options.rateLimit().duration().toNanos(),
                "concurrency", options.concurrency(),
                "holds_while_paused", options.holdsWhilePaused(),
                "support_email", options.contact().supportEmail());
        putUnlessNull(object, "ca", options.tls().caPem());
        putUnlessNull(object, "client_certificate", client == null ? null : client.certificatePem());
        return text(object);
    }

    /** What is to be sealed; empty for nothing. */
    static SecretText writeSecret(EndpointOptions options) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        ClientCertificate client = options.tls().clientCertificate();
        if (client != null && !client.keyPem().isEmpty()) {
            object.put("client_key", client.keyPem().reveal());
        }
        if (options.extraHeaders().size() > 0) {
            object.put("headers", Columns.headers(options.extraHeaders()));
        }
        putUnlessEmpty(object, "slack", options.contact().slackWebhookUrl());
        putUnlessEmpty(object, "teams", options.contact().teamsWebhookUrl());
        return SecretText.of(object.isEmpty() ? "" : text(object));
    }

    /** @param secret as {@link #writeSecret} made it; empty also when it cannot be read */
    static EndpointOptions read(String open, SecretText secret) {
        Map<String, @Nullable Object> object = Json.parseObject(open.getBytes(StandardCharsets.UTF_8));
        Map<String, @Nullable Object> sealed =
                secret.isEmpty() ? Map.of() : Json.parseObject(secret.reveal().getBytes(StandardCharsets.UTF_8));
        return new EndpointOptions(
                ContentType.valueOf(text(object, "content_type", ContentType.JSON.name())),
                sealed.containsKey("headers") ? Columns.headers(text(sealed, "headers", "[]")) : Headers.none(),
                tls(object, sealed),
                new RateLimit((int) number(object, "rate_limit"), Duration.ofNanos(number(object, "rate_limit_nanos"))),
                (int) number(object, "concurrency"),
                flag(object, "holds_while_paused", false),
                new Contact(text(object, "support_email", ""), text(sealed, "slack", ""), text(sealed, "teams", "")));
    }

    private static TlsSettings tls(Map<String, @Nullable Object> object, Map<String, @Nullable Object> sealed) {
        ClientCertificate client = object.containsKey("client_certificate")
                ? new ClientCertificate(
                        text(object, "client_certificate", ""), SecretText.of(text(sealed, "client_key", "")))
                : null;
        return new TlsSettings(
                flag(object, "verify", true), object.containsKey("ca") ? text(object, "ca", "") : null, client);
    }

    private static void putUnlessNull(Map<String, @Nullable Object> object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }

    private static void putUnlessEmpty(Map<String, @Nullable Object> object, String name, String value) {
        if (!value.isEmpty()) {
            object.put(name, value);
        }
    }

    private static String text(Map<String, @Nullable Object> object) {
        return new String(Json.write(object), StandardCharsets.UTF_8);
    }

    private static String text(Map<String, @Nullable Object> object, String name, String otherwise) {
        return object.get(name) instanceof String text ? text : otherwise;
    }

    private static long number(Map<String, @Nullable Object> object, String name) {
        return object.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static boolean flag(Map<String, @Nullable Object> object, String name, boolean otherwise) {
        return object.get(name) instanceof Boolean flag ? flag : otherwise;
    }
}
