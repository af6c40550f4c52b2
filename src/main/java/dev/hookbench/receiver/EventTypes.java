package dev.hookbench.receiver;

import dev.hookbench.domain.Headers;
import dev.hookbench.json.TopLevelText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the type of the event that a request carries. */
final class EventTypes {
    private static final int MAX_LENGTH = 200;
    private static final int MAX_BODY = 256 * 1024;

    /** Headers by which providers name the event, most telling first. */
    private static final List<String> HEADERS = List.of(
            "X-GitHub-Event",
            "X-Gitlab-Event",
            "X-Gitea-Event",
            "X-Event-Key",
            "X-Shopify-Topic",
            "X-WC-Webhook-Topic",
            "X-Event-Type",
            "X-Webhook-Event",
            "X-Webhook-Topic",
            "Webhook-Event",
            "Ce-Type");

    private static final List<String> FIELDS = List.of("type", "event_type", "event");

    private EventTypes() {}

    /** The type that the headers name. */
    static @Nullable String ofHeaders(Headers headers) {
        for (String name : HEADERS) {
            String value = headers.first(name).orElse("");
            if (!value.isEmpty()) {
                return shortened(value);
            }
        }
        return null;
    }

    /** The type that the headers name or else the top level of a JSON body. */
    static @Nullable String of(Headers headers, byte[] body) {
        String type = ofHeaders(headers);
        if (type != null || body.length == 0 || body.length > MAX_BODY || !isJson(headers)) {
            return type;
        }
        String found = TopLevelText.find(body, FIELDS);
        return found == null || found.isBlank() ? null : shortened(found);
    }

    private static boolean isJson(Headers headers) {
        String type = headers.first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        int end = type.indexOf(';');
        String bare = (end < 0 ? type : type.substring(0, end)).strip();
        return bare.equals("application/json") || bare.endsWith("+json");
    }

    private static String shortened(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }
}
