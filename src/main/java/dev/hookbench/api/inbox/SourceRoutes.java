package dev.hookbench.api.inbox;

import dev.hookbench.api.project.Project;
import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Paging;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.api.system.FunctionRoutes;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxCommands;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.domain.signature.Signatures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The routes that show, make and change inboxes as Convoy's sources ({@code convoy.md} 10.2). */
public final class SourceRoutes {
    private static final String ONE = "/sources/{sourceID}";

    private final InboxStore inboxes;
    private final InboxCommands commands;
    private final SourceInput input;
    private final Project project;
    private final Supplier<String> receiverUrl;

    /** @param receiverUrl where requests are received, without a slash at its end */
    public SourceRoutes(
            InboxStore inboxes,
            InboxCommands commands,
            Signatures signatures,
            Project project,
            Supplier<String> receiverUrl) {
        this.inboxes = inboxes;
        this.commands = commands;
        this.input = new SourceInput(signatures);
        this.project = project;
        this.receiverUrl = receiverUrl;
    }

    /** Their part of the table. */
    public List<Route> routes() {
        return RouteList.convoy(ApiTag.SOURCES)
                .add(
                        "GET",
                        "/sources",
                        Scope.READ,
                        this::list,
                        Operation.named("listSources", "List inboxes as sources")
                                .query("type", "http, or nothing is found.")
                                .query("provider", "Signature scheme.")
                                .paged(SourceJson.SCHEMA))
                .add(
                        "POST",
                        "/sources",
                        Scope.ADMIN,
                        this::create,
                        Operation.named("createSource", "Make an inbox as a source")
                                .takes(SourceJson.DRAFT)
                                .refuses(501)
                                .answers(201, SourceJson.SCHEMA))
                .add(
                        "GET",
                        ONE,
                        Scope.READ,
                        this::one,
                        Operation.named("getSource", "Give an inbox as a source")
                                .answers(200, SourceJson.SCHEMA))
                .add(
                        "PUT",
                        ONE,
                        Scope.ADMIN,
                        this::update,
                        Operation.named("updateSource", "Change an inbox as a source")
                                .takes(SourceJson.DRAFT)
                                .refuses(501)
                                .answers(202, SourceJson.SCHEMA))
                .add(
                        "DELETE",
                        ONE,
                        Scope.ADMIN,
                        this::delete,
                        Operation.named("deleteSource", "Remove an inbox; its captures stay")
                                .answers(200, Schema.nothing()))
                .routes();
    }

    private ApiResponse list(ApiRequest request) {
        boolean http = request.query("type").orElse("http").equals("http");
        String provider = request.query("provider").orElse(null);
        SourceJson form = form(request);
        List<Inbox> found = inboxes.all().stream()
                .filter(inbox -> http)
                .filter(inbox ->
                        provider == null || provider.equals(form.json(inbox).get("provider")))
                .sorted(Comparator.comparing(Inbox::uid).reversed())
                .toList();
        return ApiResponse.ok("Sources fetched successfully", Paging.of(request).pageOf(found, Inbox::uid, form::json));
    }

    private ApiResponse create(ApiRequest request) {
        JsonInput json = request.json();
        if (SourceInput.hasFunction(json)) {
            return FunctionRoutes.refusal();
        }
        String slug = free(SourceInput.slug(json.requiredText("name")));
        return ApiResponse.of(
                commands.create(input.ofNew(json, slug)),
                inbox -> ApiResponse.created("Source created successfully", json(request, inbox)));
    }

    private String free(String slug) {
        String candidate = slug;
        for (int number = 2; inboxes.findBySlug(candidate).isPresent(); number++) {
            candidate = slug + "-" + number;
        }
        return candidate;
    }

    private ApiResponse one(ApiRequest request) {
        return withSource(request, inbox -> ApiResponse.ok("Source fetched successfully", json(request, inbox)));
    }

    private ApiResponse update(ApiRequest request) {
        JsonInput json = request.json();
        if (SourceInput.hasFunction(json)) {
            return FunctionRoutes.refusal();
        }
        return withSource(
                request,
                before -> ApiResponse.of(
                        commands.update(before.uid(), input.ofChange(json, before)),
                        inbox -> ApiResponse.accepted("Source updated successfully", json(request, inbox))));
    }

    private ApiResponse delete(ApiRequest request) {
        return withSource(
                request,
                inbox -> ApiResponse.of(
                        commands.delete(inbox.uid()), _ -> ApiResponse.ok("Source deleted successfully", null)));
    }

    private ApiResponse withSource(ApiRequest request, Function<Inbox, ApiResponse> answer) {
        return InboxRoutes.find(inboxes, request.path("sourceID"))
                .map(answer)
                .orElseGet(() -> ApiResponse.failure(404, "source not found"));
    }

    private Map<String, @Nullable Object> json(ApiRequest request, Inbox inbox) {
        return form(request).json(inbox);
    }

    private SourceJson form(ApiRequest request) {
        return new SourceJson(project.uid(), InboxJson.of(receiverUrl.get(), request));
    }
}
