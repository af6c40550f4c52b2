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
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not come in, and what they learn. */
final class ApiGatesTest {
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
    @ValueSource(
            strings = {
                "evil.test:PORT",
                "127.0.0.1",
                "localhost",
                "127.0.0.1:80",
                "127.0.0.1:PORT0",
                "127.0.0.2:PORT",
                "127.1:PORT",
                "127.0.0.1.:PORT",
                "localhost.:PORT",
                "localhost.evil.test:PORT",
                "evil-localhost:PORT",
                "127.0.0.1.nip.io:PORT",
                "0.0.0.0:PORT",
                "0x7f.0.0.1:PORT",
                "2130706433:PORT",
                "017700000001:PORT",
                "[::]:PORT",
                "[::ffff:127.0.0.1]:PORT",
                "%6cocalhost:PORT",
                "localhost:0PORT",
                "localhost:PORT:PORT",
                "user@localhost:PORT",
                "localhost:PORT@evil.test",
                "localhost:PORT.evil.test",
                "127.0.0.1:PORT/",
                "127.0.0.1:PORT, evil.test",
                "[::1%25lo]:PORT",
                "[0:0:0:0:0:0:0:1]:PORT",
                "ip6-localhost:PORT",
                "hookbench.localhost:PORT",
                "127.0.0.01:PORT",
                ""
            })
    void meetsForeignHostsWithSilence(String spelling) throws IOException {
        String host =
                spelling.replace("PORT", Integer.toString(rig.server.address().getPort()));
        RawConnection.Response response = list("Host: " + host + "\r\n" + KEY);

        assertThat(response.status()).isIn(400, 421);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void answers421ToAReboundName() throws IOException {
        assertThat(list("Host: evil.test:" + rig.server.address().getPort() + "\r\n" + KEY)
                        .status())
                .isEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LocalHost", "[::1]"})
    void knowsItsOwnNames(String name) throws IOException {
        assertThat(list("Host: " + name + ":" + rig.server.address().getPort() + "\r\n" + KEY)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesRequestsWithoutAHost() throws IOException {
        assertThat(list(KEY).status()).isEqualTo(400);
        assertThat(rig.send("GET /api/v1/captures HTTP/1.0\r\n" + KEY + "\r\n").status())
                .isEqualTo(421);
    }

    @Test
    void takesAbsoluteFormOnlyForItsHost() throws IOException {
        String tail = "/api/v1/captures HTTP/1.1\r\nHost: HOST\r\n" + KEY + "\r\n";

        assertThat(rig.send("GET http://HOST" + tail).status()).isEqualTo(200);
        assertThat(rig.send("GET http://evil.test" + tail).status()).isEqualTo(400);
        assertThat(rig.send("GET http://HOST.evil.test" + tail).status()).isEqualTo(400);
        assertThat(rig.send("GET https://HOST" + tail).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.test",
                "Origin: null",
                "Origin: https://HOST",
                "Origin: http://localhost",
                "Origin: http://HOST.evil.test",
                "Origin: http://HOST\r\nOrigin: http://evil.test",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: none\r\nSec-Fetch-Site: cross-site"
            })
    void refusesOtherOriginsEvenWithAKey(String header) throws IOException {
        RawConnection.Response response = list("Host: HOST\r\n" + header + "\r\n" + KEY);

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.head())
                .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://HOST", "Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none"})
    void takesItsOwnOrigin(String header) throws IOException {
        assertThat(list("Host: HOST\r\n" + header + "\r\n" + KEY).status()).isEqualTo(200);
    }

    @Test
    void answersNoPreflight() throws IOException {
        RawConnection.Response response = rig.send(
                "OPTIONS /api/v1/captures HTTP/1.1\r\nHost: HOST\r\n" + "Access-Control-Request-Method: GET\r\n\r\n");

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.head())
                .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
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
    void namesTheMethodsOfARoute() throws IOException {
        RawConnection.Response response = rig.send("DELETE /api/v1/captures HTTP/1.1\r\nHost: HOST\r\n" + KEY + "\r\n");

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.header("Allow")).contains("GET");
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

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"})
    void takesNoFormsAndTexts(String type) throws IOException {
        RawConnection.Response response = rig.send("POST /api/v1/captures/C1/replay HTTP/1.1\r\nHost: HOST\r\n" + KEY
                + "Content-Type: " + type + "\r\nContent-Length: 2\r\n\r\n{}");

        assertThat(response.status()).isEqualTo(415);
        assertThat(ApiRig.message(response)).contains(type).contains("application/json");
    }

    @Test
    void takesNoBodyWithoutAType() throws IOException {
        assertThat(rig.send("POST /api/v1/captures/C1/replay HTTP/1.1\r\nHost: HOST\r\n" + KEY
                                + "Content-Length: 2\r\n\r\n{}")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void takesOneMebibyteAtMost() throws IOException {
        String head = "POST /api/v1/captures/C1/replay HTTP/1.1\r\nHost: HOST\r\n" + KEY
                + "Content-Type: application/json\r\n";

        assertThat(rig.send(head + "Content-Length: 1048577\r\n\r\n").status()).isEqualTo(413);
        assertThat(rig.send(head + "Transfer-Encoding: chunked\r\n\r\n110000\r\n" + "x".repeat(0x110000)
                                + "\r\n0\r\n\r\n")
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 2"
            })
    void refusesDoubtfulFraming(String header) throws IOException {
        assertThat(rig.send("POST /api/v1/captures/C1/replay HTTP/1.1\r\nHost: HOST\r\n" + KEY
                                + "Content-Type: application/json\r\n" + header + "\r\n\r\n0\r\n\r\n")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void keepsBrowsersFromUsingWhatItSays() throws IOException {
        RawConnection.Response response = list("Host: HOST\r\n" + KEY);

        assertThat(response.header("Cache-Control")).contains("no-store");
        assertThat(response.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(response.header("Server")).isEmpty();
    }

    @Test
    void tellsItsHealthWithoutAKey() throws IOException {
        RawConnection.Response well = rig.send("GET /healthz HTTP/1.1\r\nHost: HOST\r\n\r\n");
        rig.journal.failWith("the disk is full");
        rig.twins.indexLag.set(1_500);
        RawConnection.Response unwell = rig.send("GET /healthz HTTP/1.1\r\nHost: HOST\r\n\r\n");

        assertThat(well.status()).isEqualTo(200);
        assertThat(ApiRig.data(well).toString()).contains("ok=true");
        assertThat(unwell.status()).isEqualTo(200);
        assertThat(ApiRig.data(unwell).toString())
                .contains("ok=false")
                .contains("the disk is full")
                .contains("index_lag_millis=1500");
        assertThat(rig.send("GET /healthz HTTP/1.1\r\nHost: evil.test\r\n\r\n").status())
                .isEqualTo(421);
    }

    @Test
    void repeatsTheVersionAskedFor() throws IOException {
        assertThat(list("Host: HOST\r\n" + KEY).header("X-Convoy-Version")).contains("2025-11-24");
        assertThat(list("Host: HOST\r\n" + KEY + "X-Convoy-Version: 2024-01-01\r\n")
                        .header("X-Convoy-Version"))
                .contains("2024-01-01");
        RawConnection.Response response = list("Host: HOST\r\n" + KEY + "X-Convoy-Version: newest\r\n");
        assertThat(response.status()).isEqualTo(400);
        assertThat(ApiRig.message(response)).startsWith("X-Convoy-Version newest");
    }

    @Test
    void namesEachRequest() throws IOException {
        assertThat(list("Host: HOST\r\n" + KEY + "X-Request-ID: my/id-1\r\n").header("X-Request-ID"))
                .contains("my/id-1");
        assertThat(list("Host: HOST\r\n" + KEY).header("X-Request-ID").orElseThrow())
                .matches("[0-9A-Z]{26}");
        assertThat(list("Host: HOST\r\nX-Request-ID: a b\r\n")
                        .header("X-Request-ID")
                        .orElseThrow())
                .matches("[0-9A-Z]{26}");
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

    @Test
    void judgesInOrder() throws IOException {
        String body = "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}";
        String post = "POST /api/v1/captures/C1/replay HTTP/1.1\r\n";
        String evil = "Origin: http://evil.test\r\n";

        assertThat(rig.send(post + "Host: evil.test\r\n" + evil + body).status())
                .isEqualTo(421);
        assertThat(rig.send("POST http://evil.test/api/v1/captures/C1/replay HTTP/1.1\r\nHost: HOST\r\n" + evil + body)
                        .status())
                .isEqualTo(400);
        assertThat(rig.send("OPTIONS /api/v1/captures HTTP/1.1\r\nHost: HOST\r\n" + evil + "\r\n")
                        .status())
                .isEqualTo(403);
        assertThat(rig.send(post + "Host: HOST\r\n" + body).status()).isEqualTo(401);
        assertThat(rig.send(post + "Host: HOST\r\nAuthorization: Bearer " + ApiRig.READER + "\r\n" + body)
                        .status())
                .isEqualTo(403);
        assertThat(rig.send(post + "Host: HOST\r\n" + KEY + body).status()).isEqualTo(415);
    }
}
