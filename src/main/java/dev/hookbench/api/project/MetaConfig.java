package dev.hookbench.api.project;

import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.meta.MetaDraft;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.domain.meta.MetaSettings;
import dev.hookbench.json.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where meta events go, as {@code meta_event} of the configuration ({@code convoy.md} 1.11). */
final class MetaConfig {
    /** Its form. */
    static final Schema SCHEMA = Schema.object()
            .may("is_enabled", Schema.flag())
            .may("type", Schema.word("http", "").says("Always http."))
            .may("event_type", Schema.list(Schema.text()))
            .may("url", Schema.text())
            .may("secret", Schema.text().says("Masked for keys without the scope admin; made if there is none."))
            .may("pub_sub", Schema.object().orNull().says("Always null."));

    private MetaConfig() {}

    /** The settings as they are, the secret as {@code shown}. */
    static Map<String, @Nullable Object> json(MetaSettings settings, Function<SecretText, String> shown) {
        return Json.object(
                "is_enabled",
                settings.enabled(),
                "type",
                "http",
                "event_type",
                settings.types().stream().sorted().map(MetaEventType::word).toList(),
                "url",
                settings.url(),
                "secret",
                settings.secret().isEmpty() ? "" : shown.apply(settings.secret()),
                "pub_sub",
                null);
    }

    /** The settings in {@code json}; what it leaves out, and a secret that is empty or masked, stays as before. */
    static MetaDraft read(JsonInput json, MetaSettings before) {
        if (json.value("pub_sub") != null
                || json.text("type").filter("pub_sub"::equals).isPresent()) {
            throw BadInput.ofBody(
                    "config.meta_event.pub_sub is given, and Hookbench sends meta events by HTTP only: give url"
                            + " instead, and leave pub_sub out.");
        }
        json.choice("type", List.of("http", ""));
        MetaDraft now = MetaDraft.of(before);
        return new MetaDraft(
                json.flag("is_enabled").orElse(now.enabled()),
                json.text("url").orElse(now.url()),
                json.texts("event_type").orElse(now.types()),
                json.text("secret")
                        .filter(text ->
                                !text.isEmpty() && !text.equals(before.secret().masked()))
                        .map(SecretText::of)
                        .orElse(null));
    }
}
