package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names, origins and orders of gates keep strangers out. */
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
