package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.list;
import static dev.hookbench.api.ApiAnswers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.json.Json;
import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue of event types over the API. */
final class EventTypesApiTest {
    private static final String TYPES = SubscriptionScene.PROJECT + "/event-types";
    private static final String LISTED = "Event types fetched successfully";

    @TempDir
    Path spool;

    private SubscriptionScene scene;
    private ApiRig rig;

    @BeforeEach
    void start() throws IOException {
        scene = new SubscriptionScene(spool);
        rig = scene.rig;
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    private Map<String, @Nullable Object> made(String written) throws IOException {
        return data(rig.post(TYPES, scene.json(written)), 201, "Event type created successfully");
    }

    private List<@Nullable Object> names() throws IOException {
        return list(rig.get(TYPES), 200, LISTED).stream()
                .map(row -> row.get("name"))
                .toList();
    }

    @Test
    void hasTheTypeThatStandsForAll() throws IOException {
        assertThat(list(rig.get(TYPES), 200, LISTED))
                .singleElement()
                .satisfies(any -> assertThat(any)
                        .containsEntry("name", "*")
                        .containsEntry("json_schema", null)
                        .containsEntry("deprecated_at", null));
    }

    @Test
    void makesAType() throws IOException {
        Map<String, @Nullable Object> made = made("""
                {'name':'invoice.paid','category':'invoices','description':'An invoice\\nwas paid.',
                 'json_schema':{'type':'object','required':['id'],'properties':{'id':{'type':'string'}}}}""");

        assertThat(made)
                .containsEntry("name", "invoice.paid")
                .containsEntry("category", "invoices")
                .containsEntry("description", "An invoice\nwas paid.")
                .containsEntry("deprecated_at", null)
                .containsEntry("created_at", rig.clock.instant().toString())
                .containsEntry(
                        "json_schema",
                        Map.of(
                                "type",
                                "object",
                                "required",
                                List.of("id"),
                                "properties",
                                Map.of("id", Map.of("type", "string"))));
        assertThat(list(rig.get(TYPES), 200, LISTED)).contains(made);
    }

    @Test
    void takesTheTextOfASchema() throws IOException {
        Map<String, @Nullable Object> made = made("{'name':'a','json_schema':\"{\\\"type\\\":\\\"object\\\"}\"}");

        assertThat(made).containsEntry("json_schema", Map.of("type", "object"));
    }

    @Test
    void theSchemaIsInForce() throws IOException {
        made("{'name':'a','json_schema':{'type':'object','required':['id']}}");

        assertThat(scene.deliveries("a", "{'id':1}")).isOne();
        refused(
                rig.post(
                        SubscriptionScene.PROJECT + "/events",
                        scene.json("{'endpoint_id':'ORDERS','event_type':'a','data':{}}")),
                400,
                "data");
    }

    @Test
    void subscriptionsAndFiltersNameTypes() throws IOException {
        scene.subscription("'a','b'");
        scene.made("{'name':'x','endpoint_id':'" + scene.endpoint("x") + "','filter_config':{'event_types':['c']}}");

        assertThat(names()).containsExactlyInAnyOrder("*", "a", "b", "c");
    }

    @Test
    void changesWhatIsGivenAndNothingElse() throws IOException {
        Map<String, @Nullable Object> made =
                made("{'name':'a','category':'c','description':'d','json_schema':{'type':'object'}}");
        String one = TYPES + "/" + made.get("uid");
        rig.clock.advance(Duration.ofMinutes(1));

        assertThat(data(rig.put(one, scene.json("{'description':'e'}")), 201, "Event type created successfully"))
                .containsEntry("uid", made.get("uid"))
                .containsEntry("name", "a")
                .containsEntry("category", "c")
                .containsEntry("description", "e")
                .containsEntry("json_schema", Map.of("type", "object"))
                .containsEntry("created_at", made.get("created_at"))
                .containsEntry("updated_at", rig.clock.instant().toString());
        assertThat(ApiRig.data(rig.put(one, scene.json("{'name':'a','category':'','json_schema':null}"))))
                .containsEntry("category", "")
                .containsEntry("json_schema", null);
        refused(
                rig.put(one, scene.json("{'name':'b'}")),
                400,
                "name is \"a\" and stays so, since events and subscriptions go by it");
    }

    @Test
    void deprecatesAndWarnsWhoSends() throws IOException {
        String one = TYPES + "/" + made("{'name':'a'}").get("uid");
        Map<String, @Nullable Object> deprecated =
                data(rig.post(one + "/deprecate", ""), 201, "Event type deprecated successfully");
        assertThat(deprecated)
                .containsEntry("deprecated_at", rig.clock.instant().toString());
        rig.clock.advance(Duration.ofMinutes(1));
        assertThat(data(rig.post(one + "/deprecate", "{}"), 201, "Event type deprecated successfully"))
                .as("once more, and the date stays")
                .containsEntry("deprecated_at", deprecated.get("deprecated_at"));

        Response sent = rig.post(
                SubscriptionScene.PROJECT + "/events",
                scene.json("{'endpoint_id':'ORDERS','event_type':'a','data':{}}"));
        assertThat(String.valueOf(data(sent, 201, "Event queued successfully").get("warnings")))
                .contains("deprecated");
    }

    @Test
    void theTypeThatStandsForAllStays() throws IOException {
        Object any = list(rig.get(TYPES), 200, LISTED).getFirst().get("uid");
        refused(rig.post(TYPES + "/" + any + "/deprecate", ""), 400, "* stands for every event type and stays");
    }

    @Test
    void doesNotKnowWhatIsNotThere() throws IOException {
        String message = "event type not found: no event type has the id \"NONE\"; choose one from the catalogue.";
        is(rig.put(TYPES + "/NONE", "{}"), 400, message);
        is(rig.post(TYPES + "/NONE/deprecate", ""), 400, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                    | name is empty: give one
                    {'name':'  '}                         | name is empty: give one
                    {'name':1}                            | name must be a text, not 1.
                    {'name':'a*'}                         | name is "a*": give an exact name
                    {'name':'*'}                          | name is "*", which is in the catalogue already
                    {'name':'a\\u001b'}                   | name has the control character U+001B
                    {'name':'a','category':[]}            | category must be a text, not [].
                    {'name':'a','category':'c\\nd'}       | category has the control character U+000A
                    {'name':'a','description':{}}         | description must be a text
                    {'name':'a','description':'\\u0000'}  | description has the control character U+0000
                    {'name':'a','json_schema':5}          | json_schema
                    {'name':'a','json_schema':'{'}        | json_schema is not JSON
                    {'name':'a','json_schema':{'type':5}} | json_schema
                    {'name':'a','json_schema':{'$ref':'http://localhost/x'}} | json_schema
                    'a'                                   | The body is not the JSON asked for: is not a JSON object""")
    void refusesWithFieldValueAndCure(String written, String start) throws IOException {
        refused(rig.post(TYPES, scene.json(written)), 400, start);
        assertThat(names()).containsExactly("*");
    }

    @Test
    void refusesWhatIsTooLong() throws IOException {
        refused(rig.post(TYPES, scene.json("{'name':'" + "n".repeat(201) + "'}")), 400, "name has 201 characters");
        refused(
                rig.post(TYPES, scene.json("{'name':'a','category':'" + "c".repeat(201) + "'}")),
                400,
                "category has 201 characters: shorten it to at most 200.");
        refused(
                rig.post(TYPES, scene.json("{'name':'a','description':'" + "d".repeat(2_001) + "'}")),
                400,
                "description has 2001 characters: shorten it to at most 2000.");
        String schema = "{'description':'" + "s".repeat(256 * 1024) + "'}";
        refused(
                rig.post(TYPES, scene.json("{'name':'a','json_schema':" + schema + "}")),
                400,
                "json_schema has 262162 characters: shorten it to at most 262144.");
    }

    @Test
    void makesNoneTwice() throws IOException {
        made("{'name':'a'}");
        refused(
                rig.post(TYPES, scene.json("{'name':' a '}")),
                400,
                "name is \"a\", which is in the catalogue already: change that event type.");
    }

    private Response imported(String spec) throws IOException {
        return rig.post(TYPES + "/import", new String(Json.write(Json.object("spec", spec)), StandardCharsets.UTF_8));
    }

    @Test
    void importsAnOpenApiDocument() throws IOException {
        made("{'name':'invoice.paid','description':'before'}");
        String spec = """
                {"openapi":"3.1.0","webhooks":{"invoice.paid":{"post":{"description":"An invoice was paid.","tags":["invoices"],
                 "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Invoice"}}}}}}},
                 "paths":{"/orders/created":{"post":{"deprecated":true,"requestBody":{"content":{"application/json":
                  {"schema":{"type":"object"}}}}}}},
                 "components":{"schemas":{"Invoice":{"type":"object","required":["id"]}}}}""";

        List<Map<String, @Nullable Object>> types = list(imported(spec), 200, "Event types imported successfully");
        assertThat(types).extracting(type -> type.get("name")).containsExactly("invoice.paid", "orders/created");
        assertThat(types.getFirst())
                .containsEntry("description", "An invoice was paid.")
                .containsEntry("category", "invoices");
        assertThat(String.valueOf(types.getFirst().get("json_schema"))).contains("required=[id]");
        assertThat(types.getLast())
                .containsEntry("deprecated_at", rig.clock.instant().toString());
        assertThat(list(imported(spec), 200, "Event types imported successfully"))
                .as("the same again changes the same")
                .extracting(type -> type.get("uid"))
                .isEqualTo(types.stream().map(type -> type.get("uid")).toList());
        assertThat(names()).containsExactlyInAnyOrder("*", "invoice.paid", "orders/created");
    }

    @Test
    void importsYamlAndTellsWhatItSkips() throws IOException {
        Response response = imported("openapi: 3.1.0\nwebhooks:\n  ping:\n    get: {}\n  pong:\n    post: {}\n");

        assertThat(response.status()).isEqualTo(200);
        assertThat(ApiRig.message(response))
                .isEqualTo("Event types imported successfully; skipped: The webhook ping has no POST. The webhook pong"
                        + " has no schema of a JSON body: its event type was taken without one.");
        assertThat(names()).containsExactlyInAnyOrder("*", "pong");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                   | spec is missing: give a text that is not empty.
                    {'spec':' '}                         | spec is missing: give a text that is not empty.
                    {'spec':{'openapi':'3.1.0'}}         | spec must be a text, not {openapi=3.1.0}.
                    {'spec':'nothing'}                   | spec is no OpenAPI document
                    {'spec':'{'}                         | spec is neither JSON nor YAML""")
    void importsNothingElse(String written, String start) throws IOException {
        refused(rig.post(TYPES + "/import", scene.json(written)), 400, start);
        assertThat(names()).containsExactly("*");
    }

    @Test
    void needsAnAdminToChangeAndAReaderToSee() throws IOException {
        for (String target : List.of(TYPES, TYPES + "/import", TYPES + "/T/deprecate")) {
            is(scene.by(ApiRig.SENDER, "POST", target, "{}"), 403, "The key sender lacks the scope admin.");
        }
        is(scene.by(ApiRig.READER, "PUT", TYPES + "/T", "{}"), 403, "The key reader lacks the scope admin.");
        assertThat(scene.by(ApiRig.READER, "GET", TYPES, "").status()).isEqualTo(200);
    }
}
