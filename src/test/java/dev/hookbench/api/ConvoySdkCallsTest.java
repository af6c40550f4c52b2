package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.content;
import static dev.hookbench.api.ApiAnswers.object;
import static dev.hookbench.api.ApiAnswers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.json.Json;
import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every call of convoy.js 2.1.3 for subscriptions, filters, event types, dynamic events and OAuth 2, method by method: the
 * verb, path, query and body that its {@code src/funcs} and outbound schemas build, and the one status that each insists on
 * ({@code convoy.md} 11.1). Bodies and queries must be in the document, as answers must for every test.
 */
final class ConvoySdkCallsTest {
    /** Its {@code serverURL} ends with {@code /api}; the project id is percent-encoded. */
    private static final String PROJECT = "/api/v1/projects/01J5R3K0A1B2C3D4E5F6G7H8J9";

    @TempDir
    Path spool;

    private SubscriptionScene scene;
    private DocumentedAnswers document;

    @BeforeEach
    void start() throws IOException {
        scene = new SubscriptionScene(spool);
        document = new DocumentedAnswers(
                Json.parseObject(scene.rig.get("/openapi.json").body()));
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    /** Calls with the SDK's headers; it parses an answer only with that status and as JSON. */
    private Response call(String method, String path, String written, int expected) throws IOException {
        String target = PROJECT + path;
        String json = scene.json(written);
        document.checkBody(method, target, json);
        document.checkQuery(method, target, queryNames(target));
        Response response = scene.rig.call(
                method,
                target,
                json,
                "Accept: application/json\r\nAuthorization: Bearer " + ApiRig.ADMIN
                        + "\r\nUser-Agent: speakeasy-sdk/typescript 2.1.3 2.790.2 1.0.0 convoy.js\r\n");
        assertThat(response.status()).as(response.text()).isEqualTo(expected);
        assertThat(response.header("Content-Type").orElse("")).startsWith("application/json");
        assertThat(ApiRig.json(response))
                .containsEntry("status", expected < 400)
                .containsKey("message");
        return response;
    }

    private static List<String> queryNames(String target) {
        String[] parts = target.split("\\?", 2);
        return parts.length == 1
                ? List.of()
                : Arrays.stream(parts[1].split("&"))
                        .map(pair -> pair.split("=", 2)[0])
                        .toList();
    }

    private String created(String method, String path, String written) throws IOException {
        return text(ApiRig.data(call(method, path, written, 201)), "uid");
    }

    private String subscription() throws IOException {
        return "/subscriptions/" + created("POST", "/subscriptions", """
                        {'name':'sub','endpoint_id':'ORDERS','delivery_mode':'at_least_once','source_id':'',
                         'alert_config':{'count':4,'threshold':'1h'},'rate_limit_config':{'count':5,'duration':1},
                         'filter_config':{'event_types':['invoice.paid','invoice.sent'],'filter':{'is_flattened':false,
                          'headers':{},'body':{'amount':{'$gt':10}},'query':{},'path':{}}}}""");
    }

    @Test
    void subscriptionsCreateSubscription() throws IOException {
        assertThat(subscription()).matches("/subscriptions/[0-9A-Z]{26}");
    }

    @Test
    void subscriptionsGetSubscriptions() throws IOException {
        subscription();
        Response page = call(
                "GET",
                "/subscriptions?direction=next&endpointId=" + scene.orders
                        + "&endpointId=NONE&name=sub&next_page_cursor=FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF&perPage=5"
                        + "&prev_page_cursor=&sort=DESC",
                "",
                200);

        assertThat(content(page)).hasSize(1);
        assertThat(object(ApiRig.data(page), "pagination")).containsEntry("per_page", 5);
    }

    @Test
    void subscriptionsGetSubscription() throws IOException {
        assertThat(ApiRig.data(call("GET", subscription(), "", 200)))
                .containsKeys("endpoint_metadata", "source_metadata", "device_metadata", "filter_config", "type");
        call("GET", "/subscriptions/NONE", "", 404);
    }

    @Test
    void subscriptionsUpdateSubscription() throws IOException {
        Map<String, @Nullable Object> changed = ApiRig.data(call("PUT", subscription(), """
                {'name':'renamed','app_id':'ORDERS','endpoint_id':'ORDERS','delivery_mode':'at_most_once',
                 'retry_config':{'type':'linear','interval_seconds':10,'retry_count':3},
                 'filter_config':{'event_types':['*'],'filter':{'body':{}}}}""", 202));

        assertThat(changed).containsEntry("name", "renamed").containsEntry("delivery_mode", "at_most_once");
    }

    @Test
    void subscriptionsDeleteSubscription() throws IOException {
        call("DELETE", subscription(), "", 200);
    }

    @Test
    void subscriptionsToggleSubscriptionStatus() throws IOException {
        assertThat(ApiRig.data(call("PUT", subscription() + "/toggle_status", "", 202)))
                .isEmpty();
    }

    @Test
    void subscriptionsTestSubscriptionFilter() throws IOException {
        Response tried = call("POST", "/subscriptions/test_filter", """
                {'request':{'body':{'amount':5},'header':{'X-A':'b'},'path':{'path':'/in'},'query':{'q':'1'}},
                 'schema':{'body':{'amount':{'$gte':5}},'header':{'X-A':'b'},'path':{},'query':{}}}""", 200);

        assertThat(ApiRig.json(tried)).containsEntry("data", true);
    }

    /** Functions are not run, which the SDK reports as an error with our message. */
    @Test
    void subscriptionsTestFunctions() throws IOException {
        String written = "{'payload':{'a':1},'function':'function transform(p){return p}','type':'body'}";
        call("POST", "/subscriptions/test_function", written, 501);
        call("POST", "/sources/test_function", written, 501);
    }

    @Test
    void filtersCreateFilter() throws IOException {
        assertThat(filter(subscription())).contains("/filters/");
    }

    private String filter(String subscription) throws IOException {
        return subscription + "/filters/" + created("POST", subscription + "/filters", """
                        {'event_type':'invoice.paid','body':{'amount':{'$gt':10}},'headers':null,'path':null,'query':null,
                         'enabled_at':{'set':true,'time':'2026-11-25T09:00:00Z'}}""");
    }

    @Test
    void filtersGetFiltersAndGetFilter() throws IOException {
        String subscription = subscription();
        String filter = filter(subscription);

        assertThat(ApiRig.data(call("GET", filter, "", 200)))
                .containsEntry("raw_body", Map.of("amount", Map.of("$gt", 10)))
                .doesNotContainEntry("enabled_at", null);
        assertThat(ApiRig.json(call("GET", subscription + "/filters", "", 200)).get("data"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        call("GET", subscription + "/filters/NONE", "", 404);
    }

    @Test
    void filtersUpdateFilter() throws IOException {
        assertThat(ApiRig.data(call(
                        "PUT",
                        filter(subscription()),
                        "{'event_type':'invoice.sent','is_flattened':false,'body':{'a':1},'enabled_at':{'set':true}}",
                        200)))
                .containsEntry("event_type", "invoice.sent")
                .containsEntry("enabled_at", null);
    }

    @Test
    void filtersDeleteFilter() throws IOException {
        call("DELETE", filter(subscription()), "", 200);
    }

    @Test
    void filtersBulkCreateFiltersAndBulkUpdateFilters() throws IOException {
        String subscription = subscription();
        Response made = call(
                "POST",
                subscription + "/filters/bulk",
                "[{'event_type':'invoice.paid','body':{'a':1}},{'event_type':'*','query':{'q':'1'}}]",
                201);
        Object uid = ApiAnswers.list(made, 201, "Filters created successfully")
                .getFirst()
                .get("uid");
        String written = "[{'uid':'" + uid + "','event_type':'invoice.sent','body':{'a':2},'enabled_at':{}}]";

        call("PUT", subscription + "/filters/bulk_update", written, 200);
        call("POST", subscription + "/filters/bulk_update", written, 200);
    }

    @Test
    void filtersTestFilter() throws IOException {
        String subscription = subscription();
        filter(subscription);

        assertThat(ApiRig.data(
                        call("POST", subscription + "/filters/test/invoice.paid", "{'payload':{'amount':11}}", 200)))
                .containsEntry("is_match", true);
        assertThat(ApiRig.data(call(
                        "POST",
                        subscription + "/filters/test/invoice.paid",
                        "{'request':{'body':{'amount':9},'header':{},'headers':{},'path':{'path':'/'},'query':{}}}",
                        200)))
                .containsEntry("is_match", false);
    }

    private String eventType() throws IOException {
        return "/event-types/"
                + created(
                        "POST",
                        "/event-types",
                        "{'name':'order.made','category':'c','description':'d','json_schema':{'type':'object'}}");
    }

    @Test
    void eventTypesGetEventTypes() throws IOException {
        eventType();
        assertThat(ApiAnswers.list(call("GET", "/event-types", "", 200), 200, "Event types fetched successfully"))
                .hasSize(2);
    }

    /** The SDK insists on 201, where Convoy's server answers 202. */
    @Test
    void eventTypesUpdateEventType() throws IOException {
        assertThat(ApiRig.data(call("PUT", eventType(), "{'category':'c2','description':'d2','json_schema':{}}", 201)))
                .containsEntry("category", "c2")
                .containsEntry("json_schema", Map.of());
    }

    /** The SDK insists on 201, where Convoy's server answers 200. */
    @Test
    void eventTypesDeprecateEventType() throws IOException {
        assertThat(ApiRig.data(call("POST", eventType() + "/deprecate", "", 201)))
                .doesNotContainEntry("deprecated_at", null);
    }

    @Test
    void eventTypesImportOpenApiSpec() throws IOException {
        call("POST", "/event-types/import", "{'spec':'{}'}", 400);
        call("POST", "/event-types/import", "{'spec':'openapi: 3.1.0\\nwebhooks: {a: {post: {}}}'}", 200);
    }

    @Test
    void eventsCreateDynamicEvent() throws IOException {
        call("POST", "/events/dynamic", """
                {'url':'http://localhost:9/new','secret':'secret-0123456789','event_types':['*'],'event_type':'invoice.paid',
                 'data':{'id':1},'custom_headers':{'X-Trace':'t-1'},'idempotency_key':'k'}""", 201);
    }

    @Test
    void endpointsTestOAuth2Connection() throws IOException {
        Response tried = call("POST", "/endpoints/oauth2/test", """
                {'oauth2':{'url':'http://127.0.0.1:9/token','client_id':'c','client_secret':'shh-0123456789',
                 'authentication_type':'shared_secret','grant_type':'client_credentials','scope':'s','audience':'a',
                 'signing_algorithm':'ES256','signing_key':null,'issuer':'','subject':'',
                 'field_mapping':{'access_token':'access_token','token_type':'token_type','expires_in':'expires_in'},
                 'expiry_time_unit':'seconds'}}""", 200);

        assertThat(ApiRig.data(tried)).containsEntry("success", false).containsKeys("error", "message");
    }
}
