package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys over the API: made, used, expired and revoked. */
final class KeysApiTest {
    private static final String KEYS = "/api/v1/security/keys";

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

    private Map<String, @Nullable Object> made(String json) throws IOException {
        return data(rig.post(KEYS, json), 201, "Key created successfully; its token is shown this once");
    }

    private Response list(@Nullable Object token) throws IOException {
        return rig.call("GET", "/api/v1/captures", "", "Authorization: Bearer " + token + "\r\n");
    }

    @Test
    void makesAKeyThatOpensWhatItsScopesSay() throws IOException {
        Map<String, @Nullable Object> made = made("{\"name\":\"CI\",\"scopes\":[\"send\",\"read\"]}");
        Object token = made.get("token");

        assertThat(made)
                .containsEntry("name", "CI")
                .containsEntry("scopes", List.of("read", "send"))
                .containsEntry("last_used_at", null)
                .containsEntry("revoked_at", null)
                .containsEntry(
                        "expires_at",
                        rig.clock.instant().plus(Duration.ofDays(90)).toString());
        assertThat(list(token).status()).isEqualTo(200);
        is(
                rig.call("GET", KEYS, "", "Authorization: Bearer " + token + "\r\n"),
                403,
                "The key CI lacks the scope admin.");
    }

    @Test
    void showsATokenOnceOnly() throws IOException {
        String token = (String) made("{\"name\":\"CI\",\"scopes\":[\"read\"],\"expires_in_days\":null}")
                .get("token");
        Response listed = rig.get(KEYS);

        assertThat(listed.text()).doesNotContain(token).doesNotContain("sha256").doesNotContain("token");
        assertThat(list(listed, 200, "Keys fetched successfully"))
                .extracting(key -> key.get("id"))
                .startsWith("local", "reader", "sender")
                .hasSize(4);
        assertThat(list(listed, 200, "Keys fetched successfully").getLast()).containsEntry("expires_at", null);
    }

    private static List<Map<String, @Nullable Object>> list(Response response, int status, String message) {
        return ApiAnswers.list(response, status, message);
    }

    @Test
    void tellsWhenAKeyWasUsed() throws IOException {
        rig.clock.advance(Duration.ofMinutes(3));
        list(ApiRig.READER);
        String minute = rig.clock.instant().truncatedTo(ChronoUnit.MINUTES).toString();

        await().untilAsserted(() -> assertThat(list(rig.get(KEYS), 200, "Keys fetched successfully"))
                .anySatisfy(
                        key -> assertThat(key).containsEntry("id", "reader").containsEntry("last_used_at", minute)));
    }

    @Test
    void answersWrongExpiredAndRevokedKeysAlike() throws IOException {
        Map<String, @Nullable Object> revoked = made("{\"name\":\"a\",\"scopes\":[\"admin\"]}");
        Map<String, @Nullable Object> expired = made("{\"name\":\"b\",\"scopes\":[\"admin\"],\"expires_in_days\":1}");
        assertThat(data(rig.delete(KEYS + "/" + revoked.get("id")), 200, "Key revoked successfully"))
                .containsEntry("revoked_at", rig.clock.instant().toString());
        assertThat(list(expired.get("token")).status()).isEqualTo(200);
        rig.clock.advance(Duration.ofDays(1));

        String ofOtherInstallation = "whc_a" + "0".repeat(49);
        List<Response> answers = List.of(
                list(revoked.get("token")), list(expired.get("token")), list(ofOtherInstallation), list("nonsense"));
        assertThat(answers).allSatisfy(answer -> {
            is(answer, 401, "authorization failed");
            assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.header("Connection")).contains("close");
        });
    }

    @Test
    void neitherLosesNorRevokesThisMachinesKey() throws IOException {
        refused(rig.delete(KEYS + "/local"), 422, "id local is this machine's own key");
        refused(rig.delete(KEYS + "/NONE"), 404, "There is no key NONE");
        assertThat(rig.get(KEYS).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scopes\":[\"read\"]}|name is missing",
                "{\"name\":5,\"scopes\":[\"read\"]}|name must be a text",
                "{\"name\":\"a\"}|scopes is empty",
                "{\"name\":\"a\",\"scopes\":\"read\"}|scopes must be a list",
                "{\"name\":\"a\",\"scopes\":[\"root\"]}|scopes has \"root\"",
                "{\"name\":\"a\",\"scopes\":[\"read\"],\"expires_in_days\":0}|expires_in_days must be a whole number from 1 to 3650",
                "{\"name\":\"a\",\"scopes\":[\"read\"],\"expires_in_days\":\"7\"}|expires_in_days must be a whole number"
            })
    void refusesWithFieldValueAndCure(String json, String start) throws IOException {
        refused(rig.post(KEYS, json), 422, start);
        assertThat(rig.twins.keyStore.all()).hasSize(2);
    }
}
