package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeStore;
import dev.hookbench.json.InvalidSchema;
import dev.hookbench.json.JsonSchema;
import dev.hookbench.json.JsonSchema.Mismatch;
import dev.hookbench.json.MalformedJson;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the catalogue of event types says about an event: its payload must fit the schema, its type may be deprecated. */
public final class EventTypeRules {
    private static final int SCHEMAS_KEPT = 100;

    private final EventTypeStore types;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    public EventTypeRules(EventTypeStore types) {
        this.types = types;
    }

    /** Where the payload does not fit; none for a type that is not in the catalogue, and for a payload that is no JSON. */
    public List<Problem> problems(EventDraft draft) {
        EventType type = types.named(draft.type()).orElse(null);
        if (type == null || type.jsonSchema().isBlank()) {
            return List.of();
        }
        try {
            return schema(type.jsonSchema()).mismatches(draft.payload()).stream()
                    .map(mismatch -> problem(type.name(), mismatch))
                    .toList();
        } catch (MalformedJson e) {
            String place = "line " + e.line() + ", column " + e.column();
            return List.of(new Problem(
                    "data",
                    place,
                    "data must be JSON, since " + type.name() + " has a JSON Schema: " + e.getMessage()
                            + ". Mend it there, or remove the schema from the event type."));
        } catch (InvalidSchema e) {
            return List.of(new Problem(
                    "event_type",
                    type.name(),
                    "the JSON Schema of " + type.name() + " " + e.getMessage() + ": mend it in the event type."));
        }
    }

    /** What the sender of an event of that type should know, one sentence each. */
    public List<String> warnings(String eventType) {
        return types.named(eventType)
                .filter(EventType::deprecated)
                .map(type -> List.of("The event type " + eventType + " is deprecated since " + type.deprecatedAt()
                        + ": whoever listens should move to another."))
                .orElse(List.of());
    }

    private JsonSchema schema(String text) {
        if (schemas.size() >= SCHEMAS_KEPT) {
            schemas.clear();
        }
        return schemas.computeIfAbsent(text, JsonSchema::of);
    }

    private static Problem problem(String type, Mismatch mismatch) {
        String where = mismatch.pointer().isEmpty() ? "" : " at " + mismatch.pointer();
        return new Problem(
                "data",
                mismatch.pointer(),
                "data does not fit the JSON Schema of " + type + where + ": " + mismatch.message()
                        + ". Mend it there, or change the schema of the event type.");
    }
}
