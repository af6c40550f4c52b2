package dev.hookbench.api.subscription;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeCommands;
import dev.hookbench.domain.subscription.EventTypeCommands.Imported;
import dev.hookbench.domain.subscription.EventTypeDraft;
import dev.hookbench.domain.subscription.EventTypeStore;
import dev.hookbench.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The routes of the catalogue of event types ({@code convoy.md} 10.2). A change and a deprecation answer 201, which
 * Convoy's SDK insists on, where Convoy's server answers 202 and 200.
 */
final class EventTypeRoutes {
    private static final Schema GIVEN = Schema.object()
            .may("name", Schema.text().says("Needed for a new one; it stays on a change."))
            .may("category", Schema.text())
            .may("description", Schema.text())
            .may("json_schema", Schema.any().says("A JSON Schema, or its text."));
    private static final Schema SCHEMA = Schema.object()
            .has("uid", Schema.text())
            .has("name", Schema.text())
            .has("category", Schema.text())
            .has("description", Schema.text())
            .has("json_schema", Schema.any().says("Null for anything."))
            .has("deprecated_at", Schema.time().orNull())
            .has("created_at", Schema.time())
            .has("updated_at", Schema.time())
            .named("EventType");

    private final EventTypeCommands commands;
    private final EventTypeStore types;

    EventTypeRoutes(EventTypeCommands commands, EventTypeStore types) {
        this.commands = commands;
        this.types = types;
    }

    /** Their part of the table. */
    List<Route> routes() {
        return RouteList.convoy(ApiTag.EVENT_TYPES)
                .add(
                        "GET",
                        "/event-types",
                        Scope.READ,
                        this::list,
                        Operation.named("listEventTypes", "List event types").answers(200, Schema.list(SCHEMA)))
                .add(
                        "POST",
                        "/event-types",
                        Scope.ADMIN,
                        this::create,
                        Operation.named("createEventType", "Make an event type")
                                .takes(GIVEN)
                                .answers(201, SCHEMA))
                .add(
                        "PUT",
                        "/event-types/{eventTypeID}",
                        Scope.ADMIN,
                        this::update,
                        Operation.named("updateEventType", "Change an event type")
                                .says("What is left out stays, and the name does.")
                                .takes(GIVEN)
                                .answers(201, SCHEMA))
                .add(
                        "POST",
                        "/event-types/{eventTypeID}/deprecate",
                        Scope.ADMIN,
                        this::deprecate,
                        Operation.named("deprecateEventType", "Mark an event type as not to be used any more")
                                .answers(201, SCHEMA))
                .add(
                        "POST",
                        "/event-types/import",
                        Scope.ADMIN,
                        this::importSpec,
                        Operation.named("importEventTypes", "Take event types from an OpenAPI document")
                                .says("The message tells what was skipped and why.")
                                .takes(Schema.object()
                                        .has("spec", Schema.text().says("The document, its JSON or YAML as a text.")))
                                .answers(200, Schema.list(SCHEMA)))
                .routes();
    }

    private ApiResponse list(ApiRequest request) {
        return ApiResponse.ok("Event types fetched successfully", json(types.all()));
    }

    private ApiResponse create(ApiRequest request) {
        return ApiResponse.of(
                commands.create(read(request.json(), EventTypeDraft.of(""))),
                made -> ApiResponse.created("Event type created successfully", json(made)));
    }

    /** The message is Convoy's own. */
    private ApiResponse update(ApiRequest request) {
        String uid = request.path("eventTypeID");
        EventTypeDraft before = types.find(uid)
                .map(type -> new EventTypeDraft("", type.category(), type.description(), type.jsonSchema()))
                .orElse(EventTypeDraft.of(""));
        return ApiResponse.of(
                commands.update(uid, read(request.json(), before)),
                after -> ApiResponse.created("Event type created successfully", json(after)));
    }

    private ApiResponse deprecate(ApiRequest request) {
        return ApiResponse.of(
                commands.deprecate(request.path("eventTypeID")),
                after -> ApiResponse.created("Event type deprecated successfully", json(after)));
    }

    private ApiResponse importSpec(ApiRequest request) {
        return ApiResponse.of(
                commands.importOpenApi(request.json().requiredText("spec")),
                imported -> ApiResponse.ok(message(imported), json(imported.types())));
    }

    /** Convoy's message; what was skipped is told behind it. */
    private static String message(Imported imported) {
        String done = "Event types imported successfully";
        return imported.skipped().isEmpty() ? done : done + "; skipped: " + String.join(" ", imported.skipped());
    }

    private static EventTypeDraft read(JsonInput json, EventTypeDraft before) {
        return new EventTypeDraft(
                json.text("name").orElse(before.name()),
                json.text("category").orElse(before.category()),
                json.text("description").orElse(before.description()),
                json.has("json_schema") ? schema(json) : before.jsonSchema());
    }

    private static String schema(JsonInput json) {
        return json.value("json_schema") instanceof String text ? text : ConditionsInput.text(json, "json_schema");
    }

    private static List<?> json(List<EventType> types) {
        return types.stream().map(EventTypeRoutes::json).toList();
    }

    private static Map<String, @Nullable Object> json(EventType type) {
        return Json.object(
                "uid",
                type.uid(),
                "name",
                type.name(),
                "category",
                type.category(),
                "description",
                type.description(),
                "json_schema",
                type.jsonSchema().isBlank() ? null : Typed.or(type.jsonSchema(), Map.of()),
                "deprecated_at",
                ApiText.time(type.deprecatedAt()),
                "created_at",
                ApiText.time(type.createdAt()),
                "updated_at",
                ApiText.time(type.updatedAt()));
    }
}
