package dev.hookbench.dispatch.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeCommands.Imported;
import dev.hookbench.domain.subscription.EventTypeDraft;
import dev.hookbench.event.EventHub;
import dev.hookbench.json.JsonSchema;
import dev.hookbench.json.JsonSchema.Mismatch;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.InMemoryEventTypeStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpenApiImportTest {
    private static final String YAML = """
            openapi: 3.1.0
            webhooks:
              invoice.paid:
                post:
                  tags: [invoices]
                  description: An invoice was paid.
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Invoice'}
              invoice.old:
                $ref: '#/components/pathItems/Old'
              ping:
                post:
                  summary: Nothing but a call.
              nothing:
                get: {}
              bad.*:
                post: {}
            paths:
              /orders/created:
                post:
                  requestBody:
                    $ref: '#/components/requestBodies/Order'
              /named:
                post:
                  operationId: order.closed
            components:
              pathItems:
                Old:
                  post:
                    deprecated: true
                    requestBody:
                      content:
                        application/json:
                          schema: {type: object}
              requestBodies:
                Order:
                  content:
                    text/plain: {schema: {type: string}}
                    application/vnd.order+json: {schema: {type: object, required: [id]}}
              schemas:
                Invoice:
                  type: object
                  required: [total]
                  properties:
                    total: {type: integer}
                    customer: {$ref: '#/components/schemas/Customer'}
                    parent: {$ref: '#/components/schemas/Invoice'}
                Customer: {type: object, required: [name]}
                Unused: {type: string}
            """;

    private final FakeClock clock = new FakeClock();
    private final InMemoryEventTypeStore store = new InMemoryEventTypeStore();
    private final EventTypeService service =
            new EventTypeService(store, clock, new Ulids(clock, new Random(1)), new EventHub());

    @Test
    void takesWebhooksAndPathsThatArePosted() {
        Imported imported = imported(YAML);
        assertThat(imported.types())
                .extracting(EventType::name)
                .containsExactly("invoice.old", "invoice.paid", "order.closed", "orders/created", "ping");
        assertThat(imported.skipped())
                .containsExactlyInAnyOrder(
                        "The webhook nothing has no POST.",
                        "The webhook ping has no schema of a JSON body: its event type was taken without one.",
                        "The webhook bad.* has no schema of a JSON body: its event type was taken without one.",
                        "The path /named has no schema of a JSON body: its event type was taken without one.",
                        "bad.*: name is \"bad.*\": give an exact name, or * alone for every type; patterns are not known.");
        EventType paid = store.named("invoice.paid").orElseThrow();
        assertThat(paid.category()).isEqualTo("invoices");
        assertThat(paid.description()).isEqualTo("An invoice was paid.");
        assertThat(store.named("ping").orElseThrow().description()).isEqualTo("Nothing but a call.");
        assertThat(store.named("invoice.old").orElseThrow().deprecated()).isTrue();
    }

    @Test
    void schemasStandAloneWithWhatTheyReferTo() {
        imported(YAML);
        String schema = store.named("invoice.paid").orElseThrow().jsonSchema();
        assertThat(schema).contains("Customer").doesNotContain("Unused");
        assertThat(pointers(schema, "{\"total\":\"1\",\"customer\":{},\"parent\":{\"total\":1.5}}"))
                .containsExactlyInAnyOrder("/total", "/customer", "/parent/total");
        assertThat(pointers(store.named("orders/created").orElseThrow().jsonSchema(), "{}"))
                .containsExactly("");
    }

    @Test
    void changesWhatIsThereAndKeepsItsId() {
        EventType before =
                service.create(EventTypeDraft.of("invoice.paid")).result().orElseThrow();
        imported(YAML);
        EventType after = store.named("invoice.paid").orElseThrow();
        assertThat(after.uid()).isEqualTo(before.uid());
        assertThat(after.jsonSchema()).isNotEmpty();
        int types = store.all().size();
        imported(YAML);
        assertThat(store.all()).hasSize(types);
    }

    @Test
    void translatesWhatOpenApi30SaysOtherwise() {
        imported("""
                {"openapi":"3.0.3","paths":{"/a":{"post":{"requestBody":{"content":{"application/json":{"schema":{
                  "type":"object","properties":{
                    "a":{"type":"string","nullable":true,"enum":["x"]},
                    "b":{"type":"number","minimum":5,"exclusiveMinimum":true},
                    "c":{"type":"number","maximum":5,"exclusiveMaximum":false}}}}}}}}}}
                """);
        String schema = store.named("a").orElseThrow().jsonSchema();
        assertThat(pointers(schema, "{\"a\":null,\"b\":6,\"c\":5}")).isEmpty();
        assertThat(pointers(schema, "{\"a\":\"y\",\"b\":5,\"c\":6}")).containsExactlyInAnyOrder("/a", "/b", "/c");
    }

    @Test
    void leavesOutSchemasThatCannotBeUsed() {
        Imported imported = imported("""
                {"openapi":"3.1.0","webhooks":{
                  "a":{"post":{"requestBody":{"content":{"application/json":{"schema":{"pattern":"(?=x)"}}}}}},
                  "b":{"post":{"requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/No"}}}}}},
                  "c":{"post":{"requestBody":{"content":{"application/json":{"schema":{"$ref":"http://x/y"}}}}}},
                  "d":{"$ref":"#/webhooks/d"}}}
                """);
        assertThat(imported.types()).extracting(EventType::name).doesNotContain("a", "c", "d");
        assertThat(imported.skipped()).anyMatch(text -> text.startsWith("a: json_schema has the pattern"));
        assertThat(imported.skipped())
                .anyMatch(text -> text.startsWith("c: json_schema refers to http://x/y, and nothing is fetched"));
        assertThat(imported.skipped()).contains("The webhook d has no POST.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"openapi":           | spec is neither JSON nor YAML
            a: [                  | spec is neither JSON nor YAML
            {"swagger":"2.0"}     | spec is no OpenAPI document
            text                  | spec is no OpenAPI document
            ``                    | spec is neither JSON nor YAML
            """)
    void refusesWhatIsNoOpenApi(String document, String message) {
        assertThat(service.importOpenApi(document).reasons())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith(message));
        assertThat(service.importOpenApi(" ".repeat(3_000_001)).reasons())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("at most 3000000"));
    }

    @Test
    void saysThatADocumentDescribesNothing() {
        assertThat(imported("openapi: 3.1.0").skipped())
                .containsExactly("The document describes no webhook, and no path with a POST: nothing was taken.");
        assertThat(store.all()).hasSize(1);
    }

    private Imported imported(String document) {
        return service.importOpenApi(document).result().orElseThrow();
    }

    private static List<String> pointers(String schema, String document) {
        return JsonSchema.of(schema).mismatches(document.getBytes(StandardCharsets.UTF_8)).stream()
                .map(Mismatch::pointer)
                .toList();
    }
}
