package dev.hookbench.api.portal;

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
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.domain.portal.PortalLinkCommands;
import dev.hookbench.domain.portal.PortalLinkDraft;
import dev.hookbench.domain.portal.PortalLinkFilter;
import dev.hookbench.domain.portal.PortalLinkStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The routes of portal links ({@code convoy.md} 8, 10.2). All of them ask for an admin's key, as links open what they show. */
public final class PortalLinkRoutes {
    private static final String ONE = "/portal-links/{portalLinkID}";
    private static final Schema DRAFT = Schema.object()
            .has("name", Schema.text())
            .may("owner_id", Schema.text().says("Whose endpoints it shows."))
            .may("endpoints", Schema.list(Schema.text()).says("Deprecated: endpoints that are given the owner id."))
            .may("auth_type", Schema.word("static_token", "refresh_token"))
            .may("can_manage_endpoint", Schema.flag())
            .named("PortalLinkDraft");

    private final PortalLinkStore links;
    private final PortalLinkCommands commands;
    private final PortalLinkJson json;
    private final AdoptedEndpoints adopted;

    /** The routes over those links and the endpoints that they show. */
    public PortalLinkRoutes(
            PortalLinkStore links,
            PortalLinkCommands commands,
            EndpointStore endpoints,
            EndpointCommands endpointCommands,
            Project project) {
        this.links = links;
        this.commands = commands;
        this.json = new PortalLinkJson(project.uid(), endpoints, commands);
        this.adopted = new AdoptedEndpoints(endpoints, endpointCommands);
    }

    /** Their part of the table. */
    public List<Route> routes() {
        return RouteList.convoy(ApiTag.PORTAL_LINKS)
                .add(
                        "POST",
                        "/portal-links",
                        Scope.ADMIN,
                        this::create,
                        Operation.named("createPortalLink", "Make a portal link")
                                .takes(DRAFT)
                                .answers(201, PortalLinkJson.SCHEMA))
                .add(
                        "GET",
                        "/portal-links",
                        Scope.ADMIN,
                        this::list,
                        Operation.named("listPortalLinks", "List portal links")
                                .query("ownerId", "Owner id.")
                                .query("q", "Part of the name.")
                                .paged(PortalLinkJson.SCHEMA))
                .add(
                        "GET",
                        ONE,
                        Scope.ADMIN,
                        this::one,
                        Operation.named("getPortalLink", "Give a portal link").answers(200, PortalLinkJson.SCHEMA))
                .add(
                        "GET",
                        ONE + "/refresh_token",
                        Scope.ADMIN,
                        this::refresh,
                        Operation.named("refreshPortalLink", "Make a key of one hour for a refreshing link")
                                .answers(200, Schema.text()))
                .add(
                        "PUT",
                        ONE,
                        Scope.ADMIN,
                        this::update,
                        Operation.named("updatePortalLink", "Change a portal link")
                                .says("How it opens cannot be changed.")
                                .takes(DRAFT)
                                .answers(202, PortalLinkJson.SCHEMA))
                .add(
                        "PUT",
                        ONE + "/revoke",
                        Scope.ADMIN,
                        this::revoke,
                        Operation.named("revokePortalLink", "Revoke a portal link, for good")
                                .answers(200, Schema.nothing()))
                .routes();
    }

    private ApiResponse create(ApiRequest request) {
        JsonInput body = request.json();
        PortalAuth auth = body.text("auth_type")
                .filter(word -> word.equals("refresh_token"))
                .map(_ -> PortalAuth.REFRESH_TOKEN)
                .orElse(PortalAuth.STATIC_TOKEN); // Convoy takes what is missing or unknown for static
        List<String> listed = body.texts("endpoints").orElse(List.of());
        String owner = body.text("owner_id").orElse("");
        if (owner.isBlank() && !listed.isEmpty() && !request.version().needsOwners()) {
            owner = adopted.owner(listed).orElse("portal-" + listed.getFirst());
        }
        PortalLinkDraft draft = new PortalLinkDraft(
                body.text("name").orElse(""),
                owner,
                auth,
                body.flag("can_manage_endpoint").orElse(false));
        return ApiResponse.of(
                adopted.check(listed, owner),
                chosen -> ApiResponse.of(commands.create(draft), link -> {
                    adopted.adopt(chosen, link.ownerId());
                    return ApiResponse.created("Portal link created successfully", json.of(link));
                }));
    }

    private ApiResponse list(ApiRequest request) {
        PortalLinkFilter filter = new PortalLinkFilter(
                request.query("ownerId").orElse(null), request.query("q").orElse(null), false);
        return ApiResponse.ok(
                "Portal links fetched successfully",
                Paging.of(request).page(part -> links.page(filter, part), PortalLink::uid, json::of));
    }

    private ApiResponse one(ApiRequest request) {
        return withLink(request, link -> ApiResponse.ok("Portal link fetched successfully", json.of(link)));
    }

    private ApiResponse refresh(ApiRequest request) {
        return withLink(
                request,
                link -> ApiResponse.of(
                        commands.refresh(link.uid()),
                        (SecretText key) -> ApiResponse.ok("Portal link fetched successfully", key.reveal())));
    }

    /** What is left out stays as it is. */
    private ApiResponse update(ApiRequest request) {
        JsonInput body = request.json();
        return withLink(
                request,
                link -> ApiResponse.of(
                        commands.update(
                                link.uid(),
                                new PortalLinkDraft(
                                        body.text("name").orElse(link.name()),
                                        body.text("owner_id").orElse(link.ownerId()),
                                        link.auth(),
                                        body.flag("can_manage_endpoint").orElse(link.canManageEndpoint()))),
                        after -> ApiResponse.accepted("Portal link updated successfully", json.of(after))));
    }

    private ApiResponse revoke(ApiRequest request) {
        return withLink(
                request,
                link -> ApiResponse.of(
                        commands.revoke(link.uid()), _ -> ApiResponse.ok("Portal link revoked successfully", null)));
    }

    /** Convoy answers 400 where there is none, and deletes what is revoked. */
    private ApiResponse withLink(ApiRequest request, Function<PortalLink, ApiResponse> work) {
        Optional<PortalLink> link = links.find(request.path("portalLinkID")).filter(found -> !found.isRevoked());
        return link.map(work)
                .orElseGet(() -> ApiResponse.failure(
                        400,
                        "portal link not found: no link that opens anything has the id \""
                                + request.path("portalLinkID") + "\"."));
    }
}
