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

/** What requests must look like, and what every answer carries. */
final class ApiFramingTest {
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

    @Test
    void namesTheMethodsOfARoute() throws IOException {
        RawConnection.Response response = rig.send("DELETE /api/v1/captures HTTP/1.1\r\nHost: HOST\r\n" + KEY + "\r\n");

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.header("Allow")).contains("GET");
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
}
