package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.list;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.SubscriptionScene.SUBSCRIPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Several filters made or changed at once over the API: all or none. */
final class BulkFiltersApiTest {
    @TempDir
    Path spool;

    private SubscriptionScene scene;
    private ApiRig rig;
    private String filters;

    @BeforeEach
    void start() throws IOException {
        scene = new SubscriptionScene(spool);
        rig = scene.rig;
        filters = scene.subscription("'a','b','c'") + "/filters";
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    private List<Map<String, @Nullable Object>> all() throws IOException {
        return list(rig.get(filters), 200, "Filters retrieved successfully");
    }

    private List<Map<String, @Nullable Object>> made(String written) throws IOException {
        return list(rig.post(filters + "/bulk", scene.json(written)), 201, "Filters created successfully");
    }

    @Test
    void makesSeveral() throws IOException {
        List<Map<String, @Nullable Object>> made =
                made("[{'event_type':'a','body':{'x':1}},{'event_type':'b','enabled_at':null}]");

        assertThat(made).extracting(row -> row.get("event_type")).containsExactly("a", "b");
        assertThat(made.getFirst()).containsEntry("body", Map.of("x", 1));
        assertThat(made.getLast()).containsEntry("enabled_at", null);
        assertThat(all()).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void makesNoneOfNone() throws IOException {
        assertThat(made("[]")).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    void makesNoneTwice() throws IOException {
        made("[{'event_type':'a'},{'event_type':'b'}]");

        refused(
                rig.post(filters + "/bulk", scene.json("[{'event_type':'c'},{'event_type':'a'}]")),
                400,
                "filters[1].event_type is \"a\", which has a filter already: change that one.");
        assertThat(all()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'filters':[]}                                        | The body must be a list of filters, such as
                    5                                                     | The body must be a list of filters, such as
                    null                                                  | The body must be a list of filters, such as
                    [5]                                                   | filters[0] must be an object, not 5.
                    [null]                                                | filters must be a list of objects
                    [{'event_type':'a'},{}]                               | filters[1].event_type is empty: give one
                    [{'event_type':'a'},{'event_type':5}]                 | filters[1].event_type must be a text, not 5.
                    [{'event_type':'a'},{'event_type':'a'}]               | filters[1].event_type is "a", which has a filter already
                    [{'event_type':'a'},{'event_type':'z'}]               | filters[1].event_type is "z", which orders-sub does not listen to
                    [{'event_type':'a'},{'event_type':'b','body':[]}]     | filters[1].body must be an object, not [].
                    [{'event_type':'a'},{'event_type':'b','body':{'q':{'$is':1}}}] | filters[1].body.q has the unknown operator $is: use $eq
                    [{'event_type':'a','headers':{'X':{'$in':[1]}},'query':{'q':{'$gt':''}}}] | filters[0].query.q needs a number after $gt.
                    [{'event_type':'a','enabled_at':'soon'}]              | enabled_at must be null or a time
                    [                                                     | The body is not the JSON asked for:""")
    void makesAllOrNone(String written, String start) throws IOException {
        refused(rig.post(filters + "/bulk", scene.json(written)), 400, start);
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void changesSeveralAsTheServerAndTheSdkCallIt(String method) throws IOException {
        List<Map<String, @Nullable Object>> made = made("[{'event_type':'a','body':{'x':1}},{'event_type':'b'}]");
        Object first = made.getFirst().get("uid");
        Object second = made.getLast().get("uid");
        String written = "[{'uid':'" + first + "','query':{'q':'1'}},{'uid':'" + second
                + "','event_type':'c','enabled_at':null,'body':{'y':2}}]";

        List<Map<String, @Nullable Object>> changed = list(
                rig.call(method, filters + "/bulk_update", scene.json(written)), 200, "Filters updated successfully");
        assertThat(changed.getFirst())
                .containsEntry("uid", first)
                .containsEntry("event_type", "a")
                .containsEntry("body", Map.of("x", 1))
                .containsEntry("query", Map.of("q", "1"));
        assertThat(changed.getLast())
                .containsEntry("uid", second)
                .containsEntry("event_type", "c")
                .containsEntry("enabled_at", null)
                .containsEntry("body", Map.of("y", 2));
        assertThat(list(
                        rig.call(method, filters + "/bulk_update", scene.json(written)),
                        200,
                        "Filters updated successfully"))
                .as("the same again")
                .hasSize(2);
        assertThat(all()).hasSize(2);
    }

    @Test
    void exchangesTheTypesOfTwo() throws IOException {
        List<Map<String, @Nullable Object>> made = made("[{'event_type':'a'},{'event_type':'b'}]");
        String written = "[{'uid':'" + made.getFirst().get("uid") + "','event_type':'b'},{'uid':'"
                + made.getLast().get("uid") + "','event_type':'a'}]";

        assertThat(list(rig.put(filters + "/bulk_update", scene.json(written)), 200, "Filters updated successfully"))
                .extracting(row -> row.get("event_type"))
                .containsExactly("b", "a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'uid':'FIRST'}                                       | The body must be a list of filters, such as
                    [{'event_type':'a'}]                                  | filters[0].uid is missing: give a text
                    [{'uid':5}]                                           | filters[0].uid must be a text, not 5.
                    [{'uid':'FIRST','body':{'x':2}},{'uid':'NONE'}]       | filter not found: no filter of this subscription has the id "NONE"
                    [{'uid':'FIRST','body':{'x':2}},{'uid':'SECOND','event_type':'a'}] | filters[1].event_type is "a", which has a filter already
                    [{'uid':'FIRST','body':{'x':2}},{'uid':'SECOND','body':{'x':{'$regex':'*'}}}] | filters[1].body.x has a pattern that RE2 does not take""")
    void changesAllOrNone(String written, String start) throws IOException {
        List<Map<String, @Nullable Object>> made = made("[{'event_type':'a','body':{'x':1}},{'event_type':'b'}]");
        String body = scene.json(written)
                .replace("FIRST", String.valueOf(made.getFirst().get("uid")))
                .replace("SECOND", String.valueOf(made.getLast().get("uid")));

        refused(rig.put(filters + "/bulk_update", body), 400, start);
        assertThat(all()).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void doesNotKnowOtherSubscriptions() throws IOException {
        String message = "subscription not found: no subscription has the id \"NONE\"; it may have been deleted.";
        String none = SUBSCRIPTIONS + "/NONE/filters";

        is(rig.post(none + "/bulk", scene.json("[{'event_type':'a'}]")), 400, message);
        is(rig.put(none + "/bulk_update", scene.json("[{'uid':'F'}]")), 400, message);
    }

    @Test
    void needsAnAdmin() throws IOException {
        is(scene.by(ApiRig.SENDER, "POST", filters + "/bulk", "[]"), 403, "The key sender lacks the scope admin.");
        is(
                scene.by(ApiRig.SENDER, "PUT", filters + "/bulk_update", "[]"),
                403,
                "The key sender lacks the scope admin.");
    }
}
