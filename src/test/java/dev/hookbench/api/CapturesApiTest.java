package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Refusal;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.json.Json;
import dev.hookbench.testing.Captures;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One capture by the API: its fields, its bytes, its end. */
final class CapturesApiTest {
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

    private static String uid(int number) {
        return String.format(Locale.ROOT, "01J%023d", number);
    }

    private void keep(int count) {
        for (int i = 1; i <= count; i++) {
            rig.keep(Captures.capture(uid(i)), new byte[0]);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> content(RawConnection.Response response) {
        return (List<Map<String, ?>>)
                Objects.requireNonNull(ApiRig.data(response).get("content"));
    }

    @Test
    void givesEveryFieldOfACapture() throws IOException {
        byte[] body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        Capture capture = rig.keep(
                Captures.of(uid(1))
                        .inbox("orders")
                        .method("PUT")
                        .target("/in/orders/a%2Fb?x")
                        .headers("X-b", "1", "x-B", "2")
                        .eventType("order.paid")
                        .verdict(new Verdict.Invalid("github", "wrong_secret", "detail", "Use the other secret."))
                        .build(),
                body);

        Map<String, ?> row = content(rig.get("/api/v1/captures")).getFirst();

        assertThat(row.get("uid")).isEqualTo(uid(1));
        assertThat(row.get("inbox")).isEqualTo("orders");
        assertThat(row.get("received_at")).isEqualTo(capture.receivedAt().toString());
        assertThat(row.get("method")).isEqualTo("PUT");
        assertThat(row.get("target")).isEqualTo("/in/orders/a%2Fb?x");
        assertThat(row.get("headers")).isEqualTo(List.of(List.of("X-b", "1"), List.of("x-B", "2")));
        assertThat(row.get("body_size")).isEqualTo(7);
        assertThat(row.get("body_sha256")).isEqualTo(ApiRig.sha256(body));
        assertThat(row.get("event_type")).isEqualTo("order.paid");
        assertThat(row.get("verdict")).isEqualTo("invalid");
        assertThat(row.get("verdict_reason")).isEqualTo("wrong_secret");
        assertThat(row.get("verdict_detail")).isEqualTo("detail");
        assertThat(row.get("verdict_explanation")).isEqualTo("Use the other secret.");
        assertThat(row.get("response_status")).isEqualTo(capture.answer().status());
        assertThat(row.get("refusal")).isNull();
        assertThat(ApiRig.data(rig.get("/api/v1/captures/" + uid(1)))).isEqualTo(row);
    }

    @Test
    void givesEveryByteOfATargetAsOneCharacter() throws IOException {
        String target = "/in/orders/caf\u00c3\u00a9?\u00ff=\u0080\"\\";
        rig.keep(Captures.of(uid(1)).target(target).build(), new byte[0]);

        assertThat(content(rig.get("/api/v1/captures")).getFirst().get("target"))
                .isEqualTo(target);
    }

    @Test
    void saysWhyACaptureWasRefusedAndThatNothingWasAnswered() throws IOException {
        Refusal refusal = new Refusal("incomplete", "The sender left.", 5);
        rig.keep(Captures.of(uid(1)).refusal(refusal).status(0).build(), new byte[0]);

        Map<String, ?> row = content(rig.get("/api/v1/captures")).getFirst();

        assertThat(row.get("response_status")).isNull();
        assertThat(row.get("refusal"))
                .isEqualTo(Json.object("reason", "incomplete", "message", "The sender left.", "bytes_seen", 5));
    }

    @Test
    void givesTheExactBytesAsADownload() throws IOException {
        byte[] body = new byte[300_000];
        new Random(7).nextBytes(body);
        rig.keep(Captures.capture(uid(1)), body);

        RawConnection.Response response = rig.get("/api/v1/captures/" + uid(1) + "/body");

        assertThat(response.body()).isEqualTo(body);
        assertThat(response.header("Content-Type")).contains("application/octet-stream");
        assertThat(response.header("Content-Disposition"))
                .contains("attachment; filename=\"capture-" + uid(1) + ".bin\"");
        assertThat(response.header("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void givesAnEmptyBody() throws IOException {
        keep(1);

        RawConnection.Response response = rig.get("/api/v1/captures/" + uid(1) + "/body");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void saysWhenBytesAreGone() throws IOException {
        rig.captures.record(
                Captures.of(uid(1)).body(new BodyRef("gone", 5, 1, 0)).build());

        RawConnection.Response response = rig.get("/api/v1/captures/" + uid(1) + "/body");

        assertThat(response.status()).isEqualTo(500);
        assertThat(ApiRig.message(response)).contains("gone is not in the journal");
    }

    @Test
    void saysWhenThereIsNoSuchCapture() throws IOException {
        for (String target : List.of("/api/v1/captures/NONE", "/api/v1/captures/NONE/body")) {
            assertThat(rig.get(target).status()).isEqualTo(404);
            assertThat(ApiRig.message(rig.get(target))).contains("no capture NONE");
        }
    }

    @Test
    void servesManyRequestsOfOneConnection() throws IOException {
        keep(1);
        List<Integer> statuses = new ArrayList<>();
        try (RawConnection connection = new RawConnection(rig.server.address())) {
            for (int i = 0; i < 20; i++) {
                connection.send("GET /api/v1/captures HTTP/1.1\r\nHost: " + rig.host() + "\r\nAuthorization: Bearer "
                        + ApiRig.ADMIN + "\r\n\r\n");
                statuses.add(connection.response().status());
            }
        }
        assertThat(statuses).hasSize(20).containsOnly(200);
    }

    @Test
    void removesACapture() throws IOException {
        keep(2);
        RawConnection.Response gone = rig.delete("/api/v1/captures/" + uid(1));

        assertThat(gone.text())
                .isEqualTo("{\"status\":true,\"message\":\"Capture deleted successfully\",\"data\":null}");
        assertThat(rig.get("/api/v1/captures/" + uid(1)).status()).isEqualTo(404);
        assertThat(rig.delete("/api/v1/captures/" + uid(1)).status()).isEqualTo(404);
        assertThat(content(rig.get("/api/v1/captures")))
                .extracting(row -> row.get("uid"))
                .isEqualTo(List.of(uid(2)));
    }
}
