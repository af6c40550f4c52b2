package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.content;
import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.object;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.ApiAnswers.text;
import static dev.hookbench.api.SubscriptionScene.SUBSCRIPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.Inboxes;
import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subscriptions over the API, against sections 1.8 and 10 of the reference. */
final class SubscriptionsApiTest {
    private static final String NOT_THERE =
            "subscription not found: no subscription has the id \"NONE\"; it may have been deleted.";

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

    @Test
    void makesAndGivesConvoysSample() throws IOException {
        Map<String, @Nullable Object> made = scene.made("""
                {'name':'orders-eu-sub','endpoint_id':'ORDERS','filter_config':{'event_types':['invoice.paid'],
                 'filter':{'headers':{},'body':{'amount':{'$gt':1000}},'query':{},'path':{}}},'delivery_mode':'at_most_once'}""");

        assertThat(made)
                .containsEntry("name", "orders-eu-sub")
                .containsEntry("type", "api")
                .containsEntry("function", null)
                .containsEntry("source_metadata", null)
                .containsEntry("alert_config", null)
                .containsEntry("rate_limit_config", null)
                .containsEntry("delivery_mode", "at_most_once")
                .containsEntry("deleted_at", null)
                .containsEntry(
                        "retry_config",
                        Map.of("type", "linear", "duration", 100, "retry_count", retries(scene.orders)));
        assertThat(object(made, "endpoint_metadata"))
                .containsEntry("uid", scene.orders)
                .containsEntry("name", "orders");
        assertThat(object(made, "filter_config"))
                .containsEntry("event_types", List.of("invoice.paid"))
                .containsEntry(
                        "filter",
                        Map.of(
                                "is_flattened",
                                false,
                                "headers",
                                Map.of(),
                                "body",
                                Map.of("amount", Map.of("$gt", 1000)),
                                "query",
                                Map.of(),
                                "path",
                                Map.of()));
        assertThat(data(rig.get(SUBSCRIPTIONS + "/" + made.get("uid")), 200, "Subscription fetched successfully"))
                .isEqualTo(made);
        assertThat(made.get("project_id"))
                .isEqualTo(ApiRig.data(rig.get(SubscriptionScene.PROJECT)).get("uid"));
    }

    private int retries(String endpoint) {
        return rig.twins.endpoints.find(endpoint).orElseThrow().retryPlan().attempts();
    }

    @Test
    void takesEverythingWhereNoTypeIsGiven() throws IOException {
        Map<String, @Nullable Object> made = scene.made("{'name':'all','app_id':'ORDERS'}");

        assertThat(object(made, "filter_config")).containsEntry("event_types", List.of("*"));
        assertThat(made).containsEntry("delivery_mode", "at_least_once");
    }

    @Test
    void takesCapturesOfAnInbox() throws IOException {
        rig.twins.inboxes.save(Inboxes.inbox("stripe"));
        Map<String, @Nullable Object> made =
                scene.made("{'name':'in','endpoint_id':'ORDERS','source_id':'INBOX-stripe'}");

        assertThat(object(made, "source_metadata"))
                .containsExactly(Map.entry("uid", "INBOX-stripe"), Map.entry("name", "stripe"));
        String one = SUBSCRIPTIONS + "/" + made.get("uid");
        assertThat(ApiRig.data(rig.put(one, "{\"source_id\":\"\"}"))).containsEntry("source_metadata", null);
    }

    @Test
    void speaksAsClientsOfOlderVersionsExpect() throws IOException {
        String one = scene.subscription("");
        Response response = rig.call(
                "GET", one, "", "Authorization: Bearer " + ApiRig.ADMIN + "\r\nX-Convoy-Version: 2024-01-01\r\n");

        assertThat(object(ApiRig.data(response), "endpoint_metadata"))
                .containsEntry("title", "orders")
                .containsEntry("target_url", "http://localhost:9/orders");
    }

    @Test
    void changesWhatIsGivenAndNothingElse() throws IOException {
        String one = SUBSCRIPTIONS + "/" + scene.made("""
                {'name':'a','endpoint_id':'ORDERS','delivery_mode':'at_most_once','filter_config':{'event_types':['x','y'],
                 'filter':{'body':{'a':1},'header':{'X-A':'b'}}}}""").get("uid");
        Map<String, @Nullable Object> renamed =
                data(rig.put(one, "{\"name\":\"b\"}"), 202, "Subscription updated successfully");
        assertThat(renamed).containsEntry("name", "b").containsEntry("delivery_mode", "at_most_once");
        assertThat(object(renamed, "filter_config")).containsEntry("event_types", List.of("x", "y"));

        Map<String, @Nullable Object> config = object(
                ApiRig.data(rig.put(one, scene.json("{'filter_config':{'filter':{'body':null}}}"))), "filter_config");
        assertThat(config).containsEntry("event_types", List.of("x", "y"));
        assertThat(object(config, "filter"))
                .containsEntry("body", Map.of())
                .containsEntry("headers", Map.of("X-A", "b"));
        assertThat(rig.put(one, scene.json("{'filter_config':{'filter':{'body':null}}}"))
                        .status())
                .as("the same again")
                .isEqualTo(202);
    }

    @Test
    void keepsNumbersOfFiltersAsTheyWereTyped() throws IOException {
        Map<String, @Nullable Object> made = scene.made("""
                {'name':'n','endpoint_id':'ORDERS','filter_config':{'filter':{'body':{'a':1.10,'b':123456789012345678901234567890}}}}""");
        String uid = text(made, "uid");

        assertThat(rig.get(SUBSCRIPTIONS + "/" + uid).text())
                .contains("\"body\":{\"a\":1.10,\"b\":123456789012345678901234567890}");
    }

    @Test
    void removesOnce() throws IOException {
        String one = scene.subscription("'x'");
        scene.filter(one, "{'event_type':'x'}");

        Response gone = rig.delete(one);
        is(gone, 200, "Subscription deleted successfully");
        assertThat(ApiRig.json(gone)).containsEntry("data", null);
        refused(rig.delete(one), 400, "subscription not found: no subscription has the id");
        refused(rig.get(one), 404, "subscription not found: no subscription has the id");
        refused(rig.get(one + "/filters"), 404, "subscription not found: no subscription has the id");
    }

    @Test
    void togglesNothingAsConvoyDoes() throws IOException {
        String one = scene.subscription("");
        Map<String, @Nullable Object> before = ApiRig.data(rig.get(one));

        assertThat(data(rig.put(one + "/toggle_status", ""), 202, "Subscription status updated successfully"))
                .isEmpty();
        assertThat(ApiRig.data(rig.get(one))).isEqualTo(before);
    }

    @Test
    void doesNotKnowWhatIsNotThere() throws IOException {
        String none = SUBSCRIPTIONS + "/NONE";
        is(rig.get(none), 404, NOT_THERE);
        is(rig.put(none, "{}"), 400, NOT_THERE);
        is(rig.delete(none), 400, NOT_THERE);
        is(rig.put(none + "/toggle_status", ""), 400, NOT_THERE);
    }

    @Test
    void listsPageByPageBothWaysAndInBothOrders() throws IOException {
        List<String> newestFirst = new ArrayList<>();
        for (String name : List.of("one", "two", "three", "four", "five")) {
            String body = "{'name':'" + name + "','endpoint_id':'" + scene.endpoint(name) + "'}";
            newestFirst.addFirst(text(scene.made(body), "uid"));
        }

        Response first = rig.get(SUBSCRIPTIONS + "?perPage=2");
        is(first, 200, "Subscriptions fetched successfully");
        assertThat(uids(first)).isEqualTo(newestFirst.subList(0, 2));
        assertThat(pagination(first))
                .containsEntry("per_page", 2)
                .containsEntry("has_next_page", true)
                .containsEntry("has_prev_page", false)
                .containsEntry("next_page_cursor", newestFirst.get(2))
                .containsEntry("prev_page_cursor", newestFirst.getFirst());
        Response second = rig.get(SUBSCRIPTIONS + "?perPage=2&next_page_cursor=" + newestFirst.get(2));
        assertThat(uids(second)).isEqualTo(newestFirst.subList(2, 4));
        Response back = rig.get(SUBSCRIPTIONS + "?perPage=2&direction=prev&prev_page_cursor=" + newestFirst.get(2));
        assertThat(uids(back)).isEqualTo(newestFirst.subList(0, 2));
        Collections.reverse(newestFirst);
        assertThat(uids(rig.get(SUBSCRIPTIONS + "?sort=ASC"))).isEqualTo(newestFirst);
    }

    @Test
    void listsNothingOnAnEmptyPage() throws IOException {
        Response empty = rig.get(SUBSCRIPTIONS);
        assertThat(content(empty)).isEmpty();
        assertThat(pagination(empty))
                .containsEntry("per_page", 20)
                .containsEntry("next_page_cursor", "")
                .containsEntry("prev_page_cursor", "");
    }

    @Test
    void listsByEndpointsAndPartOfTheName() throws IOException {
        String second = scene.endpoint("second");
        String third = scene.endpoint("third");
        scene.made("{'name':'Orders EU','endpoint_id':'ORDERS'}");
        scene.made("{'name':'Orders US','endpoint_id':'" + second + "'}");
        scene.made("{'name':'Refunds','endpoint_id':'" + third + "'}");

        assertThat(names("?endpointId=" + scene.orders)).containsExactly("Orders EU");
        assertThat(names("?endpointId=" + scene.orders + "&endpointId=" + third))
                .as("as the SDK 2.x repeats it")
                .containsExactly("Refunds", "Orders EU");
        assertThat(names("?endpointId=" + scene.orders + "%2C" + third))
                .as("as the SDK 1.x joins it")
                .containsExactly("Refunds", "Orders EU");
        assertThat(names("?name=orders%20e")).containsExactly("Orders EU");
        assertThat(names("?name=ORDERS")).containsExactly("Orders US", "Orders EU");
        assertThat(names("?endpointId=NONE")).isEmpty();
    }

    private List<@Nullable Object> names(String query) throws IOException {
        return content(rig.get(SUBSCRIPTIONS + query)).stream()
                .map(row -> row.get("name"))
                .toList();
    }

    private static List<@Nullable Object> uids(Response response) {
        return content(response).stream().map(row -> row.get("uid")).toList();
    }

    private static Map<String, @Nullable Object> pagination(Response response) {
        return object(ApiRig.data(response), "pagination");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    perPage=0              | perPage 0 must be a number from 1 to
                    perPage=many           | perPage many must be a number from 1 to
                    direction=up           | direction up is unknown; use next or prev.
                    sort=newest            | sort newest is unknown; use DESC or ASC.
                    next_page_cursor=%20   | next_page_cursor is not a cursor""")
    void refusesPagesThatDoNotExist(String query, String start) throws IOException {
        refused(rig.get(SUBSCRIPTIONS + "?" + query), 400, start);
    }
}
