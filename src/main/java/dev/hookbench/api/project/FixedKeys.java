package dev.hookbench.api.project;

import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Convoy has in a project and Hookbench cannot change: it is answered as it is, so that clients find every key they
 * know, taken when it is sent back so, and refused when something else is asked for.
 */
final class FixedKeys {
    /** Of the project itself. */
    static final FixedKeys OF_PROJECT = new FixedKeys("")
            .with("logo_url", "", "a project has no logo here.")
            .with("type", "outgoing", "to receive, make an inbox: POST /api/v1/inboxes.");

    /** Of its configuration. */
    static final FixedKeys OF_CONFIG = new FixedKeys("config.")
            .with(
                    "replay_attacks_prevention_enabled",
                    false,
                    "set advanced_signatures of each endpoint, whose signature covers the time.")
            .with(
                    "add_event_id_trace_headers",
                    false,
                    "find an event by the idempotency key that each delivery carries, or give custom_headers.")
            .with("request_id_header", "X-Convoy-Idempotency-Key", "read that header.")
            .with("search_policy", "", "events are searched by the query language.")
            .with("verify_dynamic_events", false, "URLs of dynamic events are checked as those of endpoints.")
            .with("allow_unmatched_dynamic_urls", false, "a dynamic event makes the endpoint that it names.")
            .with(
                    "ratelimit",
                    Json.object("count", 1_000, "duration", 60),
                    "set rate_limit of an endpoint to spare its receiver.")
            .with("retention_policy", Json.object("policy", "720h"), "delete captures under Requests.")
            .with("retention_policy_enabled", false, "delete captures under Requests.");

    private final String prefix;
    private final Map<String, Fixed> keys = new LinkedHashMap<>();

    /** @param cure what to do instead, in words to follow on */
    private record Fixed(Object answer, String cure) {}

    private FixedKeys(String prefix) {
        this.prefix = prefix;
    }

    private FixedKeys with(String key, Object answer, String cure) {
        keys.put(key, new Fixed(answer, cure));
        return this;
    }

    /** Whether this is one of them. */
    boolean has(String key) {
        return keys.containsKey(key);
    }

    /** All of them, with what they are. */
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        keys.forEach((key, fixed) -> json.put(key, fixed.answer()));
        return json;
    }

    /** Refuses {@code key} if something else is asked for than it is; what is absent or null is left as it is. */
    void check(JsonInput given, String key) {
        Object asked = given.value(key);
        Fixed fixed = Objects.requireNonNull(keys.get(key));
        if (asked != null && !isWithin(asked, fixed.answer())) {
            throw BadInput.ofBody("%s%s is %s, and can only be %s here: leave it out, and %s"
                    .formatted(prefix, key, shown(asked), shown(fixed.answer()), fixed.cure()));
        }
    }

    /** Objects may leave members out. */
    private static boolean isWithin(Object asked, Object answer) {
        return asked instanceof Map<?, ?> some && answer instanceof Map<?, ?> all
                ? all.entrySet().containsAll(some.entrySet())
                : asked.equals(answer);
    }

    private static String shown(Object json) {
        return new String(Json.write(json), StandardCharsets.UTF_8);
    }
}
