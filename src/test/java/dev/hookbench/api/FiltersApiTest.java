package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.list;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.SubscriptionScene.SUBSCRIPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters by event type over the API, one by one. */
final class FiltersApiTest {
    @TempDir
    Path spool;

    private SubscriptionScene scene;
    private ApiRig rig;
    private String subscription;
    private String filters;

    @BeforeEach
    void start() throws IOException {
        scene = new SubscriptionScene(spool);
        rig = scene.rig;
        subscription = scene.subscription("'invoice.paid','invoice.sent'");
        filters = subscription + "/filters";
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    /** The path of another endpoint's subscription. */
    private String other() throws IOException {
        String written = "{'name':'other','endpoint_id':'" + scene.endpoint("other") + "'}";
        return SUBSCRIPTIONS + "/" + scene.made(written).get("uid");
    }

    @Test
    void makesGivesAndListsAFilter() throws IOException {
        Map<String, @Nullable Object> made = scene.filter(subscription, """
                {'event_type':'invoice.paid','headers':{'X-A':'b'},'body':{'amount':{'$gte':5},'a':{'b':null}},
                 'query':{'page':'2'},'path':{'path':'/in/orders'}}""");

        assertThat(made)
                .containsEntry("subscription_id", subscription.substring(SUBSCRIPTIONS.length() + 1))
                .containsEntry("event_type", "invoice.paid")
                .containsEntry("enabled_at", rig.clock.instant().toString())
                .containsEntry("headers", Map.of("X-A", "b"))
                .containsEntry("query", Map.of("page", "2"))
                .containsEntry("path", Map.of("path", "/in/orders"))
                .containsEntry("raw_headers", Map.of("X-A", "b"))
                .containsEntry("raw_query", Map.of("page", "2"))
                .containsEntry("raw_path", Map.of("path", "/in/orders"));
        assertThat(made.get("body")).isEqualTo(made.get("raw_body")).hasToString("{amount={$gte=5}, a={b=null}}");
        assertThat(data(rig.get(filters + "/" + made.get("uid")), 200, "Filter retrieved successfully"))
                .isEqualTo(made);
        assertThat(list(rig.get(filters), 200, "Filters retrieved successfully"))
                .containsExactly(made);
    }

    @Test
    void aFilterWithoutConditionsTakesAll() throws IOException {
        assertThat(scene.filter(subscription, "{'event_type':'*'}"))
                .containsEntry("body", Map.of())
                .containsEntry("raw_headers", Map.of());
        assertThat(list(rig.get(other() + "/filters"), 200, "Filters retrieved successfully"))
                .as("of another subscription")
                .isEmpty();
    }

    @Test
    void changesWhatIsGivenAndNothingElse() throws IOException {
        Map<String, @Nullable Object> made =
                scene.filter(subscription, "{'event_type':'invoice.paid','body':{'a':1},'header':{'X-A':'b'}}");
        String one = filters + "/" + made.get("uid");
        rig.clock.advance(Duration.ofMinutes(1));

        Map<String, @Nullable Object> changed = data(
                rig.put(one, scene.json("{'query':{'q':'1'},'is_flattened':false}")),
                200,
                "Filter updated successfully");
        assertThat(changed)
                .containsEntry("uid", made.get("uid"))
                .containsEntry("event_type", "invoice.paid")
                .containsEntry("body", Map.of("a", 1))
                .containsEntry("headers", Map.of("X-A", "b"))
                .containsEntry("query", Map.of("q", "1"))
                .containsEntry("enabled_at", made.get("enabled_at"))
                .containsEntry("created_at", made.get("created_at"))
                .containsEntry("updated_at", rig.clock.instant().toString());
        assertThat(ApiRig.data(rig.put(one, scene.json("{'event_type':'invoice.sent','body':null,'headers':{}}"))))
                .containsEntry("event_type", "invoice.sent")
                .containsEntry("body", Map.of())
                .containsEntry("headers", Map.of())
                .containsEntry("query", Map.of("q", "1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    null                                          | false
                    '2026-11-25T09:00:00Z'                        | true
                    '2026-11-25T09:00:00+01:00'                   | true
                    {'set':true}                                  | false
                    {'set':true,'time':null}                      | false
                    {'set':true,'time':'2026-11-25T09:00:00Z'}    | true
                    {'time':'2026-11-25T09:00:00Z'}               | true
                    {'set':false,'time':'2026-11-25T09:00:00Z'}   | true
                    {}                                            | true""")
    void isSwitchedAsTheServerAndTheSdkSpellIt(String enabledAt, boolean on) throws IOException {
        Map<String, @Nullable Object> made =
                scene.filter(subscription, "{'event_type':'invoice.paid','enabled_at':" + enabledAt + "}");

        assertThat(made.get("enabled_at") != null).isEqualTo(on);
    }

    @Test
    void staysOffUntilItIsSwitchedOn() throws IOException {
        String one = filters + "/"
                + scene.filter(subscription, "{'event_type':'*','enabled_at':null}")
                        .get("uid");

        assertThat(ApiRig.data(rig.put(one, scene.json("{'body':{'a':1}}")))).containsEntry("enabled_at", null);
        assertThat(ApiRig.data(rig.put(one, scene.json("{'enabled_at':{}}")))).containsEntry("enabled_at", null);
        assertThat(ApiRig.data(rig.put(one, scene.json("{'enabled_at':'2026-11-25T09:00:00Z'}"))))
                .as("since it was switched on")
                .containsEntry("enabled_at", rig.clock.instant().toString());
    }

    @Test
    void removesOnce() throws IOException {
        String one =
                filters + "/" + scene.filter(subscription, "{'event_type':'*'}").get("uid");

        Response gone = rig.delete(one);
        is(gone, 200, "Filter deleted successfully");
        assertThat(ApiRig.json(gone)).containsEntry("data", null);
        refused(rig.delete(one), 400, "filter not found: no filter of this subscription has the id");
        refused(rig.get(one), 404, "filter not found: no filter of this subscription has the id");
    }

    @Test
    void doesNotKnowWhatIsNotThere() throws IOException {
        String noFilter =
                "filter not found: no filter of this subscription has the id \"NONE\"; it may have been deleted.";
        String noSubscription =
                "subscription not found: no subscription has the id \"NONE\"; it may have been deleted.";
        String body = scene.json("{'event_type':'*'}");
        is(rig.get(filters + "/NONE"), 404, noFilter);
        is(rig.put(filters + "/NONE", body), 400, noFilter);
        is(rig.delete(filters + "/NONE"), 400, noFilter);
        String none = SUBSCRIPTIONS + "/NONE/filters";
        is(rig.get(none), 404, noSubscription);
        is(rig.post(none, body), 400, noSubscription);
        is(rig.put(none + "/NONE", body), 400, noSubscription);
        is(rig.delete(none + "/NONE"), 400, noSubscription);
        is(rig.get(none + "/NONE"), 404, noFilter);
    }

    @Test
    void aFilterBelongsToOneSubscription() throws IOException {
        String uid =
                String.valueOf(scene.filter(subscription, "{'event_type':'*'}").get("uid"));
        String other = other() + "/filters/" + uid;

        refused(rig.get(other), 404, "filter not found");
        refused(rig.put(other, "{}"), 400, "filter not found");
        refused(rig.delete(other), 400, "filter not found");
        assertThat(rig.get(filters + "/" + uid).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                                     | event_type is empty: give one
                    {'event_type':7}                                       | event_type must be a text, not 7.
                    {'event_type':'a.*'}                                   | event_type is "a.*": give an exact name
                    {'event_type':'a\\u0007'}                              | event_type has the control character U+0007
                    {'event_type':'other'}                                 | event_type is "other", which orders-sub does not listen to
                    {'event_type':'*','enabled_at':'now'}                  | enabled_at must be null or a time such as 2026-11-25T09:00:00Z, not "now".
                    {'event_type':'*','enabled_at':'2026-13-01T00:00:00Z'} | enabled_at must be null or a time
                    {'event_type':'*','enabled_at':'2026-11-25T09:00:00'}  | enabled_at must be null or a time
                    {'event_type':'*','enabled_at':''}                     | enabled_at must be null or a time
                    {'event_type':'*','enabled_at':5}                      | enabled_at must be a text, not 5.
                    {'event_type':'*','enabled_at':{'set':1}}              | enabled_at.set must be true or false, not 1.
                    {'event_type':'*','enabled_at':{'time':'now'}}         | enabled_at.time must be null or a time
                    {'event_type':'*','enabled_at':{'time':5}}             | enabled_at.time must be a text, not 5.
                    {'event_type':'*','body':5}                            | body must be an object, not 5.
                    {'event_type':'*','headers':[]}                        | headers must be an object, not [].
                    {'event_type':'*','header':'a'}                        | header must be an object, not "a".
                    {'event_type':'*','query':'a=b'}                       | query must be an object, not "a=b".
                    {'event_type':'*','path':'/in'}                        | path must be an object, not "/in".
                    {'event_type':'*','body':{'a':{'$like':'b'}}}          | body.a has the unknown operator $like: use $eq, $neq, $gt
                    {'event_type':'*','headers':{'X':{'$lt':'b'}}}         | headers.X needs a number after $lt.
                    {'event_type':'*','query':{'$and':5}}                  | query needs a list of conditions after $and
                    {'event_type':'*','path':{'path':{'$regex':'[a'}}}     | path.path has a pattern that RE2 does not take
                    {'event_type':'*'} {}                                  | The body is not the JSON asked for:""")
    void refusesWithFieldValueAndCure(String written, String start) throws IOException {
        refused(rig.post(filters, scene.json(written)), 400, start);
        assertThat(list(rig.get(filters), 200, "Filters retrieved successfully"))
                .isEmpty();
    }

    @Test
    void aTypeHasOneFilter() throws IOException {
        scene.filter(subscription, "{'event_type':'invoice.paid','body':{'a':1}}");
        String sent = String.valueOf(
                scene.filter(subscription, "{'event_type':'invoice.sent'}").get("uid"));
        String start = "event_type is \"invoice.paid\", which has a filter already: change that one.";

        refused(rig.post(filters, scene.json("{'event_type':'invoice.paid'}")), 400, start);
        refused(rig.put(filters + "/" + sent, scene.json("{'event_type':'invoice.paid'}")), 400, start);
    }

    @Test
    void aRefusedChangeChangesNothing() throws IOException {
        Map<String, @Nullable Object> made = scene.filter(subscription, "{'event_type':'invoice.paid','body':{'a':1}}");
        String one = filters + "/" + made.get("uid");

        refused(rig.put(one, scene.json("{'enabled_at':null,'body':{'a':{'$in.b':1}}}")), 400, "body.a");
        assertThat(ApiRig.data(rig.get(one))).isEqualTo(made);
    }

    @Test
    void needsAnAdminToChangeAndAReaderToSee() throws IOException {
        String body = "{'event_type':'*'}";
        is(scene.by(ApiRig.SENDER, "POST", filters, body), 403, "The key sender lacks the scope admin.");
        is(scene.by(ApiRig.READER, "PUT", filters + "/F", body), 403, "The key reader lacks the scope admin.");
        assertThat(scene.by(ApiRig.READER, "GET", filters, "").status()).isEqualTo(200);
    }
}
