package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.SubscriptionScene.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.FakeEndpoint;
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

/** OAuth 2 settings tried over the API, at a token endpoint behind a real socket. */
final class TokenTestApiTest {
    private static final String TEST = PROJECT + "/endpoints/oauth2/test";
    private static final String FAILED = "OAuth2 connection test failed";

    @TempDir
    Path spool;

    private SubscriptionScene scene;
    private FakeEndpoint tokens;

    @BeforeEach
    void start() throws IOException {
        scene = new SubscriptionScene(spool);
        tokens = FakeEndpoint.start();
    }

    @AfterEach
    void stop() {
        tokens.close();
        scene.close();
    }

    private static FakeEndpoint.Behaviour json(int status, String written) {
        String body = written.replace('\'', '"');
        return FakeEndpoint.raw("HTTP/1.1 " + status + " Told\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    private Response tried(String more) throws IOException {
        return scene.rig.post(
                TEST,
                scene.json("{'oauth2':{'url':'" + tokens.url("/token")
                        + "','client_id':'client-1','authentication_type':'shared_secret','client_secret':'shh-0123456789'"
                        + more + "}}"));
    }

    @Test
    void fetchesATokenAndShowsItMasked() throws IOException {
        tokens.next(json(200, "{'access_token':'token-0123456789','token_type':'Bearer','expires_in':60}"));
        Response response = tried(",'scope':'hooks','audience':'shop'");

        assertThat(data(response, 200, "OAuth2 connection test successful"))
                .containsEntry("success", true)
                .containsEntry("token_type", "Bearer")
                .containsEntry(
                        "expires_at",
                        scene.rig.clock.instant().plus(Duration.ofMinutes(1)).toString())
                .containsEntry("error", "")
                .containsEntry("message", "");
        assertThat(response.text()).doesNotContain("token-0123456789").doesNotContain("shh-0123456789");
        assertThat(tokens.received()).singleElement().satisfies(asked -> {
            assertThat(asked.line()).startsWith("POST /token ");
            assertThat(asked.text())
                    .contains("grant_type=client_credentials")
                    .contains("scope=hooks")
                    .contains("audience=shop");
        });
    }

    @Test
    void mapsFieldsAndUnits() throws IOException {
        tokens.next(json(200, "{'jwt':'token-0123456789','kind':'Bearer','ttl':2}"));

        assertThat(data(
                        tried(
                                ",'field_mapping':{'access_token':'jwt','token_type':'kind','expires_in':'ttl'},'expiry_time_unit':'hours'"),
                        200,
                        "OAuth2 connection test successful"))
                .containsEntry(
                        "expires_at",
                        scene.rig.clock.instant().plus(Duration.ofHours(2)).toString());
    }

    @Test
    void aTokenWithoutAnEndHasNone() throws IOException {
        tokens.next(json(200, "{'access_token':'token-0123456789','token_type':'Bearer'}"));

        assertThat(ApiRig.data(tried(""))).containsEntry("success", true).containsEntry("expires_at", null);
    }

    @Test
    void tellsWhyTheTokenEndpointRefused() throws IOException {
        tokens.next(json(401, "{'error':'invalid_client','error_description':'No such client.'}"));
        Map<String, @Nullable Object> result = data(tried(""), 200, FAILED);

        assertThat(result)
                .containsEntry("success", false)
                .containsEntry("access_token", "")
                .containsEntry("error", "invalid_client");
        assertThat(String.valueOf(result.get("message"))).isNotBlank();
    }

    @Test
    void tellsThatNobodyAnswersOrAnswersSomethingElse() throws IOException {
        tokens.next(FakeEndpoint.status(200), FakeEndpoint.reset());
        assertThat(data(tried(""), 200, FAILED)).containsEntry("success", false);
        assertThat(data(tried(""), 200, FAILED)).containsEntry("success", false);
        tokens.close();

        Map<String, @Nullable Object> result = data(tried(""), 200, FAILED);
        assertThat(String.valueOf(result.get("message"))).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                                | oauth2 is missing: give url, client_id and client_secret
                    {'oauth2':null}                                   | oauth2 is missing
                    {'oauth2':[]}                                     | oauth2 must be an object, not [].
                    {'oauth2':{'url':5}}                              | oauth2.url must be a text, not 5.
                    {'oauth2':{'client_id':{}}}                       | oauth2.client_id must be a text
                    {'oauth2':{'client_secret':7}}                    | oauth2.client_secret must be a text, not 7.
                    {'oauth2':{'authentication_type':'password'}}     | oauth2.authentication_type must be one of shared_secret, client_assertion
                    {'oauth2':{'expiry_time_unit':'days'}}            | oauth2.expiry_time_unit must be one of seconds
                    {'oauth2':{'field_mapping':'x'}}                  | oauth2.field_mapping must be an object
                    {'oauth2':{'scope':1}}                            | oauth2.scope must be a text, not 1.
                    {'oauth2':{'url':'http://localhost:9','client_secret':'s'}} | oauth2.client_id is empty: give the id
                    {'oauth2':{'url':'http://localhost:9','client_id':'c'}} | oauth2.client_secret is empty: give the secret
                    {'oauth2':{'url':'http://localhost:9','client_id':'c','authentication_type':'client_assertion'}} | oauth2.signing_key is empty
                    {'oauth2':{'url':'http://localhost:9','client_id':'c','authentication_type':'client_assertion','signing_algorithm':'none'}} | oauth2.signing_algorithm is "none": use ES256
                    {'oauth2':{'url':'http://localhost:9','client_id':'c','authentication_type':'client_assertion','signing_key':{'kty':'EC'}}} | oauth2.signing_key
                    {'oauth2':{'url':'http://localhost:9','client_id':'c','client_secret':'s','grant_type':'\\u0000'}} | oauth2.grant_type""")
    void refusesWithFieldValueAndCureAndAsksNobody(String written, String start) throws IOException {
        refused(scene.rig.post(TEST, scene.json(written)), 400, start);
        assertThat(tokens.received()).isEmpty();
    }

    @Test
    void namesTheUrlAsItIsCalledHere() throws IOException {
        Response response = scene.rig.post(
                TEST,
                scene.json("{'oauth2':{'url':'ftp://localhost','client_id':'c','client_secret':'shh-0123456789'}}"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(ApiRig.message(response)).doesNotContain("authentication.").doesNotContain("shh-0123456789");
    }

    @Test
    void keepsNothing() throws IOException {
        tokens.next(json(200, "{'access_token':'token-0123456789','token_type':'Bearer'}"));
        tried("");

        assertThat(scene.rig.twins.endpoints.all()).hasSize(1);
        assertThat(scene.rig.get(PROJECT + "/endpoints").text()).doesNotContain("client-1");
    }

    @Test
    void needsAnAdmin() throws IOException {
        is(scene.by(ApiRig.SENDER, "POST", TEST, "{'oauth2':{}}"), 403, "The key sender lacks the scope admin.");
    }
}
