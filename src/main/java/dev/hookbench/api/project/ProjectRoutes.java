package dev.hookbench.api.project;

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
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.project.Steering;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The routes of the one project. Any id in the path means it, for the key tells the project, as in Convoy; making another or
 * deleting this one is refused with the way to do it.
 */
public final class ProjectRoutes {
    private static final int MAX_NAME = 200;
    private final Project project;
    private final ConfigInput input;
    private final ProjectJson json;

    /** The routes of that project. */
    public ProjectRoutes(Project project, ProjectConfig config, Steering steering) {
        this.project = project;
        this.input = new ConfigInput(config, steering);
        this.json = new ProjectJson(project, config, steering);
    }

    /** Their part of the table. */
    public List<Route> routes() {
        return RouteList.convoyWide(ApiTag.PROJECTS)
                .add(
                        "GET",
                        "/projects",
                        Scope.READ,
                        request -> ApiResponse.ok("Projects fetched successfully", List.of(json.json(request))),
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
                        request -> ApiResponse.ok("Project fetched successfully", json.json(request)),
                        Operation.named("getProject", "Give the project").answers(200, ProjectJson.SCHEMA))
                .add(
                        "PUT",
                        "/projects/{projectID}",
                        Scope.ADMIN,
                        this::update,
                        Operation.named("updateProject", "Change the project")
                                .says(
                                        "Of config only the keys that are given are changed. What was answered may be sent"
                                                + " back as it is: keys that cannot be changed are refused only when they ask for"
                                                + " something else.")
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
        body.fields().stream().filter(FixedKeys.OF_PROJECT::has).forEach(key -> FixedKeys.OF_PROJECT.check(body, key));
        Map<String, @Nullable Object> before = json.config(request);
        List<Problem> problems = body.object("config").map(input::apply).orElse(List.of());
        if (!problems.isEmpty()) {
            return new ApiResponse.Refused(ApiText.sentences(problems));
        }
        if (!name.equals(project.name()) || !json.config(request).equals(before)) {
            project.rename(name);
        }
        return ApiResponse.accepted("Project updated successfully", json.json(request));
    }
}
