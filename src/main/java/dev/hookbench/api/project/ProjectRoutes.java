package dev.hookbench.api.project;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.RetryInput;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The routes of the one project. Any id in the path means it, for the key tells the project, as in Convoy; making another or
 * deleting this one is refused with the way to do it.
 */
public final class ProjectRoutes {
    private static final int MAX_NAME = 200;
    private static final int MAX_VERSIONS = 10;
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}");

    /** What Convoy has in its configuration and Hookbench does not go by. */
    private static final Set<String> UNUSED = Set.of(
            "max_payload_read_size",
            "replay_attacks_prevention_enabled",
            "retention_policy",
            "retention_policy_enabled",
            "search_policy",
            "verify_dynamic_events",
            "allow_unmatched_dynamic_urls");

    private final Project project;
    private final ProjectConfig config;
    private final ProjectJson json;

    /** The routes of that project. */
    public ProjectRoutes(Project project, ProjectConfig config) {
        this.project = project;
        this.config = config;
        this.json = new ProjectJson(project, config);
    }

    /** Their part of the table. */
    public List<Route> routes() {
        return RouteList.convoyWide(ApiTag.PROJECTS)
                .add(
                        "GET",
                        "/projects",
                        Scope.READ,
                        _ -> ApiResponse.ok("Projects fetched successfully", List.of(json.json())),
                        Operation.named("listProjects", "List the one project")
                                .query("orgID", "Taken and not used: there are no organisations.")
                                .answers(200, Schema.list(ProjectJson.SCHEMA)))
                .add(
                        "POST",
                        "/projects",
                        Scope.ADMIN,
                        _ -> another(),
                        Operation.named("createProject", "Refused: a data folder has one project")
                                .query("orgID", "Taken and not used.")
                                .takes(Schema.object())
                                .answers(201, ProjectJson.SCHEMA))
                .add(
                        "GET",
                        "/projects/{projectID}",
                        Scope.READ,
                        _ -> ApiResponse.ok("Project fetched successfully", json.json()),
                        Operation.named("getProject", "Give the project").answers(200, ProjectJson.SCHEMA))
                .add(
                        "PUT",
                        "/projects/{projectID}",
                        Scope.ADMIN,
                        this::update,
                        Operation.named("updateProject", "Change the project")
                                .says("Of config only the keys that are given are changed.")
                                .takes(Schema.object()
                                        .has("name", Schema.text())
                                        .may("config", ProjectJson.CONFIG))
                                .answers(202, ProjectJson.SCHEMA))
                .add(
                        "DELETE",
                        "/projects/{projectID}",
                        Scope.ADMIN,
                        _ -> removal(),
                        Operation.named("deleteProject", "Refused: the project goes with its data folder"))
                .routes();
    }

    private static ApiResponse another() {
        return ApiResponse.failure(
                400,
                "Hookbench has one project per data folder: start another Hookbench with --data <folder> to have another"
                        + " project.");
    }

    private static ApiResponse removal() {
        return ApiResponse.failure(
                400, "The project goes with its data folder: stop Hookbench and delete the folder that --data names.");
    }

    private ApiResponse update(ApiRequest request) {
        JsonInput body = request.json();
        String name = body.requiredText("name").strip();
        if (name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw BadInput.ofBody("name must have at most " + MAX_NAME + " characters and no control characters.");
        }
        Runnable change = body.object("config").map(this::read).orElse(() -> {});
        change.run();
        project.rename(name);
        return ApiResponse.accepted("Project updated successfully", json.json());
    }

    /** Reads all that is given before anything is changed. */
    private Runnable read(JsonInput given) {
        List<Runnable> changes = new ArrayList<>();
        for (String key : given.fields()) {
            switch (key) {
                case "disable_endpoint" ->
                    given.flag(key).ifPresent(on -> changes.add(() -> config.set(Settings.DISABLE_ENDPOINT, on)));
                case "multiple_endpoint_subscriptions" ->
                    given.flag(key).ifPresent(on -> changes.add(() -> config.set(Settings.MULTIPLE_SUBSCRIPTIONS, on)));
                case "ssl" ->
                    given.object(key)
                            .flatMap(ssl -> ssl.flag("enforce_secure_endpoints"))
                            .ifPresent(on -> changes.add(() -> config.setHttpsOnly(on)));
                case "strategy" -> {
                    RetryPlan plan = RetryInput.read(given, config.strategy());
                    changes.add(() -> config.setStrategy(plan));
                }
                case "signature" -> given.object(key).ifPresent(signature -> changes.addAll(signature(signature)));
                default -> unused(key);
            }
        }
        return () -> changes.forEach(Runnable::run);
    }

    private List<Runnable> signature(JsonInput signature) {
        List<Runnable> changes = new ArrayList<>();
        Optional<String> header = signature.text("header").filter(text -> !text.isEmpty());
        header.filter(text -> !HEADER.matcher(text).matches()).ifPresent(text -> {
            throw BadInput.ofBody("config.signature.header \"" + text
                    + "\" is no header name: use letters, digits and hyphens, such as X-Convoy-Signature.");
        });
        header.ifPresent(text -> changes.add(() -> config.setSignatureHeader(text)));
        List<Version> versions = new ArrayList<>();
        for (JsonInput version : signature.objects("versions").orElse(List.of())) {
            versions.add(new Version(
                    version.choice("hash", List.of("SHA256", "SHA512")).orElse(Version.DEFAULT.hash()),
                    version.choice("encoding", List.of("hex", "base64")).orElse(Version.DEFAULT.encoding())));
        }
        if (versions.size() > MAX_VERSIONS) {
            throw BadInput.ofBody("config.signature.versions has " + versions.size() + " versions: give at most "
                    + MAX_VERSIONS + ".");
        }
        if (!versions.isEmpty()) {
            changes.add(() -> config.setSignatureVersions(versions));
        }
        return changes;
    }

    /** Convoy's other keys are let pass, so that its clients can send what they read; a misspelt one is told. */
    private static void unused(String key) {
        if (!UNUSED.contains(key)) {
            throw BadInput.ofBody("config." + key + " is not known to Hookbench: leave it out.");
        }
    }
}
