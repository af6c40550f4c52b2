package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.OAuth2.SharedSecret;
import dev.hookbench.domain.meta.MetaDraft;
import dev.hookbench.domain.meta.MetaEventFilter;
import dev.hookbench.testing.FakeEndpoint;
import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The threat T3: nothing that Hookbench sends, whoever asked for it, reaches its own API or what clouds keep. */
final class SendingThreatsTest {
    @TempDir
    Path temp;

    private OpenHookbench hookbench;
    private ThreatScene scene;

    @BeforeEach
    void start() throws Exception {
        hookbench = OpenHookbench.start(DataFolder.open(temp.resolve("data")), new StartOptions(null, 0, 0));
        scene = new ThreatScene(hookbench);
    }

    @AfterEach
    void stop() {
        hookbench.close();
    }

    @Test
    void t03NothingThatIsSentReachesTheApi() throws IOException {
        try (FakeEndpoint redirecting = FakeEndpoint.start()) {
            redirecting.otherwise(FakeEndpoint.raw("HTTP/1.1 307 Over There\r\nLocation: " + hookbench.apiUrl()
                    + "/healthz\r\nContent-Length: 0\r\n\r\n"));
            for (String host :
                    List.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "127.1.2.3", "[::ffff:127.0.0.1]")) {
                Attempt attempt = attempted("http://" + host + ":" + scene.port() + "/api/v1/captures");
                assertThat(attempt.outcome())
                        .as(host)
                        .isInstanceOfSatisfying(
                                AttemptOutcome.Failed.class,
                                failed -> assertThat(failed.error()).isEqualTo(ErrorClass.FORBIDDEN_ADDRESS));
            }
            assertThat(attempted(redirecting.url("/hook")).outcome())
                    .isInstanceOfSatisfying(
                            AttemptOutcome.Answered.class,
                            answered -> assertThat(answered.status()).isEqualTo(307));
            assertThat(redirecting.received()).hasSize(1);
        }
        assertThat(attempted("http://169.254.169.254/latest/meta-data").outcome())
                .isInstanceOfSatisfying(
                        AttemptOutcome.Failed.class,
                        failed -> assertThat(failed.error()).isEqualTo(ErrorClass.FORBIDDEN_ADDRESS));
    }

    @Test
    void t03NeitherReplayNorTokenNorMetaEventReachesTheApi() throws IOException {
        String own = hookbench.apiUrl() + "/api/v1/captures";
        scene.post(hookbench.receiverUrl() + "/in/default", "{}");
        String capture =
                await().until(scene::captures, found -> !found.isEmpty()).getFirst();
        Response replayed = scene.send(
                new ThreatScene.Call("POST", "/api/v1/captures/" + capture + "/replay", true),
                bearer(hookbench.apiKey()),
                "application/json",
                "{\"url\":\"" + own + "\"}");
        assertThat(replayed.text()).contains("Capture replayed without an answer", "own control API");

        OAuth2 oauth2 = OAuth2.of(own, "client", new SharedSecret(SecretText.of("a-secret")));
        assertThat(hookbench
                        .services()
                        .tokenCommands()
                        .test(oauth2)
                        .result()
                        .orElseThrow()
                        .message())
                .contains("own control API");

        var meta = hookbench.services().steering().meta();
        meta.save(new MetaDraft(true, own, List.of("endpoint.created"), SecretText.of("meta-secret")));
        hookbench.services().endpointCommands().create(EndpointDraft.of("new", "http://127.0.0.1:9/new"));
        await().untilAsserted(() -> assertThat(
                        meta.page(MetaEventFilter.all(), PageRequest.newest(1)).rows())
                .singleElement()
                .satisfies(event -> assertThat(event.description()).contains("own control API")));
    }

    private static String bearer(SecretText token) {
        return "Authorization: Bearer " + token.reveal() + "\r\n";
    }

    /** The first attempt of an event for an endpoint with that URL. */
    private Attempt attempted(String url) {
        Delivery delivery = scene.sentTo(url);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> hookbench
                        .services()
                        .deliveries()
                        .find(delivery.uid())
                        .filter(now -> now.attempts() == 1 && now.status() != DeliveryStatus.PROCESSING)
                        .isPresent());
        return hookbench.services().deliveries().attempts(delivery.uid()).getFirst();
    }
}
