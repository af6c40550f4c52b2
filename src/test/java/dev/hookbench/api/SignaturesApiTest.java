package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.json.Json;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures by the API: schemes, checks with their reason, signing. */
final class SignaturesApiTest {
    private static final String VERIFY = "/api/v1/signatures/verify";
    private static final String SIGN = "/api/v1/signatures/sign";

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

    private static String json(Object... members) {
        return new String(Json.write(Json.object(members)), StandardCharsets.UTF_8);
    }

    private Map<String, ?> data(String path, String body) throws IOException {
        RawConnection.Response response = rig.post(path, body);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return ApiRig.data(response);
    }

    private Object signedHeaders(String secret, String body) throws IOException {
        return Objects.requireNonNull(
                data(SIGN, json("scheme", "stripe", "secrets", List.of(secret), "body", body, "now", 1_790_000_000))
                        .get("headers"));
    }

    @Test
    void listsTheSchemes() throws IOException {
        assertThat(rig.get("/api/v1/signatures/schemes").text())
                .contains(
                        "\"slug\":\"github\"",
                        "\"slug\":\"custom\"",
                        "\"group\":\"public_key\",\"hasSecrets\":false",
                        "{\"name\":\"webhookId\",\"form\":\"text\",\"choices\":[],\"default\":\"\",\"required\":true}");
    }

    @Test
    void verifiesWhatItSigns() throws IOException {
        Map<String, ?> found = data(
                VERIFY,
                json(
                        "scheme", "stripe",
                        "secrets", List.of("whsec_x"),
                        "headers", signedHeaders("whsec_x", "{\"a\":\"ä\"}"),
                        "bodyBase64",
                                Base64.getEncoder().encodeToString("{\"a\":\"ä\"}".getBytes(StandardCharsets.UTF_8)),
                        "now", 1_790_000_300));

        assertThat(found.get("verdict")).isEqualTo("valid");
        assertThat(found.get("reason")).isNull();
        assertThat(found.get("ageSeconds")).isEqualTo(300);
        assertThat(new String(
                        Base64.getDecoder().decode(String.valueOf(found.get("signedContentBase64"))),
                        StandardCharsets.UTF_8))
                .isEqualTo("1790000000.{\"a\":\"ä\"}");
        assertThat((List<?>) found.get("checked")).hasSize(1);
    }

    @Test
    void saysWhyAndHowToMendIt() throws IOException {
        Map<String, ?> found = data(
                VERIFY,
                json(
                        "scheme",
                        "stripe",
                        "secrets",
                        List.of("whsec_x"),
                        "headers",
                        signedHeaders("whsec_x", "{\"a\": 1}"),
                        "body",
                        "{\"a\":1}",
                        "now",
                        1_790_000_000));

        assertThat(found.get("verdict")).isEqualTo("invalid");
        assertThat(found.get("reason")).isEqualTo("body_altered");
        assertThat(found.get("detail")).isEqualTo("json_reserialized");
        assertThat(String.valueOf(found.get("fix"))).contains("raw bytes");
        assertThat(String.valueOf(found.get("fixLines"))).contains("Express", "Spring", "Rails", "Django", "Laravel");
    }

    @Test
    void namesTheInboxWhoseSecretFits() throws IOException {
        rig.post(
                "/api/v1/inboxes",
                "{\"slug\":\"pay\",\"verification\":{\"scheme\":\"github\",\"secrets\":[\"whsec_of_pay\"]}}");
        Map<String, ?> found = data(
                VERIFY,
                json(
                        "scheme",
                        "stripe",
                        "secrets",
                        List.of("whsec_x"),
                        "headers",
                        signedHeaders("whsec_of_pay", "{}"),
                        "body",
                        "{}",
                        "now",
                        1_790_000_000));

        assertThat(found.get("detail")).isEqualTo("other_secret");
        assertThat(String.valueOf(found.get("explanation")))
                .contains("inbox \"pay\"")
                .doesNotContain("whsec_of_pay");
    }

    @Test
    void saysWhatIsMissingToCheckAnything() throws IOException {
        Map<String, ?> found = data(VERIFY, json("scheme", "stripe"));

        assertThat(found.get("verdict")).isEqualTo("not_checked");
        assertThat(String.valueOf(found.get("explanation"))).contains("No secret is set");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | scheme is missing",
                "{\"scheme\":\"github\",\"secrets\":\"s\"} | secrets must be a list of texts",
                "{\"scheme\":\"github\",\"bodyBase64\":\"%\"} | bodyBase64 is not base64",
                "{\"scheme\":\"github\",\"body\":\"\",\"bodyBase64\":\"\"} | give one of them",
                "{\"scheme\":\"github\",\"headers\":{\"a\":1}} | headers must be a list of pairs",
                "{\"scheme\":\"github\",\"now\":\"soon\"} | now must be a whole number",
                "{\"scheme\":\"github\",\"toleranceSeconds\":-1} | toleranceSeconds must be a whole number"
            })
    void refusesWithFieldAndCure(String body, String message) throws IOException {
        RawConnection.Response response = rig.post(VERIFY, body);

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.text()).contains(message);
    }

    @Test
    void refusesToSignWithoutASecretOrScheme() throws IOException {
        assertThat(rig.post(SIGN, json("scheme", "github")).text()).contains("secrets: there is none");
        RawConnection.Response unknown = rig.post(SIGN, json("scheme", "githup", "secrets", List.of("s")));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("githup", "use one of github, github-sha1");
    }
}
