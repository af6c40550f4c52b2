package dev.hookbench.json;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.RegularExpression;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A JSON Schema that documents are checked against: draft 2020-12 unless {@code $schema} names draft 4, 6, 7 or 2019-09.
 * Patterns are RE2's. Nothing is fetched: a {@code $ref} leads to a place in the schema itself.
 */
public final class JsonSchema {
    private static final int MAX_MISMATCHES = 10;
    private static final int MAX_PATTERN = 1_000;
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaCacheEnabled(false)
                    .schemaLoader(loader -> loader.fetchRemoteResources(false))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .locale(Locale.ENGLISH)
                            .pathType(PathType.JSON_POINTER)
                            .regularExpressionFactory(JsonSchema::pattern)
                            .build()));

    private final Schema schema;

    private JsonSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * Where a document does not fit.
     *
     * @param pointer JSON pointer (RFC 6901) to the place; empty for the whole document
     * @param message what is wrong there, without a full stop
     */
    public record Mismatch(String pointer, String message) {}

    /**
     * The schema in {@code text}.
     *
     * @throws MalformedJson with the place of the fault
     * @throws InvalidSchema for JSON that is no schema, or one that cannot be used here
     */
    public static JsonSchema of(String text) {
        JsonNode node = Json.tree(text);
        if (!node.isObject() && !node.isBoolean()) {
            throw new InvalidSchema("is neither an object nor true or false");
        }
        try {
            Schema meta = REGISTRY.getSchema(SchemaLocation.of(version(node).getDialectId()));
            meta.validate(node).stream().findFirst().ifPresent(error -> {
                throw new InvalidSchema("is no schema at " + place(error) + ": " + error.getMessage());
            });
            Schema schema = REGISTRY.getSchema(node);
            schema.initializeValidators();
            return new JsonSchema(schema);
        } catch (SchemaException e) {
            throw invalid(e);
        } catch (StackOverflowError e) {
            throw new InvalidSchema("refers to itself without end");
        }
    }

    /**
     * Where the document does not fit, at most ten places; none if it fits.
     *
     * @throws MalformedJson with the place of the fault
     */
    public List<Mismatch> mismatches(byte[] document) {
        JsonNode node = Json.tree(document);
        try {
            return schema.validate(node).stream()
                    .limit(MAX_MISMATCHES)
                    .map(error -> new Mismatch(pointer(error), error.getMessage()))
                    .toList();
        } catch (SchemaException e) {
            return List.of(new Mismatch("", "the schema " + invalid(e).getMessage()));
        } catch (StackOverflowError e) {
            return List.of(new Mismatch("", "the schema refers to itself without end"));
        }
    }

    private static InvalidSchema invalid(SchemaException e) {
        return switch (e.getCause()) {
            case InvalidSchema invalid -> invalid;
            case IOException unread ->
                new InvalidSchema(
                        "refers to " + unread.getMessage() + ", and nothing is fetched: put it into the schema itself");
            case null, default -> new InvalidSchema("cannot be used: " + e.getMessage());
        };
    }

    private static SpecificationVersion version(JsonNode schema) {
        JsonNode named = schema.get("$schema");
        if (named == null) {
            return SpecificationVersion.DRAFT_2020_12;
        }
        return SpecificationVersion.fromSchemaNode(schema)
                .orElseThrow(() -> new InvalidSchema("names the unknown $schema " + named
                        + ": use https://json-schema.org/draft/2020-12/schema, or leave it out"));
    }

    private static RegularExpression pattern(String text) {
        if (text.length() > MAX_PATTERN) {
            throw new InvalidSchema("has a pattern of " + text.length() + " characters, above " + MAX_PATTERN);
        }
        try {
            Pattern pattern = Pattern.compile(text);
            return value -> pattern.matcher(value).find();
        } catch (PatternSyntaxException e) {
            throw new InvalidSchema(
                    "has the pattern " + text + ", which RE2 does not take (" + e.getDescription() + ")");
        }
    }

    private static String place(Error error) {
        String pointer = pointer(error);
        return pointer.isEmpty() ? "its top" : pointer;
    }

    private static String pointer(Error error) {
        return error.getInstanceLocation().toString();
    }
}
