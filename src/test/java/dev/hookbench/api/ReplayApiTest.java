package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.delivery.Timings;
import dev.hookbench.domain.replay.ReplayCommands.Replayed;
import dev.hookbench.testing.Captures;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays by the API. */
final class ReplayApiTest {
    private static final String TARGET = "/api/v1/captures/C1/replay";
    private static final Instant NOW = Instant.parse("2026-11-23T09:41:00Z");
    private static final Timings TIMINGS = new Timings(null, null, null, null, Duration.ofMillis(12));

    @TempDir
    Path spool;

    private ApiRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new ApiRig(spool);
        rig.keep(Captures.capture("C1"), new byte[0]);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void replaysToAnEndpoint() throws IOException {
        RawConnection.Response response = rig.post(TARGET, "{\"endpoint_id\":\"E1\"}");

        assertThat(response.text())
                .isEqualTo(
                        "{\"status\":true,\"message\":\"Capture replayed successfully\",\"data\":{\"capture_id\":\"C1\","
                                + "\"body_sha256\":\"hash\",\"delivery_id\":\"D1\",\"outcome\":{\"result\":\"open\"}}}");
        assertThat(rig.replays.asked).containsExactly("C1 to endpoint E1");
    }

    @Test
    void replaysToAUrlAndGivesTheAnswer() throws IOException {
        rig.replays.answer = Outcome.done(new Replayed(
                "C1",
                "hash",
                "",
                new AttemptOutcome.Answered(
                        202, "Accepted", Headers.of("X-A", "1"), BodyRef.empty(), false, "127.0.0.1", NOW, TIMINGS)));

        RawConnection.Response response = rig.post(TARGET, "{\"url\":\"http://127.0.0.1:1/x\"}");

        assertThat(response.text())
                .contains("\"delivery_id\":null")
                .contains("\"result\":\"answered\",\"response_status\":202,\"response_headers\":[[\"X-A\",\"1\"]]")
                .contains("\"duration_ms\":12");
        assertThat(rig.replays.asked).containsExactly("C1 to url http://127.0.0.1:1/x");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysWhetherTheAnswerWasCut(boolean truncated) throws IOException {
        BodyRef kept = new BodyRef("ab", 262_144, 0, 0);
        rig.replays.answer = Outcome.done(new Replayed(
                "C1",
                "hash",
                "",
                new AttemptOutcome.Answered(200, "OK", Headers.none(), kept, truncated, "127.0.0.1", NOW, TIMINGS)));

        assertThat(rig.post(TARGET, "{\"url\":\"http://127.0.0.1:1/x\"}").text())
                .contains("\"response_body_size\":262144")
                .contains("\"response_body_truncated\":" + truncated);
    }

    @Test
    void saysWhyAReplayFailed() throws IOException {
        rig.replays.answer = Outcome.done(new Replayed(
                "C1",
                "hash",
                "",
                new AttemptOutcome.Failed(
                        ErrorClass.CONNECTION_REFUSED, "Nobody listens.", "127.0.0.1", NOW, TIMINGS)));

        assertThat(rig.post(TARGET, "{\"url\":\"http://127.0.0.1:1/x\"}").text())
                .contains("\"message\":\"Capture replayed without an answer: Nobody listens.\"")
                .contains(
                        "\"result\":\"failed\",\"error\":\"connection_refused\",\"error_message\":\"Nobody listens.\"");
    }

    @Test
    void passesOnWhyAReplayWasRefused() throws IOException {
        rig.replays.answer = Outcome.refused("url", "nonsense", "The URL nonsense needs http:// or https://.");

        RawConnection.Response response = rig.post(TARGET, "{\"url\":\"nonsense\"}");

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.text())
                .isEqualTo("{\"status\":false,\"message\":\"url: The URL nonsense needs http:// or https://.\"}");
    }

    @Test
    void namesTheFieldOnce() throws IOException {
        rig.replays.answer = Outcome.refused("endpoint_id", "E9", "endpoint_id: no endpoint has the id \"E9\".");

        assertThat(ApiRig.message(rig.post(TARGET, "{\"endpoint_id\":\"E9\"}"))).startsWith("endpoint_id: no endpoint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"url\":\"http://a\",\"endpoint_id\":\"E1\"}", "{\"url\":null}"})
    void asksForExactlyOneTarget(String json) throws IOException {
        RawConnection.Response response = rig.post(TARGET, json);

        assertThat(response.status()).isEqualTo(422);
        assertThat(ApiRig.message(response)).contains("exactly one of url and endpoint_id");
        assertThat(rig.replays.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"url\":1}", "{\"url\":\"\"}", "{\"url\":[\"http://a\"]}"})
    void namesTheFieldOfTheWrongKind(String json) throws IOException {
        assertThat(ApiRig.message(rig.post(TARGET, json))).startsWith("url must be a text");
    }

    @Test
    void tellsLineAndColumnOfBadJson() throws IOException {
        RawConnection.Response response = rig.post(TARGET, "{\n  \"url\": nope\n}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(ApiRig.message(response)).contains("line 2, column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "1", "null", ""})
    void takesNothingButAnObject(String json) throws IOException {
        assertThat(rig.post(TARGET, json).status()).isEqualTo(400);
    }

    @Test
    void saysWhenThereIsNoSuchCapture() throws IOException {
        assertThat(rig.post("/api/v1/captures/C2/replay", "{\"url\":\"http://a\"}")
                        .status())
                .isEqualTo(404);
        assertThat(rig.replays.asked).isEmpty();
    }

    @Test
    void tellsNothingOfAFaultOfItsOwn() throws IOException {
        rig.server.close();
        rig.replays.answer = null;
        rig.server.start();

        RawConnection.Response response = rig.post(TARGET, "{\"url\":\"http://a\"}");

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.text()).doesNotContain("Exception").contains("its log has the details");
    }
}
