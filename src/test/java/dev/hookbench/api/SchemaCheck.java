package dev.hookbench.api;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of JSON Schema that the document uses; a keyword it does not know is a fault of the document. */
final class SchemaCheck {
    private static final Set<String> KNOWN = Set.of(
            "type",
            "properties",
            "required",
            "items",
            "additionalProperties",
            "anyOf",
            "enum",
            "minimum",
            "maximum",
            "format",
            "description",
            "$ref");

    private final Map<?, ?> document;
    private final List<String> faults = new ArrayList<>();

    SchemaCheck(Map<?, ?> document) {
        this.document = document;
    }

    /** Where {@code json} is not as {@code schema} says. */
    List<String> faults(@Nullable Object json, Map<?, ?> schema) {
        faults.clear();
        check("$", json, schema);
        return List.copyOf(faults);
    }

    /** What a reference means. */
    Map<?, ?> component(String reference) {
        @Nullable Object here = document;
        for (String part : reference.substring("#/".length()).split("/")) {
            here = here instanceof Map<?, ?> map ? map.get(part) : null;
        }
        if (here instanceof Map<?, ?> found) {
            return found;
        }
        throw new AssertionError("the document refers to " + reference + ", which is not there");
    }

    private void check(String at, @Nullable Object json, Map<?, ?> schema) {
        schema.keySet().stream()
                .filter(keyword -> !KNOWN.contains(String.valueOf(keyword)))
                .forEach(keyword -> faults.add(at + ": the schema says " + keyword));
        if (schema.get("$ref") instanceof String reference) {
            check(at, json, component(reference));
        }
        if (schema.get("anyOf") instanceof List<?> choices) {
            anyOf(at, json, choices);
        }
        if (schema.get("type") instanceof String type && !isOf(type, json)) {
            faults.add(at + " is no " + type + ": " + json);
        } else {
            within(at, json, schema);
        }
    }

    private void anyOf(String at, @Nullable Object json, List<?> choices) {
        boolean fits = choices.stream()
                .anyMatch(choice -> new SchemaCheck(document)
                        .faults(json, (Map<?, ?>) choice)
                        .isEmpty());
        if (!fits) {
            faults.add(at + " is none of what is allowed: " + json);
        }
    }

    private void within(String at, @Nullable Object json, Map<?, ?> schema) {
        if (schema.get("enum") instanceof List<?> words && !words.contains(json)) {
            faults.add(at + " is none of " + words + ": " + json);
        }
        if (json instanceof Number number
                && (schema.get("minimum") instanceof Number least && number.longValue() < least.longValue()
                        || schema.get("maximum") instanceof Number most && number.longValue() > most.longValue())) {
            faults.add(at + " is out of range: " + json);
        }
        if (json instanceof List<?> list && schema.get("items") instanceof Map<?, ?> items) {
            for (int i = 0; i < list.size(); i++) {
                check(at + "[" + i + "]", list.get(i), items);
            }
        }
        if (json instanceof Map<?, ?> map) {
            members(at, map, schema);
        }
    }

    private void members(String at, Map<?, ?> json, Map<?, ?> schema) {
        Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> map ? map : Map.of();
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !json.containsKey(name))
                    .forEach(name -> faults.add(at + " has no " + name));
        }
        json.forEach((name, value) -> {
            if (properties.get(name) instanceof Map<?, ?> known) {
                check(at + "." + name, value, known);
            } else if (schema.get("additionalProperties") instanceof Map<?, ?> other) {
                check(at + "." + name, value, other);
            } else if (!properties.isEmpty()) {
                faults.add(at + " has " + name + ", which the document does not tell");
            }
        });
    }

    private static boolean isOf(String type, @Nullable Object json) {
        return switch (type) {
            case "string" -> json instanceof String;
            case "integer" -> json instanceof Integer || json instanceof Long || json instanceof BigInteger;
            case "number" -> json instanceof Number;
            case "boolean" -> json instanceof Boolean;
            case "array" -> json instanceof List<?>;
            case "object" -> json instanceof Map<?, ?>;
            case "null" -> json == null;
            default -> false;
        };
    }
}
