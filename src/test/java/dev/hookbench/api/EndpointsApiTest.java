package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.object;
import static dev.hookbench.api.ApiAnswers.objects;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.ApiAnswers.text;
import static dev.hookbench.api.ApiScene.PROJECT;
import static dev.hookbench.api.EndpointCalls.ENDPOINTS;
import static dev.hookbench.api.EndpointCalls.SAMPLE;
import static dev.hookbench.api.EndpointCalls.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.json.Json;
import dev.hookbench.testing.RawConnection.Response;
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

/** Endpoints over the API, against section 10 of the reference. */
final class EndpointsApiTest {
    private static final String OLD = "X-Convoy-Version: 2023-04-12\r\n";
    private static final String KEY = "Authorization: Bearer " + ApiRig.ADMIN + "\r\n";

    @TempDir
    Path spool;

    private ApiRig rig;
    private EndpointCalls calls;

    @BeforeEach
    void start() throws IOException {
        rig = new ApiRig(spool);
        calls = new EndpointCalls(rig);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void makesTheEndpointOfTheReference() throws IOException {
        Map<String, @Nullable Object> made = data(rig.post(ENDPOINTS, SAMPLE), 201, "Endpoint created successfully");

        assertThat(made)
                .containsEntry("name", "orders-eu")
                .containsEntry("url", "http://localhost:9090/hook")
                .containsEntry("owner_id", "merchant-42")
                .containsEntry("advanced_signatures", true)
                .containsEntry("description", "")
                .containsEntry("status", "active")
                .containsEntry("http_timeout", 15)
                .containsEntry("rate_limit", 0)
                .containsEntry("rate_limit_duration", 0)
                .containsEntry("content_type", "application/json")
                .containsEntry("failure_rate", null)
                .containsEntry("cb_state", null)
                .containsEntry("period_failure_rate", null)
                .containsEntry("success_count", null)
                .containsEntry("failure_count", null)
                .containsEntry("retry_count", null)
                .containsEntry("deleted_at", null)
                .doesNotContainKeys("slack_webhook_url", "support_email", "mtls_client_cert");
        assertThat(made.get("authentication"))
                .isEqualTo(Json.object(
                        "type",
                        "api_key",
                        "api_key",
                        Json.object("header_name", "X-Api-Key", "header_value", "k-123")));
        assertThat(objects(made, "secrets"))
                .singleElement()
                .satisfies(secret -> assertThat(secret)
                        .containsEntry("value", "old-secret-AAAA")
                        .containsEntry("expires_at", null)
                        .containsEntry("deleted_at", null));
        assertThat(rig.get(one(text(made, "uid"))).text())
                .isEqualTo(rig.get("/api/v1/endpoints/" + made.get("uid")).text());
    }

    @Test
    void showsSecretsToKeysOfScopeAdminOnly() throws IOException {
        String uid = calls.made(SAMPLE);
        Response response = rig.call("GET", one(uid), "", "Authorization: Bearer " + ApiRig.READER + "\r\n");

        assertThat(response.text()).doesNotContain("old-secret-AAAA").doesNotContain("k-123");
        assertThat(rig.get(one(uid)).text()).contains("old-secret-AAAA").contains("k-123");
    }

    @Test
    void makesASecretIfNoneIsGivenAndLeavesOutTheOwner() throws IOException {
        Map<String, @Nullable Object> made = ApiRig.data(rig.get(one(calls.made())));

        assertThat(made)
                .doesNotContainKey("owner_id")
                .containsEntry("authentication", null)
                .containsEntry("http_timeout", 30);
        assertThat((String) objects(made, "secrets").getFirst().get("value")).hasSizeGreaterThan(20);
    }

    @Test
    void speaksTheNamesOfOlderVersions() throws IOException {
        Response response = rig.call(
                "POST",
                ENDPOINTS,
                "{\"title\":\"a\",\"target_url\":\"http://localhost:1/a\",\"http_timeout\":\"45s\"}",
                KEY + OLD);
        Map<String, @Nullable Object> made = data(response, 201, "Endpoint created successfully");

        assertThat(response.header("X-Convoy-Version")).contains("2023-04-12");
        assertThat(made)
                .containsEntry("title", "a")
                .containsEntry("target_url", "http://localhost:1/a")
                .containsEntry("http_timeout", "45s")
                .containsEntry("rate_limit_duration", "0s")
                .containsEntry("advanced_signatures", false)
                .doesNotContainKeys("name", "url");
        assertThat(ApiRig.data(rig.get(one(text(made, "uid")))))
                .containsEntry("name", "a")
                .containsEntry("http_timeout", 45);
    }

    @Test
    void takesEveryKindOfAuthentication() throws IOException {
        for (String authentication : List.of(
                "{\"type\":\"basic_auth\",\"basic_auth\":{\"username\":\"u\",\"password\":\"p-0123456789\"}}",
                "{\"type\":\"bearer\",\"bearer\":{\"token\":\"t-0123456789\"}}",
                """
                {"type":"oauth2","oauth2":{"url":"https://id.example.com/token","client_id":"c","authentication_type":\
                "shared_secret","client_secret":"s-0123456789","grant_type":"client_credentials","scope":"a b",\
                "audience":"x","field_mapping":{"access_token":"token","token_type":"token_type","expires_in":"ttl"},\
                "expiry_time_unit":"minutes"}}""")) {
            String uid = calls.made(
                    "{\"name\":\"a\",\"url\":\"http://localhost:1/a\",\"authentication\":" + authentication + "}");

            assertThat(ApiRig.data(rig.get(one(uid))).get("authentication"))
                    .isEqualTo(Json.parseObject(authentication.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    @Test
    void takesWhatIsHookbenchsOwn() throws IOException {
        String uid = calls.made("""
                {"name":"a","url":"http://localhost:1/a","signature":{"kind":"advanced","header":"X-Sig",
                 "versions":[{"hash":"SHA256","encoding":"hex"},{"hash":"SHA512","encoding":"base64"}]},
                 "strategy":{"type":"exponential","duration":5,"retry_count":3},"extra_headers":[["X-A","1"],["X-A","2"]],
                 "concurrency":4,"hold_while_paused":true,"tls":{"verify":false},"support_email":"a@example.org",
                 "content_type":"application/x-www-form-urlencoded","rate_limit":5,"rate_limit_duration":"1m",
                 "is_disabled":true}""");
        Map<String, @Nullable Object> endpoint = ApiRig.data(rig.get(one(uid)));

        assertThat(objects(object(endpoint, "signature"), "versions")).hasSize(2);
        assertThat(endpoint.get("strategy"))
                .isEqualTo(Json.object("type", "exponential", "duration", 5, "retry_count", 3));
        assertThat(endpoint)
                .containsEntry("extra_headers", List.of(List.of("X-A", "1"), List.of("X-A", "2")))
                .containsEntry("concurrency", 4)
                .containsEntry("hold_while_paused", true)
                .containsEntry("support_email", "a@example.org")
                .containsEntry("content_type", "application/x-www-form-urlencoded")
                .containsEntry("rate_limit", 5)
                .containsEntry("rate_limit_duration", 60)
                .containsEntry("status", "active");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\":\"http://a\"}|name is empty",
                "{\"name\":\"a\"}|url",
                "{\"name\":\"a\",\"url\":\"ftp://a\"}|url",
                "{\"name\":\"a\",\"url\":5}|url must be a text, not 5.",
                "{\"name\":[],\"url\":\"http://a\"}|name must be a text, not [].",
                "{\"name\":\"a\",\"url\":\"http://a\",\"http_timeout\":\"soon\"}|http_timeout must be a whole number of seconds",
                "{\"name\":\"a\",\"url\":\"http://a\",\"http_timeout\":121}|http_timeout is \"121\"",
                "{\"name\":\"a\",\"url\":\"http://a\",\"http_timeout\":-1}|http_timeout must be a whole number",
                "{\"name\":\"a\",\"url\":\"http://a\",\"http_timeout\":1.5}|http_timeout must be a whole number",
                "{\"name\":\"a\",\"url\":\"http://a\",\"advanced_signatures\":\"yes\"}|advanced_signatures must be true or false",
                "{\"name\":\"a\",\"url\":\"http://a\",\"authentication\":\"x\"}|authentication must be an object",
                "{\"name\":\"a\",\"url\":\"http://a\",\"authentication\":{\"type\":\"magic\"}}|authentication.type must be one of",
                "{\"name\":\"a\",\"url\":\"http://a\",\"authentication\":{\"type\":\"api_key\"}}|authentication.api_key is missing",
                "{\"name\":\"a\",\"url\":\"http://a\",\"authentication\":{\"type\":\"api_key\",\"api_key\":{}}}|authentication.header_name",
                "{\"name\":\"a\",\"url\":\"http://a\",\"rate_limit\":\"5\"}|rate_limit must be a whole number",
                "{\"name\":\"a\",\"url\":\"http://a\",\"content_type\":\"text/plain\"}|content_type is \"text/plain\"",
                "{\"name\":\"a\",\"url\":\"http://a\",\"support_email\":\"nobody\"}|support_email is \"nobody\"",
                "{\"name\":\"a\",\"url\":\"http://a\",\"extra_headers\":{\"A\":\"1\"}}|extra_headers must be a list of pairs",
                "{\"name\":\"a\",\"url\":\"http://a\",\"extra_headers\":[[\"A\"]]}|extra_headers must be a list of pairs",
                "{\"name\":\"a\",\"url\":\"http://a\",\"strategy\":{\"type\":\"random\"}}|strategy.type must be one of linear, exponential",
                "{\"name\":\"a\",\"url\":\"http://a\",\"strategy\":{\"retry_count\":101}}|strategy.retry_count must be",
                "{\"name\":\"a\",\"url\":\"http://a\",\"signature\":{\"kind\":\"odd\"}}|signature.kind must be one of",
                "{\"name\":\"a\",\"url\":\"http://a\",\"signature\":{\"versions\":[{\"hash\":\"MD5\"}]}}|signature.hash is \"MD5\"",
                "{\"name\":\"a\",\"url\":\"http://a\",\"mtls_client_cert\":5}|mtls_client_cert must be an object",
                "{\"name\":\"a\",\"url\":\"http://a\",\"secret\":7}|secret must be a text",
                "not json|The body is not the JSON asked for"
            })
    void refusesWithFieldValueAndCure(String json, String start) throws IOException {
        refused(rig.post(ENDPOINTS, json), 400, start);
        assertThat(rig.twins.endpoints.all()).isEmpty();
    }

    @Test
    void changesAnEndpointAndKeepsWhatIsLeftOut() throws IOException {
        String uid = calls.made(SAMPLE);
        Map<String, @Nullable Object> changed = data(
                rig.put(
                        one(uid),
                        "{\"name\":\"b\",\"url\":\"http://localhost:2/b\",\"http_timeout\":0,\"owner_id\":\"\"}"),
                202,
                "Endpoint updated successfully");

        assertThat(changed)
                .containsEntry("name", "b")
                .containsEntry("url", "http://localhost:2/b")
                .containsEntry("http_timeout", 15)
                .containsEntry("owner_id", "merchant-42");
        assertThat(object(changed, "authentication")).containsEntry("type", "api_key");
        assertThat(data(
                        rig.put(one(uid), "{\"name\":\"b\",\"url\":\"http://localhost:2/b\",\"authentication\":null}"),
                        202,
                        "Endpoint updated successfully"))
                .containsEntry("authentication", null);
    }

    @Test
    void needsNameAndUrlAgainForAChange() throws IOException {
        String uid = calls.made();

        refused(rig.put(one(uid), "{\"url\":\"http://localhost:2/b\"}"), 400, "name is empty");
        refused(rig.put(one(uid), "{\"name\":\"b\"}"), 400, "url");
        refused(rig.put(one("NONE"), "{\"name\":\"b\",\"url\":\"http://a\"}"), 400, "endpoint not found");
    }

    @Test
    void removesAnEndpoint() throws IOException {
        String uid = calls.made();
        Response gone = rig.delete(one(uid));

        is(gone, 200, "Endpoint deleted successfully");
        assertThat(ApiRig.json(gone)).containsEntry("data", null);
        is(rig.get(one(uid)), 404, "Resource not found");
    }

    @Test
    void takesHttpsOnlyIfTheProjectSaysSo() throws IOException {
        rig.put(PROJECT, "{\"name\":\"p\",\"config\":{\"ssl\":{\"enforce_secure_endpoints\":true}}}");

        refused(rig.post(ENDPOINTS, SAMPLE), 400, "only https endpoints allowed");
        calls.made("{\"name\":\"a\",\"url\":\"https://example.com/a\"}");
    }

    @Test
    void goesByTheProjectsDefaults() throws IOException {
        rig.put(PROJECT, """
                {"name":"p","config":{"strategy":{"type":"exponential","duration":7,"retry_count":4},
                 "signature":{"header":"X-Ours","versions":[{"hash":"SHA512","encoding":"base64"}]}}}""");
        Map<String, @Nullable Object> endpoint = ApiRig.data(rig.get(one(calls.made())));

        assertThat(endpoint.get("strategy"))
                .isEqualTo(Json.object("type", "exponential", "duration", 7, "retry_count", 4));
        assertThat(object(endpoint, "signature")).containsEntry("header", "X-Ours");
    }
}
