package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.api.gate.RateGate;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has no key, or not the right one, and what they learn. */
final class ApiKeyGateTest {
    private static final String KEY = "Authorization: Bearer " + ApiRig.ADMIN + "\r\n";

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

    private RawConnection.Response list(String headers) throws IOException {
        return rig.send("GET /api/v1/captures HTTP/1.1\r\n" + headers + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "X-None: 1,Authentication required",
        "Authorization: Basic YTpi,Authentication required",
        "Authorization: Bearer,Authentication required",
        "Authorization: Bearer wrong,authorization failed",
        "Authorization: Bearer ADMIN-TOKEN,authorization failed",
        "Authorization: Bearer admin-token2,authorization failed",
        "Cookie: token=admin-token,Authentication required"
    })
    void asksForAKey(String header, String message) throws IOException {
        RawConnection.Response response = list("Host: HOST\r\n" + header + "\r\n");

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.header("WWW-Authenticate")).contains("Bearer");
        assertThat(response.text()).isEqualTo("{\"status\":false,\"message\":\"" + message + "\"}");
    }

    @Test
    void refusesTwoKeysAtOnce() throws IOException {
        assertThat(list("Host: HOST\r\n" + KEY + "Authorization: Bearer other\r\n")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void slowsGuessingDownWithoutLockingTheOwnerOut() throws IOException {
        String wrong = "Host: HOST\r\nAuthorization: Bearer wrong\r\n";
        for (int i = 0; i < RateGate.WRONG_PER_MINUTE; i++) {
            assertThat(list(wrong).status()).isEqualTo(401);
        }
        RawConnection.Response response = list(wrong);
        assertThat(response.status()).isEqualTo(429);
        assertThat(response.header("Retry-After")).contains("60");
        assertThat(list("Host: HOST\r\n" + KEY).status()).isEqualTo(200);

        rig.clock.advance(Duration.ofMinutes(1));
        assertThat(list(wrong).status()).isEqualTo(401);
    }

    @Test
    void tellsStrangersNothingAboutRoutes() throws IOException {
        assertThat(rig.send("GET /nothing HTTP/1.1\r\nHost: HOST\r\n\r\n").status())
                .isEqualTo(401);
        assertThat(rig.get("/nothing").status()).isEqualTo(404);
    }

    @Test
    void keepsToTheScopesOfAKey() throws IOException {
        String reader = "Host: HOST\r\nAuthorization: Bearer " + ApiRig.READER + "\r\n";

        assertThat(list(reader).status()).isEqualTo(200);
        RawConnection.Response response = rig.send("POST /api/v1/captures/C1/replay HTTP/1.1\r\n" + reader
                + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(response.status()).isEqualTo(403);
        assertThat(ApiRig.message(response)).isEqualTo("The key reader lacks the scope send.");
        assertThat(rig.replays.asked).isEmpty();
    }

    @Test
    void limitsTheRateOfAKeyByConvoysHeaders() throws IOException {
        try (ApiRig slow = new ApiRig(spool, 3)) {
            String get = "GET /api/v1/captures HTTP/1.1\r\nHost: HOST\r\n";
            for (int i = 0; i < 3; i++) {
                assertThat(slow.sendUnchecked(get + KEY + "\r\n").status()).isEqualTo(200);
            }
            RawConnection.Response response = slow.sendUnchecked(get + KEY + "\r\n");

            assertThat(response.status()).isEqualTo(429);
            assertThat(ApiRig.message(response)).isEqualTo("exceeded rate limit");
            assertThat(response.header("X-RateLimit-Limit")).contains("3");
            assertThat(response.header("X-RateLimit-Remaining")).contains("0");
            assertThat(response.header("X-RateLimit-Reset"))
                    .contains(Long.toString(slow.clock.instant().getEpochSecond() + 60));
            assertThat(response.header("Retry-After")).contains("60");
            String other = "Authorization: Bearer " + ApiRig.READER + "\r\n";
            assertThat(slow.sendUnchecked(get + other + "\r\n").status()).isEqualTo(200);
            slow.clock.advance(Duration.ofMinutes(1));
            assertThat(slow.sendUnchecked(get + KEY + "\r\n").status()).isEqualTo(200);
        }
    }
}
