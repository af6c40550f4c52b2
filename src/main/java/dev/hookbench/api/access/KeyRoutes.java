package dev.hookbench.api.access;

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
import dev.hookbench.domain.access.ApiKeyCommands;
import dev.hookbench.domain.access.ApiKeyDraft;
import dev.hookbench.domain.access.ApiKeyRecord;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The routes that make, list and revoke keys. */
public final class KeyRoutes {
    private static final long MAX_DAYS = 3_650;
    private static final Schema SCOPES = Schema.list(Schema.word("read", "send", "admin"));

    private final ApiKeyCommands keys;

    /** The routes over those keys. */
    public KeyRoutes(ApiKeyCommands keys) {
        this.keys = keys;
    }

    /** Their part of the table. */
    public List<Route> routes() {
        return RouteList.own(ApiTag.KEYS)
                .add(
                        "GET",
                        "/security/keys",
                        Scope.ADMIN,
                        this::list,
                        Operation.named("listKeys", "List the keys, the revoked and expired ones too")
                                .answers(200, Schema.list(schema().named("Key"))))
                .add(
                        "POST",
                        "/security/keys",
                        Scope.ADMIN,
                        this::create,
                        Operation.named("createKey", "Make a key")
                                .says("Its token is answered this once and is not kept.")
                                .takes(Schema.object()
                                        .has("name", Schema.text())
                                        .has("scopes", SCOPES)
                                        .may(
                                                "expires_in_days",
                                                Schema.integer(1, MAX_DAYS)
                                                        .orNull()
                                                        .says("90 by default, null for never.")))
                                .answers(
                                        201,
                                        schema().has("token", Schema.text()).named("NewKey")))
                .add(
                        "DELETE",
                        "/security/keys/{keyID}",
                        Scope.ADMIN,
                        this::revoke,
                        Operation.named("revokeKey", "Revoke a key")
                                .says("It opens nothing from then on, and stays in the list.")
                                .answers(200, schema().named("Key")))
                .routes();
    }

    private static Schema schema() {
        return Schema.object()
                .has("id", Schema.text())
                .has("name", Schema.text())
                .has("scopes", SCOPES)
                .has("created_at", Schema.time())
                .has("last_used_at", Schema.time().orNull())
                .has("expires_at", Schema.time().orNull())
                .has("revoked_at", Schema.time().orNull());
    }

    private ApiResponse list(ApiRequest request) {
        return ApiResponse.ok(
                "Keys fetched successfully",
                keys.list().stream().map(KeyRoutes::json).toList());
    }

    private ApiResponse create(ApiRequest request) {
        JsonInput json = request.json();
        Long days = json.has("expires_in_days") && json.value("expires_in_days") == null
                ? null
                : json.integer("expires_in_days", 1, MAX_DAYS).orElse(ApiKeyDraft.DEFAULT_DAYS);
        ApiKeyDraft draft = new ApiKeyDraft(json.requiredText("name"), scopes(json), days);
        return ApiResponse.of(keys.create(draft), made -> {
            Map<String, @Nullable Object> data = json(made.key());
            data.put("token", made.token().reveal());
            return ApiResponse.created("Key created successfully; its token is shown this once", data);
        });
    }

    private static Set<Scope> scopes(JsonInput json) {
        Set<Scope> scopes = new LinkedHashSet<>();
        for (String word : json.texts("scopes").orElse(List.of())) {
            scopes.add(Scope.of(word)
                    .orElseThrow(() -> BadInput.ofBody("scopes has \"" + word + "\": use read, send and admin.")));
        }
        return scopes;
    }

    private ApiResponse revoke(ApiRequest request) {
        String id = request.path("keyID");
        if (keys.list().stream().noneMatch(key -> key.id().equals(id))) {
            return ApiResponse.failure(404, "There is no key " + id + "; GET /api/v1/security/keys lists them.");
        }
        return ApiResponse.of(keys.revoke(id), key -> ApiResponse.ok("Key revoked successfully", json(key)));
    }

    private static Map<String, @Nullable Object> json(ApiKeyRecord key) {
        return Json.object(
                "id", key.id(),
                "name", key.name(),
                "scopes", key.scopes().stream().sorted().map(Scope::word).toList(),
                "created_at", ApiText.time(key.createdAt()),
                "last_used_at", ApiText.time(key.lastUsedAt()),
                "expires_at", ApiText.time(key.expiresAt()),
                "revoked_at", ApiText.time(key.revokedAt()));
    }
}
