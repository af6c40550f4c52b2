package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.object;
import static dev.hookbench.api.ApiAnswers.objects;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.SubscriptionScene.SUBSCRIPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters tried on samples over the API, against section 9.3 of the reference. */
final class FilterTestsApiTest {
    private static final String TEST = SUBSCRIPTIONS + "/test_filter";
    private static final String EXPLAIN = "/api/v1/filters/explain";

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'body':{'amount':5},'header':{}}        | {'body':{'amount':{'$gte':5}},'header':{}} | true
                    {'body':{'amount':4}}                    | {'body':{'amount':{'$gte':5}}}             | false
                    {'body':{'tags':['a','b']}}              | {'body':{'tags':'a'}}                      | true
                    {'body':{'items':[{'id':1},{'id':2}]}}   | {'body':{'items.$.id':2}}                  | true
                    {'body':[{'id':1},{'id':2}]}             | {'body':{'$.id':2}}                        | true
                    {'body':{'x':{'a':1}}}                   | {'body':{'$or':[{'x.a':2},{'z':1}]}}       | false
                    {'header':{'X-A':'b'}}                   | {'header':{'x-a':'b'}}                     | true
                    {'headers':{'X-A':['b','c']}}            | {'headers':{'X-A':'b'}}                    | true
                    {'headers':{'X-A':'b'},'header':{}}      | {'header':{'X-A':'b'}}                     | true
                    {'query':{'page':'2'}}                   | {'query':{'page':2}}                       | true
                    {'path':{'path':'/in/orders'}}           | {'path':{'path':{'$regex':'^/in/'}}}       | true
                    {'path':'/in/orders'}                    | {'path':{'path':'/in/orders'}}             | true
                    {'path':'/in/refunds'}                   | {'path':{'path':'/in/orders'}}             | false
                    {'body':{'a':1}}                         | {}                                         | true
                    {}                                       | {'body':{'a':1}}                           | false
                    {'body':'text'}                          | {'body':{}}                                | true""")
    void testsConditionsOnARequest(String request, String schema, boolean matches) throws IOException {
        String body = scene.json("{'request':" + request + ",'schema':" + schema + "}");
        Response tried = rig.post(TEST, body);
        is(tried, 200, "Filter validated successfully");
        assertThat(ApiRig.json(tried)).containsEntry("data", matches);

        Map<String, @Nullable Object> verdict = data(rig.post(EXPLAIN, body), 200, "Filter test completed");
        assertThat(verdict).containsEntry("is_match", matches);
    }

    @Test
    void explainsEachConditionAndWhatConvoyWouldHaveDecided() throws IOException {
        Map<String, @Nullable Object> verdict = ApiRig.data(
                rig.post(EXPLAIN, scene.json("{'request':{'body':{'a':1}},'schema':{'body':{'a':1,'b':2}}}")));

        assertThat(verdict).containsEntry("is_match", false);
        assertThat(objects(verdict, "conditions"))
                .extracting(
                        condition -> condition.get("part") + " " + condition.get("text") + " " + condition.get("holds"))
                .containsExactly("body a = 1 true", "body b = 2 false");
        assertThat(objects(verdict, "conditions"))
                .allSatisfy(condition ->
                        assertThat(String.valueOf(condition.get("explanation"))).isNotBlank());
        assertThat(object(verdict, "convoy"))
                .as("a missing key is skipped there")
                .containsEntry("decision", "match")
                .containsEntry("differs", true);
        assertThat(object(
                        ApiRig.data(rig.post(
                                EXPLAIN,
                                scene.json("{'request':{'body':{'a':'x'}},'schema':{'body':{'a':{'$gt':1}}}}"))),
                        "convoy"))
                .containsEntry("decision", "error");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                             | schema is missing: give an object with body
                    {'schema':{}}                                  | request is missing: give an object with body
                    {'schema':[],'request':{}}                     | schema must be an object, not [].
                    {'schema':{},'request':'x'}                    | request must be an object, not "x".
                    {'schema':{'body':5},'request':{}}             | schema.body must be an object, not 5.
                    {'schema':{'header':5},'request':{}}           | schema.header must be an object, not 5.
                    {'schema':{'query':'q'},'request':{}}          | schema.query must be an object, not "q".
                    {'schema':{'path':'/in'},'request':{}}         | schema.path must be an object, not "/in".
                    {'schema':{},'request':{'header':'A: b'}}      | request.header must be an object, not "A: b".
                    {'schema':{},'request':{'query':'a=b'}}        | request.query must be an object, not "a=b".
                    {'schema':{},'request':{'path':5}}             | request.path is not a JSON object: give names and values.
                    {'schema':{'body':{'a':{'$foo':1}}},'request':{}} | schema.body.a has the unknown operator $foo: use $eq
                    {'schema':{'body':{'a':{'$or':1}}},'request':{}}  | schema.body.a needs a list of conditions after $or
                    {'schema':{'headers':{'a':{'$regex':'(?=a)'}}},'request':{}} | schema.headers.a has a pattern that RE2 does not take""")
    void refusesWithFieldValueAndCure(String written, String start) throws IOException {
        refused(rig.post(TEST, scene.json(written)), 400, start);
        refused(rig.post(EXPLAIN, scene.json(written)), 422, start);
    }

    @Test
    void testsWhatASubscriptionHasForAType() throws IOException {
        String subscription = scene.subscription("'invoice.paid','invoice.sent','café/1 %'");
        scene.filter(subscription, "{'event_type':'invoice.paid','body':{'amount':{'$gt':10}}}");
        scene.filter(subscription, "{'event_type':'café/1 %','body':{'a':1}}");
        String test = subscription + "/filters/test/";

        assertThat(matches(test + "invoice.paid", "{'payload':{'amount':11}}")).isTrue();
        assertThat(matches(test + "invoice.paid", "{'payload':{'amount':9}}")).isFalse();
        assertThat(matches(test + "invoice.paid", "{'request':{'body':{'amount':11}}}"))
                .isTrue();
        assertThat(matches(test + "invoice.paid", "{'payload':null,'request':{'body':{'amount':11}}}"))
                .isTrue();
        assertThat(matches(test + "invoice.sent", "{'payload':null}"))
                .as("without a filter")
                .isTrue();
        assertThat(matches(test + "caf%C3%A9%2F1%20%25", "{'payload':{'a':1}}")).isTrue();
        assertThat(matches(test + "caf%C3%A9%2F1%20%25", "{'payload':{'a':2}}")).isFalse();
    }

    @Test
    void aDisabledFilterIsToldApart() throws IOException {
        String subscription = scene.subscription("'a','b'");
        scene.filter(subscription, "{'event_type':'a','enabled_at':null}");
        Map<String, @Nullable Object> verdict =
                ApiRig.data(rig.post(subscription + "/filters/test/a", scene.json("{'payload':{}}")));

        assertThat(verdict).containsEntry("is_match", false);
        assertThat(objects(verdict, "conditions")).singleElement().satisfies(condition -> {
            assertThat(condition).containsEntry("part", "event_type").containsEntry("holds", false);
            assertThat(String.valueOf(condition.get("explanation"))).startsWith("orders-sub: ");
        });
        assertThat(matches(subscription + "/filters/test/other", "{'payload':{}}"))
                .as("a type it does not listen to")
                .isFalse();
    }

    private boolean matches(String target, String written) throws IOException {
        return Boolean.TRUE.equals(data(rig.post(target, scene.json(written)), 200, "Filter test completed")
                .get("is_match"));
    }

    @Test
    void refusesTestsOfASubscription() throws IOException {
        String test = scene.subscription("") + "/filters/test/a";
        refused(rig.post(test, "{}"), 400, "payload is missing: give a payload, any JSON, or a request");
        refused(rig.post(test, scene.json("{'request':5}")), 400, "request must be an object, not 5.");
        String large = scene.json("{'payload':'" + "x".repeat(1024 * 1024 - 20) + "'}");
        assertThat(rig.post(test, large).status()).isEqualTo(200);
        is(
                rig.post(SUBSCRIPTIONS + "/NONE/filters/test/a", scene.json("{'payload':1}")),
                400,
                "subscription not found: no subscription has the id \"NONE\"; it may have been deleted.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subscriptions/test_function", "/sources/test_function"})
    void runsNoFunctions(String route) throws IOException {
        String body = scene.json("{'payload':{'a':1},'function':'function transform(p){return p}','type':'body'}");
        refused(rig.post(SubscriptionScene.PROJECT + route, body), 501, "Hookbench runs no JavaScript");
    }

    @Test
    void readersMayTry() throws IOException {
        String body = "{'request':{},'schema':{}}";
        assertThat(scene.by(ApiRig.READER, "POST", TEST, body).status()).isEqualTo(200);
        assertThat(scene.by(ApiRig.READER, "POST", EXPLAIN, body).status()).isEqualTo(200);
    }
}
