package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.content;
import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.text;
import static dev.hookbench.api.SubscriptionScene.PROJECT;
import static dev.hookbench.api.SubscriptionScene.SUBSCRIPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters made over the API choose the deliveries of what is sent over the API. */
final class FilteredEventsApiTest {
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
    void theFilterOfASubscriptionChooses() throws IOException {
        Map<String, @Nullable Object> made = scene.made("""
                {'name':'large','endpoint_id':'ORDERS','filter_config':{'event_types':['invoice.paid'],
                 'filter':{'body':{'amount':{'$gt':1000}}}}}""");

        assertThat(scene.deliveries("invoice.paid", "{'amount':1001}")).isOne();
        assertThat(scene.deliveries("invoice.paid", "{'amount':1000}")).isZero();
        assertThat(scene.deliveries("invoice.sent", "{'amount':1001}")).isZero();
        rig.put(
                SUBSCRIPTIONS + "/" + made.get("uid"),
                scene.json("{'filter_config':{'event_types':[],'filter':{'body':{'amount':{'$gt':10}}}}}"));
        assertThat(scene.deliveries("invoice.sent", "{'amount':11}")).isOne();
    }

    @Test
    void deliveriesNameTheSubscriptionAndEventsWhyThereIsNone() throws IOException {
        String subscription = scene.subscription("'a'");
        scene.filter(subscription, "{'event_type':'a','body':{'x':1}}");
        assertThat(scene.deliveries("a", "{'x':1}")).isOne();
        assertThat(deliveries())
                .extracting(delivery -> SUBSCRIPTIONS + "/" + delivery.get("subscription_id"))
                .containsExactly(subscription);

        Map<String, @Nullable Object> sent = data(
                rig.post(PROJECT + "/events", scene.json("{'endpoint_id':'ORDERS','event_type':'a','data':{'x':2}}")),
                201,
                "Event queued successfully");
        assertThat(ApiRig.data(rig.get(PROJECT + "/events/" + sent.get("uid"))))
                .containsEntry("status", "Failure")
                .hasEntrySatisfying(
                        "failure_reason",
                        reason -> assertThat(String.valueOf(reason))
                                .startsWith("no subscription matched this event: orders-sub (endpoint orders)"));
    }

    @Test
    void aFilterOfOneTypeChoosesForThatTypeUntilItIsRemoved() throws IOException {
        String subscription = scene.subscription("'*'");
        String filter = subscription + "/filters/"
                + scene.filter(subscription, "{'event_type':'a','body':{'tags':'urgent'},'headers':{'X-Region':'eu'}}")
                        .get("uid");
        String region = ",'custom_headers':{'x-region':'eu'}";

        assertThat(sent("a", "{'tags':['urgent']}" + region)).isOne();
        assertThat(sent("a", "{'tags':['urgent']}")).isZero();
        assertThat(sent("a", "{'tags':['late']}" + region)).isZero();
        assertThat(sent("b", "{'tags':['late']}")).isOne();
        rig.put(filter, scene.json("{'enabled_at':null}"));
        assertThat(sent("a", "{'tags':['urgent']}" + region))
                .as("switched off, so the type is not received")
                .isZero();
        rig.delete(filter);
        assertThat(sent("a", "{}")).isOne();
    }

    private List<Map<String, @Nullable Object>> deliveries() throws IOException {
        return content(rig.get(PROJECT + "/eventdeliveries"));
    }

    private int sent(String type, String dataAndMore) throws IOException {
        String body = "{'endpoint_id':'ORDERS','event_type':'" + type + "','data':" + dataAndMore + "}";
        Map<String, @Nullable Object> sent =
                data(rig.post(PROJECT + "/events", scene.json(body)), 201, "Event queued successfully");
        return ((List<?>) Objects.requireNonNull(sent.get("deliveries"))).size();
    }

    @Test
    void filtersMadeTogetherChooseTogether() throws IOException {
        String subscription = scene.subscription("'a','b'");
        rig.post(
                subscription + "/filters/bulk",
                scene.json(
                        "[{'event_type':'a','body':{'n':{'$in':[1,2]}}},{'event_type':'*','body':{'n':{'$nin':[1,2]}}}]"));

        assertThat(scene.deliveries("a", "{'n':1}")).isOne();
        assertThat(scene.deliveries("a", "{'n':3}")).isZero();
        assertThat(scene.deliveries("b", "{'n':1}")).isZero();
        assertThat(scene.deliveries("b", "{'n':3}")).isOne();
    }

    @Test
    void aBroadcastReachesThoseWhoseFilterMatches() throws IOException {
        String second = scene.endpoint("second");
        scene.endpoint("without");
        scene.made("{'name':'eu','endpoint_id':'ORDERS','filter_config':{'filter':{'body':{'region':'eu'}}}}");
        String us = text(
                scene.made("{'name':'us','endpoint_id':'" + second
                        + "','filter_config':{'filter':{'body':{'region':'us'}}}}"),
                "uid");
        rig.post(PROJECT + "/events/broadcast", scene.json("{'event_type':'a','data':{'region':'us'}}"));

        assertThat(deliveries())
                .extracting(delivery -> delivery.get("endpoint_id") + " " + delivery.get("subscription_id"))
                .containsExactly(second + " " + us);
    }

    @Test
    void aFanOutAsksTheFiltersOfEachEndpoint() throws IOException {
        String second = scene.endpoint("second");
        scene.made("{'name':'eu','endpoint_id':'ORDERS','filter_config':{'filter':{'body':{'region':'eu'}}}}");
        rig.post(
                PROJECT + "/events/fanout",
                scene.json("{'owner_id':'merchant-42','event_type':'a','data':{'region':'us'}}"));

        assertThat(deliveries())
                .extracting(delivery -> delivery.get("endpoint_id"))
                .containsExactly(second);
    }

    @Test
    void deliveriesAreListedBySubscription() throws IOException {
        String uid = text(scene.made("{'name':'all','endpoint_id':'ORDERS'}"), "uid");
        scene.deliveries("a", "{}");

        assertThat(content(rig.get(PROJECT + "/eventdeliveries?subscriptionId=" + uid)))
                .hasSize(1);
    }

    @Test
    void theTestDecidesAsSendingDoes() throws IOException {
        String subscription = scene.subscription("'a'");
        scene.filter(subscription, "{'event_type':'a','body':{'$or':[{'n':{'$gte':2}},{'s':{'$regex':'^x'}}]}}");
        for (String payload : List.of("{'n':1}", "{'n':2}", "{'s':'xy'}", "{'s':'yx'}", "{}", "[]", "null", "5")) {
            Object tried = ApiRig.data(
                            rig.post(subscription + "/filters/test/a", scene.json("{'payload':" + payload + "}")))
                    .get("is_match");

            assertThat(tried).as(payload).isEqualTo(scene.deliveries("a", payload) == 1);
        }
    }
}
