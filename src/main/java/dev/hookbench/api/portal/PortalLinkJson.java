package dev.hookbench.api.portal;

import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.domain.portal.PortalLinkCommands;
import dev.hookbench.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Portal links in Convoy's form ({@code convoy.md} 1.10), to who may administrate. {@code token} is what opens a static link and
 * {@code auth_key} what opens a refreshing one, the other being empty; in {@code url} it stands in the fragment, where Convoy has
 * a query, so that it is never sent and logged with the page's address.
 */
final class PortalLinkJson {
    private static final Schema ENDPOINT = Schema.object()
            .has("uid", Schema.text())
            .has("name", Schema.text())
            .has("project_id", Schema.text())
            .has("url", Schema.text());

    static final Schema SCHEMA = Schema.object()
            .has("uid", Schema.text())
            .has("name", Schema.text())
            .has("project_id", Schema.text())
            .has("owner_id", Schema.text())
            .has("endpoints", Schema.list(Schema.text()))
            .has("endpoint_count", Schema.integer())
            .has("can_manage_endpoint", Schema.flag())
            .has("token", Schema.text())
            .has("endpoints_metadata", Schema.list(ENDPOINT))
            .has("url", Schema.text())
            .has("auth_type", Schema.word("static_token", "refresh_token"))
            .has("auth_key", Schema.text())
            .has("created_at", Schema.time())
            .has("updated_at", Schema.time())
            .has("deleted_at", Schema.time().orNull())
            .named("PortalLink");

    private final String projectUid;
    private final EndpointStore endpoints;
    private final PortalLinkCommands commands;

    PortalLinkJson(String projectUid, EndpointStore endpoints, PortalLinkCommands commands) {
        this.projectUid = projectUid;
        this.endpoints = endpoints;
        this.commands = commands;
    }

    Map<String, @Nullable Object> of(PortalLink link) {
        List<Endpoint> owned = endpoints.ownedBy(link.ownerId());
        Optional<SecretText> opens = commands.token(link.uid()).result();
        String token = opens.map(SecretText::reveal).orElse("");
        boolean fixed = link.auth() == PortalAuth.STATIC_TOKEN;
        return Json.object(
                "uid", link.uid(),
                "name", link.name(),
                "project_id", projectUid,
                "owner_id", link.ownerId(),
                "endpoints", owned.stream().map(Endpoint::uid).toList(),
                "endpoint_count", owned.size(),
                "can_manage_endpoint", link.canManageEndpoint(),
                "token", fixed ? token : "",
                "endpoints_metadata", owned.stream().map(this::metadata).toList(),
                "url", opens.map(commands::url).orElse(""),
                "auth_type", ApiText.lower(link.auth()),
                "auth_key", fixed ? "" : token,
                "created_at", link.createdAt().toString(),
                "updated_at", link.updatedAt().toString(),
                "deleted_at", ApiText.time(link.revokedAt()));
    }

    private Map<String, @Nullable Object> metadata(Endpoint endpoint) {
        return Json.object(
                "uid", endpoint.uid(), "name", endpoint.name(), "project_id", projectUid, "url", endpoint.url());
    }
}
