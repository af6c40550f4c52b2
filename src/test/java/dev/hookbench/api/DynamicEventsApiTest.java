package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.content;
import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.object;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.SubscriptionScene.PROJECT;
import static dev.hookbench.api.SubscriptionScene.SUBSCRIPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events sent to a URL over the API, against section 7 of the reference. */
final class DynamicEventsApiTest {
    private static final String DYNAMIC = PROJECT + "/events/dynamic";
    private static final String CREATED = "Dynamic event created successfully";
    private static final String NEW = "'url':'http://localhost:9/new'";

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

    private Map<String, @Nullable Object> sent(String written) throws IOException {
        return data(rig.post(DYNAMIC, scene.json(written)), 201, CREATED);
    }

    private List<Endpoint> at(String url) {
        return rig.twins.endpoints.all().stream()
                .filter(endpoint -> endpoint.url().equals(url))
                .toList();
    }

    @Test
    void makesAnEndpointWithASubscription() throws IOException {
        Map<String, @Nullable Object> sent = sent("{" + NEW + """
                ,'secret':'secret-0123456789','event_types':['a','b'],'event_type':'a','data':{'id':1},
                 'custom_headers':{'X-Trace':'t-1'},'idempotency_key':'k'}""");

        Endpoint made = at("http://localhost:9/new").getFirst();
        assertThat(made.name()).isEqualTo("endpoint-" + made.uid());
        assertThat(made.state()).isEqualTo(EndpointState.ACTIVE);
        assertThat(made.secrets().getLast().value().reveal()).isEqualTo("secret-0123456789");
        assertThat(sent)
                .containsEntry("event_type", "a")
                .containsEntry("idempotency_key", "k")
                .containsEntry("is_duplicate_event", false)
                .containsEntry("warnings", List.of());
        assertThat((List<?>) sent.get("deliveries")).hasSize(1);
        assertThat(content(rig.get(SUBSCRIPTIONS))).singleElement().satisfies(subscription -> {
            assertThat(subscription).containsEntry("name", "dynamic-subscription-" + made.uid());
            assertThat(object(subscription, "filter_config")).containsEntry("event_types", List.of("a", "b"));
        });
        assertThat(data(rig.get(PROJECT + "/events/" + sent.get("uid")), 200, "Endpoint event fetched successfully"))
                .containsEntry("endpoints", List.of(made.uid()))
                .containsEntry("headers", Map.of("X-Trace", List.of("t-1")));
    }

    @Test
    void keepsThePayloadByteForByte() throws IOException {
        String payload = "{ \"a\" : 1.0e2,\t\"b\":\"\\u00e4\",\"a\":[ ] }";
        Map<String, @Nullable Object> sent = data(
                rig.post(DYNAMIC, scene.json("{" + NEW + ",'event_type':'a','data' : ") + payload + " }"),
                201,
                CREATED);

        byte[] kept = rig.journal.readAll(rig.twins
                .deliveries
                .findEvent(String.valueOf(sent.get("uid")))
                .orElseThrow()
                .payload());
        assertThat(new String(kept, StandardCharsets.UTF_8)).isEqualTo(payload);
    }

    @Test
    void takesTheEndpointWithThatUrlAndAsksNoFilter() throws IOException {
        scene.made("""
                {'name':'none','endpoint_id':'ORDERS','filter_config':{'event_types':['z'],'filter':{'body':{'never':1}}}}""");

        Map<String, @Nullable Object> sent =
                sent("{'url':'http://localhost:9/orders','secret':'another-0123456789','event_type':'a','data':1}");
        assertThat((List<?>) sent.get("deliveries")).hasSize(1);
        assertThat(String.valueOf(sent.get("warnings"))).contains("signs with its own secret");
        assertThat(rig.twins.endpoints.all()).hasSize(1);
    }

    @Test
    void theSameAgainMakesNothingMore() throws IOException {
        String written = "{" + NEW + ",'event_type':'a','data':1,'idempotency_key':'k'}";
        sent(written);

        Map<String, @Nullable Object> again =
                data(rig.post(DYNAMIC, scene.json(written)), 201, "Duplicate event received, but will not be sent");
        assertThat(again).containsEntry("is_duplicate_event", true).containsEntry("deliveries", List.of());
        assertThat(at("http://localhost:9/new")).hasSize(1);
        assertThat(content(rig.get(SUBSCRIPTIONS))).hasSize(1);
        assertThat(content(rig.get(PROJECT + "/eventdeliveries"))).hasSize(1);
    }

    @Test
    void aSecretIsMadeWhereNoneIsGiven() throws IOException {
        sent("{" + NEW + ",'secret':'','event_type':'a','data':null}");

        assertThat(at("http://localhost:9/new")
                        .getFirst()
                        .secrets()
                        .getLast()
                        .value()
                        .reveal())
                .hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'event_type':'a','data':1}                                            | url is missing: give a text
                    {'url':5,'event_type':'a','data':1}                                    | url must be a text, not 5.
                    {'url':'ftp://localhost/x','event_type':'a','data':1}                  | url has the scheme "ftp": use http or https.
                    {'url':'nothing','event_type':'a','data':1}                            | url "nothing" has no scheme: start it with http:// or https://.
                    {'url':'http://localhost:9/new','data':1}                              | event_type is empty
                    {'url':'http://localhost:9/new','event_type':7,'data':1}               | event_type must be a text, not 7.
                    {'url':'http://localhost:9/new','event_type':'a'}                      | data is missing: give the payload, any JSON.
                    {'url':'http://localhost:9/new','event_type':'a','data':1,'secret':5}  | secret must be a text, not 5.
                    {'url':'http://localhost:9/new','event_type':'a','data':1,'event_types':'a'}   | event_types must be a list, not "a".
                    {'url':'http://localhost:9/new','event_type':'a','data':1,'event_types':[1]}   | event_types must be a list of texts
                    {'url':'http://localhost:9/new','event_type':'a','data':1,'event_types':['*a']} | event_types is "*a": give an exact name
                    {'url':'http://localhost:9/new','event_type':'a','data':1,'custom_headers':[]} | custom_headers must be an object
                    {'url':'http://localhost:9/new','event_type':'a','data':1,'custom_headers':{'Host':'a'}} | custom_headers.Host
                    {'url':'http://localhost:9/new','event_type':'a','data':1,'idempotency_key':{}} | idempotency_key must be a text
                    []                                                                     | The body is not the JSON asked for:""")
    void refusesWithFieldValueAndCureAndMakesNothing(String written, String start) throws IOException {
        refused(rig.post(DYNAMIC, scene.json(written)), 400, start);
        assertThat(rig.twins.endpoints.all()).hasSize(1);
        assertThat(content(rig.get(SUBSCRIPTIONS))).isEmpty();
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        String body = scene.json("{" + NEW + ",'event_type':'a','data':'ä'}");
        refused(
                scene.bytes(DYNAMIC, body.getBytes(StandardCharsets.UTF_16LE)),
                400,
                "The body is not the JSON asked for:");
        refused(
                scene.bytes(DYNAMIC, body.getBytes(StandardCharsets.ISO_8859_1)),
                400,
                "The body is not the JSON asked for:");
        assertThat(rig.twins.endpoints.all()).hasSize(1);
    }

    @Test
    void whoMaySendMayNotMakeEndpoints() throws IOException {
        is(
                scene.by(ApiRig.SENDER, "POST", DYNAMIC, "{" + NEW + ",'event_type':'a','data':1}"),
                403,
                "The key sender lacks the scope admin.");
        assertThat(at("http://localhost:9/new")).isEmpty();
    }
}
