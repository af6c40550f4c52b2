package dev.hookbench.api.system;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.project.ProjectCommands;
import dev.hookbench.domain.project.ProjectDraft;
import dev.hookbench.domain.project.ProjectSettings;
import dev.hookbench.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The routes that show and change what the program goes by. Limits and ports count from the next start. */
public final class SettingsRoutes {
    private static final long LEAST_BODY = 1_024;
    private static final long MOST_BODY = 100L << 20;
    private static final long PORTS = 65_535;
    private static final List<String> THEMES = List.of("system", "light", "dark");
    private static final Schema SCHEMA = Schema.object()
            .may("receiver_body_limit", Schema.integer(LEAST_BODY, MOST_BODY).orNull())
            .may("receiver_port", Schema.integer(1, PORTS).orNull())
            .may("api_port", Schema.integer(1, PORTS).orNull())
            .may("concurrency", Schema.integer(1, Settings.MOST_CONCURRENCY).orNull())
            .may("disable_endpoint", Schema.flag())
            .may("multiple_endpoint_subscriptions", Schema.flag())
            .may("theme", Schema.word("system", "light", "dark"))
            .named("Settings");

    private final Settings settings;
    private final ProjectCommands project;

    /** The routes over those settings; what concerns sending goes by {@code project}. */
    public SettingsRoutes(Settings settings, ProjectCommands project) {
        this.settings = settings;
        this.project = project;
    }

    /** Their part of the table. */
    public List<Route> routes() {
        return RouteList.own(ApiTag.SETTINGS)
                .add(
                        "GET",
                        "/settings",
                        Scope.READ,
                        _ -> ApiResponse.ok("Settings fetched successfully", json()),
                        Operation.named("getSettings", "Give the settings")
                                .says("null is what was never set, where the program's own default counts.")
                                .answers(200, SCHEMA))
                .add(
                        "PUT",
                        "/settings",
                        Scope.ADMIN,
                        this::update,
                        Operation.named("updateSettings", "Change settings")
                                .says("What is left out stays. Limits and ports count from the next start.")
                                .takes(SCHEMA)
                                .answers(200, SCHEMA))
                .routes();
    }

    private Map<String, @Nullable Object> json() {
        return Json.object(
                "receiver_body_limit", number(Settings.BODY_LIMIT),
                "receiver_port", number(Settings.RECEIVER_PORT),
                "api_port", number(Settings.API_PORT),
                "concurrency", number(Settings.CONCURRENCY),
                "disable_endpoint", project.current().disableEndpoint(),
                "multiple_endpoint_subscriptions",
                        settings.get(Settings.MULTIPLE_SUBSCRIPTIONS).equals(Optional.of("true")),
                "theme", settings.get(Settings.THEME).filter(THEMES::contains).orElse("system"));
    }

    private @Nullable Long number(String name) {
        return settings.get(name)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private ApiResponse update(ApiRequest request) {
        JsonInput json = request.json();
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : json.fields()) {
            switch (field) {
                case "receiver_body_limit" -> number(json, field, Settings.BODY_LIMIT, LEAST_BODY, MOST_BODY, values);
                case "receiver_port" -> number(json, field, Settings.RECEIVER_PORT, 1, PORTS, values);
                case "api_port" -> number(json, field, Settings.API_PORT, 1, PORTS, values);
                case "concurrency" -> {
                    values.put(Settings.CONCURRENCY, ""); // null leaves it to the program again
                    number(json, field, Settings.CONCURRENCY, 1, Settings.MOST_CONCURRENCY, values);
                }
                case "disable_endpoint" -> json.flag(field);
                case "multiple_endpoint_subscriptions" -> flag(json, field, Settings.MULTIPLE_SUBSCRIPTIONS, values);
                case "theme" -> json.choice(field, THEMES).ifPresent(theme -> values.put(Settings.THEME, theme));
                default -> throw BadInput.ofBody(field + " is no setting: GET /api/v1/settings gives them.");
            }
        }
        samePorts(values);
        Optional<Outcome<ProjectSettings>> saved = json.flag("disable_endpoint").map(this::disables);
        if (saved.isPresent() && saved.get() instanceof Outcome.Refused<ProjectSettings> refused) {
            return new ApiResponse.Refused(ApiText.sentences(refused.problems()));
        }
        values.forEach(settings::put);
        return ApiResponse.ok("Settings updated successfully", json());
    }

    /** Switched off, it activates endpoints, as in Convoy: so it goes by the command. */
    private Outcome<ProjectSettings> disables(boolean on) {
        ProjectDraft now = ProjectDraft.of(project.current());
        return project.save(new ProjectDraft(on, now.inactiveAfter(), now.breaker()));
    }

    private static void number(
            JsonInput json, String field, String name, long least, long most, Map<String, String> values) {
        json.integer(field, least, most).ifPresent(number -> values.put(name, number.toString()));
    }

    private static void flag(JsonInput json, String field, String name, Map<String, String> values) {
        json.flag(field).ifPresent(on -> values.put(name, on.toString()));
    }

    private void samePorts(Map<String, String> values) {
        String receiver = values.getOrDefault(
                Settings.RECEIVER_PORT, settings.get(Settings.RECEIVER_PORT).orElse("9400"));
        String api = values.getOrDefault(
                Settings.API_PORT, settings.get(Settings.API_PORT).orElse("9401"));
        if (receiver.equals(api)) {
            throw BadInput.ofBody("api_port " + api + " is the receiver's port too: give them different ones.");
        }
    }
}
