package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.subscription.EventTypeDraft;
import dev.hookbench.json.InvalidSchema;
import dev.hookbench.json.JsonSchema;
import dev.hookbench.json.MalformedJson;
import java.util.List;

/** Checks event types as typed. */
final class EventTypeCheck {
    private static final int MAX_SCHEMA = 256 * 1024;

    private EventTypeCheck() {}

    /** @param name that counts: the draft's for a new one, the one before on an update */
    static List<Problem> problems(EventTypeDraft draft, String name) {
        TextRules rules = new TextRules();
        rules.eventType("name", name);
        rules.text("category", draft.category(), TextRules.MAX_NAME, false);
        rules.text("description", draft.description(), TextRules.MAX_DESCRIPTION, true);
        schema(rules, draft.jsonSchema());
        return rules.problems();
    }

    private static void schema(TextRules rules, String schema) {
        String field = "json_schema";
        if (schema.length() > MAX_SCHEMA) {
            rules.add(
                    field,
                    schema.length() + " characters",
                    "json_schema has %d characters: shorten it to at most %d.".formatted(schema.length(), MAX_SCHEMA));
            return;
        }
        if (schema.isBlank()) {
            return;
        }
        try {
            JsonSchema.of(schema);
        } catch (MalformedJson e) {
            String place = "line " + e.line() + ", column " + e.column();
            rules.add(
                    field, place, "json_schema is not JSON: " + e.getMessage() + ". Mend it there, or leave it empty.");
        } catch (InvalidSchema e) {
            rules.add(field, "", "json_schema " + e.getMessage() + ". Mend it, or leave it empty.");
        }
    }
}
