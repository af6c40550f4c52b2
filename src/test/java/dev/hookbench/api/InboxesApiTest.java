package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.content;
import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.object;
import static dev.hookbench.api.ApiAnswers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.json.Json;
import dev.hookbench.testing.Captures;
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

/** Inboxes in their own form and as Convoy's sources. */
final class InboxesApiTest {
    private static final String INBOXES = "/api/v1/inboxes";
    private static final String SOURCES = "/api/v1/projects/any-id/sources";
    private static final String READER = "Authorization: Bearer " + ApiRig.READER + "\r\n";
    private static final String HMAC = """
            {"name":"Shop EU","type":"http","verifier":{"type":"hmac","hmac":{"header":"X-Sig","hash":"SHA512",
             "encoding":"base64","secret":"secret-0123456789"}},"custom_response":{"body":"thanks","content_type":"text/plain"}}""";

    @TempDir
    Path spool;

    private ApiRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new ApiRig(spool);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void makesAndShowsAnInbox() throws IOException {
        Map<String, @Nullable Object> made = data(rig.post(INBOXES, """
                        {"slug":"stripe","name":"Stripe test","verification":{"scheme":"stripe","secrets":["whsec_0123456789ab"],
                         "tolerance_seconds":60},"answer":{"status":202,"headers":[["X-A","1"]],"body":"ok"}}"""), 201, "Inbox created successfully");
        rig.keep(Captures.of("C1").inbox("stripe").invalid().build(), new byte[0]);
        Map<String, @Nullable Object> inbox = data(rig.get(INBOXES + "/stripe"), 200, "Inbox fetched successfully");

        assertThat(inbox)
                .containsEntry("uid", made.get("uid"))
                .containsEntry("url", "http://127.0.0.1:9400/in/stripe")
                .containsEntry("captures", 1)
                .containsEntry("invalid", 1)
                .containsEntry(
                        "answer", Json.object("status", 202, "headers", List.of(List.of("X-A", "1")), "body", "ok"));
        assertThat(object(inbox, "verification"))
                .containsEntry("secrets", List.of("whsec_0123456789ab"))
                .containsEntry("tolerance_seconds", 60);
        assertThat(rig.call("GET", INBOXES + "/stripe", "", READER).text()).doesNotContain("0123456789");
        assertThat(rig.get(INBOXES + "/" + made.get("uid")).text())
                .isEqualTo(rig.get(INBOXES + "/stripe").text());
    }

    @Test
    void changesWhatIsGivenAndKeepsTheRest() throws IOException {
        rig.post(INBOXES, "{\"slug\":\"a\",\"verification\":{\"scheme\":\"github\",\"secrets\":[\"s\"]}}");

        assertThat(data(rig.put(INBOXES + "/a", "{\"name\":\"Renamed\"}"), 200, "Inbox updated successfully"))
                .containsEntry("name", "Renamed")
                .containsEntry("slug", "a")
                .extractingByKey("verification")
                .isNotNull();
        assertThat(object(
                        data(
                                rig.put(INBOXES + "/a", "{\"verification\":{\"scheme\":\"github\"}}"),
                                200,
                                "Inbox updated successfully"),
                        "verification"))
                .containsEntry("secrets", List.of("s"));
        assertThat(data(rig.put(INBOXES + "/a", "{\"verification\":null}"), 200, "Inbox updated successfully"))
                .containsEntry("verification", null);
    }

    @Test
    void listsAndRemovesInboxes() throws IOException {
        rig.post(INBOXES, "{\"slug\":\"a\"}");
        rig.post(INBOXES, "{\"slug\":\"b\"}");

        assertThat(content(rig.get(INBOXES))).extracting(row -> row.get("slug")).containsExactly("b", "a");
        is(rig.delete(INBOXES + "/b"), 200, "Inbox deleted successfully");
        assertThat(content(rig.get(INBOXES))).hasSize(1);
        for (String method : List.of("GET", "PUT", "DELETE")) {
            refused(rig.call(method, INBOXES + "/b", method.equals("PUT") ? "{}" : ""), 404, "There is no inbox b");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|slug is missing",
                "{\"slug\":\"A B\"}|slug: The slug",
                "{\"slug\":7}|slug must be a text",
                "{\"slug\":\"a\",\"name\":[]}|name must be a text",
                "{\"slug\":\"a\",\"verification\":\"x\"}|verification must be an object",
                "{\"slug\":\"a\",\"verification\":{}}|verification.scheme is missing",
                "{\"slug\":\"a\",\"verification\":{\"scheme\":\"odd\",\"secrets\":[\"s\"]}}|scheme: \"odd\" is not known; use one of",
                "{\"slug\":\"a\",\"verification\":{\"scheme\":\"github\"}}|secret: No secret is set. Enter the secret that the sender signs with.",
                "{\"slug\":\"a\",\"verification\":{\"scheme\":\"github\",\"secrets\":[\"s\"],\"options\":{\"hash\":\"MD5\"}}}|hash: GitHub has no such option; leave it out.",
                "{\"slug\":\"a\",\"verification\":{\"scheme\":\"paypal\",\"options\":{\"certificatePem\":\"x\"}}}|webhookId: it is empty; enter what the provider shows.",
                "{\"slug\":\"a\",\"verification\":{\"scheme\":\"discord\",\"options\":{\"publicKey\":\"zz\"}}}|publicKey: it is not hex; paste the whole key",
                "{\"slug\":\"a\",\"verification\":{\"scheme\":\"convoy-simple\",\"secrets\":[\"s\"],\"options\":{\"hash\":\"SHA1\"}}}|hash: \"SHA1\" is not known; use SHA256, SHA512.",
                "{\"slug\":\"a\",\"verification\":{\"scheme\":\"github\",\"secrets\":[1]}}|verification.secrets must be a list of texts",
                "{\"slug\":\"a\",\"verification\":{\"scheme\":\"github\",\"secrets\":[\"s\"],\"tolerance_seconds\":-1}}|verification.tolerance_seconds must be",
                "{\"slug\":\"a\",\"answer\":{\"status\":600}}|answer.status must be",
                "{\"slug\":\"a\",\"answer\":{\"headers\":[[\"Content-Length\",\"1\"]]}}|headers: The header Content-Length",
                "{\"slug\":\"a\",\"answer\":{\"headers\":\"x\"}}|answer.headers must be a list of pairs"
            })
    void refusesWithFieldValueAndCure(String json, String start) throws IOException {
        refused(rig.post(INBOXES, json), 422, start);
        assertThat(rig.twins.inboxes.all()).isEmpty();
    }

    @Test
    void checksStoredCapturesAgain() throws IOException {
        rig.post(INBOXES, "{\"slug\":\"a\"}");
        rig.twins.captures.record(Captures.of("C1").inbox("a").build());
        refused(rig.post(INBOXES + "/a/recheck", ""), 422, "inbox: The inbox a has no signature scheme");

        rig.call("PUT", INBOXES + "/a", "{\"verification\":{\"scheme\":\"github\",\"secrets\":[\"s\"]}}");
        assertThat(data(rig.post(INBOXES + "/a/recheck", ""), 200, "Captures checked again"))
                .isEqualTo(Map.of("checked", 1, "changed", 1, "unreadable", 0));
        assertThat(rig.twins.captures.find("C1").orElseThrow().verdict().name()).isEqualTo("invalid");
    }

    @Test
    void makesASourceOfConvoysHmacVerifier() throws IOException {
        Map<String, @Nullable Object> made = data(rig.post(SOURCES, HMAC), 201, "Source created successfully");

        assertThat(made)
                .containsEntry("name", "Shop EU")
                .containsEntry("mask_id", "shop-eu")
                .containsEntry("url", "http://127.0.0.1:9400/in/shop-eu")
                .containsEntry("type", "http")
                .containsEntry("provider", "")
                .containsEntry("custom_response", Json.object("body", "thanks", "content_type", "text/plain"))
                .containsEntry("body_function", null);
        assertThat(object(made, "verifier"))
                .isEqualTo(Json.object(
                        "type",
                        "hmac",
                        "hmac",
                        Json.object(
                                "header", "X-Sig",
                                "hash", "SHA512",
                                "secret", "secret-0123456789",
                                "encoding", "base64")));
        String one = SOURCES + "/" + made.get("uid");
        assertThat(data(rig.get(one), 200, "Source fetched successfully")).isEqualTo(made);
        assertThat(rig.call("GET", one, "", READER).text()).doesNotContain("secret-0123456789");
        assertThat(data(rig.post(SOURCES, HMAC), 201, "Source created successfully"))
                .containsEntry("mask_id", "shop-eu-2");
    }

    @Test
    void knowsProvidersAsSchemes() throws IOException {
        String github =
                "{\"name\":\"gh\",\"provider\":\"github\",\"verifier\":{\"type\":\"hmac\",\"hmac\":{\"secret\":\"s\"}}}";
        rig.post(SOURCES, github);
        rig.post(SOURCES, "{\"name\":\"plain\",\"verifier\":{\"type\":\"noop\"}}");

        assertThat(content(rig.get(SOURCES)))
                .extracting(row -> row.get("provider"))
                .containsExactly("", "github");
        assertThat(content(rig.get(SOURCES + "?provider=github"))).hasSize(1);
        assertThat(content(rig.get(SOURCES + "?type=pub_sub"))).isEmpty();
        assertThat(ApiRig.message(rig.get(SOURCES))).isEqualTo("Sources fetched successfully");
        assertThat(content(rig.get(INBOXES)).getLast())
                .extractingByKey("verification")
                .asString()
                .contains("github");
    }

    @Test
    void changesAndRemovesASource() throws IOException {
        Map<String, @Nullable Object> made = data(rig.post(SOURCES, HMAC), 201, "Source created successfully");
        String one = SOURCES + "/" + made.get("uid");
        Map<String, @Nullable Object> changed =
                data(rig.put(one, "{\"name\":\"Other\"}"), 202, "Source updated successfully");

        assertThat(changed)
                .containsEntry("name", "Other")
                .containsEntry("mask_id", "shop-eu")
                .containsEntry("verifier", made.get("verifier"));
        assertThat(data(
                        rig.put(one, "{\"name\":\"Other\",\"verifier\":{\"type\":\"noop\"}}"),
                        202,
                        "Source updated successfully"))
                .containsEntry("verifier", Json.object("type", "noop"));
        is(rig.delete(one), 200, "Source deleted successfully");
        refused(rig.get(one), 404, "source not found");
        refused(rig.put(one, "{\"name\":\"x\"}"), 404, "source not found");
        refused(rig.delete(one), 404, "source not found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{}|name is missing",
                "400|{\"name\":\"a\",\"type\":\"pub_sub\"}|type \"pub_sub\" is not taken",
                "400|{\"name\":\"a\",\"provider\":\"odd\"}|provider \"odd\" is not known",
                "400|{\"name\":\"a\",\"verifier\":{\"type\":\"basic_auth\"}}|verifier.type \"basic_auth\" is not taken",
                "400|{\"name\":\"a\",\"verifier\":{\"type\":\"hmac\"}}|header is missing",
                "400|{\"name\":\"a\",\"verifier\":{\"type\":\"hmac\",\"hmac\":{\"header\":\"X\",\"hash\":\"MD5\"}}}|verifier.hmac.hash must be",
                "400|{\"name\":\"a\",\"verifier\":{\"type\":\"hmac\",\"hmac\":{\"header\":\"X\"}}}|secret: No secret is set.",
                "400|{\"name\":\"a\",\"verifier\":[]}|verifier must be an object",
                "501|{\"name\":\"a\",\"body_function\":\"function transform(p){}\"}|Hookbench runs no JavaScript",
                "501|{\"name\":\"a\",\"header_function\":\"x\"}|Hookbench runs no JavaScript"
            })
    void refusesSourcesItCannotHave(int status, String json, String start) throws IOException {
        refused(rig.post(SOURCES, json), status, start);
        assertThat(rig.twins.inboxes.all()).isEmpty();
    }
}
