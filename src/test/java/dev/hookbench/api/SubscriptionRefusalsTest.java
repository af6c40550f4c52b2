package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.content;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.SubscriptionScene.SUBSCRIPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions that are not made, each with the reason: nothing of a refused one stays. */
final class SubscriptionRefusalsTest {
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
        assertThat(rig.twins.subscribers.subscriptions.all())
                .as("nothing was made")
                .isEmpty();
        scene.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'endpoint_id':'ORDERS'}                                 | name is empty: give one
                    {'name':' ','endpoint_id':'ORDERS'}                      | name is empty: give one
                    {'name':5,'endpoint_id':'ORDERS'}                        | name must be a text, not 5.
                    {'name':'a\\u0000','endpoint_id':'ORDERS'}               | name has the control character U+0000: remove it.
                    {'name':'a'}                                             | please provide an endpoint ID
                    {'name':'a','endpoint_id':'NONE'}                        | failed to find endpoint by id: no endpoint has the id "NONE"
                    {'name':'a','endpoint_id':[]}                            | endpoint_id must be a text, not [].
                    {'name':'a','endpoint_id':'ORDERS','source_id':'NONE'}   | failed to find source by id: no inbox has the id "NONE"
                    {'name':'a','endpoint_id':'ORDERS','source_id':7}        | source_id must be a text, not 7.
                    {'name':'a','endpoint_id':'ORDERS','delivery_mode':'twice'} | invalid delivery mode value, must be either 'at_least_once' or 'at_most_once'.
                    {'name':'a','endpoint_id':'ORDERS','delivery_mode':2}    | delivery_mode must be a text, not 2.
                    {'name':'a','endpoint_id':'ORDERS','function':{}}        | function must be a text
                    {'name':'a','endpoint_id':'ORDERS','filter_config':[]}   | filter_config must be an object, not [].
                    {'name':'a','endpoint_id':'ORDERS','filter_config':{'event_types':'x'}} | filter_config.event_types must be a list, not "x".
                    {'name':'a','endpoint_id':'ORDERS','filter_config':{'event_types':[1]}} | filter_config.event_types must be a list of texts
                    {'name':'a','endpoint_id':'ORDERS','filter_config':{'event_types':['']}} | filter_config.event_types is empty
                    {'name':'a','endpoint_id':'ORDERS','filter_config':{'event_types':['a.*']}} | filter_config.event_types is "a.*": give an exact name
                    {'name':'a','endpoint_id':'ORDERS','filter_config':{'filter':5}} | filter_config.filter must be an object, not 5.
                    {'name':'a','endpoint_id':'ORDERS','filter_config':{'filter':{'body':[1]}}} | filter_config.filter.body must be an object, not [1].
                    {'name':'a','endpoint_id':'ORDERS','filter_config':{'filter':{'headers':'x'}}} | filter_config.filter.headers must be an object, not "x".
                    {'name':'a','endpoint_id':'ORDERS','filter_config':{'filter':{'query':true}}} | filter_config.filter.query must be an object, not true.
                    {'name':'a','endpoint_id':'ORDERS','filter_config':{'filter':{'path':'/in'}}} | filter_config.filter.path must be an object, not "/in".
                    []                                                       | The body is not the JSON asked for: is not a JSON object
                    {'name':'a',                                             | The body is not the JSON asked for:""")
    void refusesWithFieldValueAndCure(String written, String start) throws IOException {
        refused(rig.post(SUBSCRIPTIONS, scene.json(written)), 400, start);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'body':{'amount':{'$more':1}}}          | filter_config.filter.body.amount has the unknown operator $more: use $eq
                    {'body':{'amount':{'$gt':'much'}}}       | filter_config.filter.body.amount needs a number after $gt.
                    {'body':{'a':{'$regex':'('}}}            | filter_config.filter.body.a has a pattern that RE2 does not take
                    {'body':{'a':{'$regex':5}}}              | filter_config.filter.body.a needs a text after $regex.
                    {'body':{'a':{'$exist':'yes'}}}          | filter_config.filter.body.a needs true or false after $exist.
                    {'body':{'$or':{'a':1}}}                 | filter_config.filter.body needs a list of conditions after $or
                    {'body':{'$gt':5}}                       | filter_config.filter.body has $gt without a key
                    {'body':{'a.$in.b':5}}                   | filter_config.filter.body.a.$in.b has $in within a key
                    {'headers':{'$.X-A':'b'}}                | filter_config.filter.headers.$.X-A has $ for the elements of an array
                    {'query':{'':'b'}}                       | filter_config.filter.query""")
    void refusesFiltersThatDoNotParse(String filter, String start) throws IOException {
        String written = "{'name':'a','endpoint_id':'ORDERS','filter_config':{'filter':" + filter + "}}";
        refused(rig.post(SUBSCRIPTIONS, scene.json(written)), 400, start);
    }

    @Test
    void refusesWhatIsTooLong() throws IOException {
        refused(
                rig.post(SUBSCRIPTIONS, scene.json("{'name':'" + "n".repeat(201) + "','endpoint_id':'ORDERS'}")),
                400,
                "name has 201 characters: shorten it to at most 200.");
        String types =
                IntStream.rangeClosed(0, 1_000).mapToObj(i -> "'t" + i + "'").collect(Collectors.joining(","));
        String start = "{'name':'a','endpoint_id':'ORDERS','filter_config':{";
        refused(
                rig.post(SUBSCRIPTIONS, scene.json(start + "'event_types':[" + types + "]}}")),
                400,
                "filter_config.event_types has 1001 entries: keep to at most 1000, or use *.");
        String text = "x".repeat(64 * 1024);
        refused(
                rig.post(SUBSCRIPTIONS, scene.json(start + "'filter':{'body':{'a':'" + text + "'}}}}")),
                400,
                "filter_config.filter.body has 65544 characters: shorten it to at most 65536.");
        String deep = "{'a':".repeat(21) + "1" + "}".repeat(21);
        refused(
                rig.post(SUBSCRIPTIONS, scene.json(start + "'filter':{'body':" + deep + "}}}")),
                400,
                "filter_config.filter.body.a.a");
    }

    @Test
    void tellsEveryFaultAtOnce() throws IOException {
        Response response = rig.post(
                SUBSCRIPTIONS,
                scene.json(
                        "{'endpoint_id':'NONE','filter_config':{'event_types':['a*'],'filter':{'body':{'a':{'$x':1}}}}}"));

        assertThat(ApiRig.message(response))
                .contains("name is empty", "no endpoint has the id \"NONE\"", "is \"a*\"", "unknown operator $x");
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        String body = scene.json("{'name':'\u00e4','endpoint_id':'ORDERS'}");
        refused(
                scene.bytes(SUBSCRIPTIONS, body.getBytes(StandardCharsets.ISO_8859_1)),
                400,
                "The body is not the JSON asked for:");
        byte[] cut = body.getBytes(StandardCharsets.UTF_8);
        refused(
                scene.bytes(SUBSCRIPTIONS, Arrays.copyOf(cut, cut.length - 1)),
                400,
                "The body is not the JSON asked for:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void runsNoFunctions(String method) throws IOException {
        String target = SUBSCRIPTIONS + (method.equals("PUT") ? "/ANY" : "");
        String body = scene.json("{'name':'a','endpoint_id':'ORDERS','function':'function transform(p){return p}'}");
        refused(rig.call(method, target, body), 501, "Hookbench runs no JavaScript");
    }

    @Test
    void needsAnAdminToChangeAndAReaderToSee() throws IOException {
        String body = "{'name':'a','endpoint_id':'ORDERS'}";
        is(scene.by(ApiRig.READER, "POST", SUBSCRIPTIONS, body), 403, "The key reader lacks the scope admin.");
        is(scene.by(ApiRig.SENDER, "POST", SUBSCRIPTIONS, body), 403, "The key sender lacks the scope admin.");
        is(scene.by(ApiRig.READER, "DELETE", SUBSCRIPTIONS + "/S", ""), 403, "The key reader lacks the scope admin.");
        assertThat(content(scene.by(ApiRig.READER, "GET", SUBSCRIPTIONS, ""))).isEmpty();
    }
}
