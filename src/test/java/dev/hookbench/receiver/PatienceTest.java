package dev.hookbench.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.capture.Capture;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long the receiver waits for a sender, and how many it waits for. */
final class PatienceTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(150);

    @TempDir
    Path spool;

    private final List<RawConnection> connections = new ArrayList<>();
    private ReceiverRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new ReceiverRig(spool);
    }

    @AfterEach
    void stop() throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
        rig.close();
    }

    private RawConnection connect(Duration headTime, Duration idle) throws IOException {
        rig.close();
        rig = new ReceiverRig(spool, new ReceiverLimits(() -> 1_000, headTime, LONG, LONG, idle, SHORT));
        return another();
    }

    private RawConnection another() throws IOException {
        RawConnection connection = rig.connect();
        connections.add(connection);
        return connection;
    }

    @Test
    void givesUpOnAHeadThatDoesNotEnd() throws IOException {
        RawConnection connection = connect(SHORT, LONG);
        RawConnection.Response response =
                connection.send("GET /in/orders HTTP/1.1\r\nHost: h\r\nX-Slow").response();

        assertThat(response.status()).isEqualTo(408);
        assertThat(response.text()).contains("not complete after").contains("40 bytes");
        assertThat(connection.isAtEnd()).isTrue();
        Capture capture = rig.onlyCapture();
        assertThat(Objects.requireNonNull(capture.refusal()).reason()).isEqualTo("incomplete");
        assertThat(capture.answer().status()).isEqualTo(408);
    }

    @Test
    void waitsAnewForTheHeadOfEachRequest() throws IOException {
        RawConnection connection = connect(SHORT, LONG);
        for (int i = 0; i < 3; i++) {
            connection.send("GET /in/orders HTTP/1.1\r\nHo").send("st: h\r\n\r\n");
            assertThat(connection.response().status()).isEqualTo(200);
        }
        assertThat(connection.send("GET").response().status()).isEqualTo(408);
        assertThat(rig.captures()).hasSize(4);
    }

    @Test
    void closesAnUnusedConnection() throws IOException {
        RawConnection connection = connect(LONG, SHORT);

        assertThat(connection
                        .send("GET /in/orders HTTP/1.1\r\nHost: h\r\n\r\n")
                        .response()
                        .status())
                .isEqualTo(200);
        assertThat(connection.isAtEnd()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/in/orders"})
    void endsARefusedConnectionWhoseSenderNeverStops(String target) throws IOException {
        RawConnection connection = connect(LONG, LONG);

        connection.send("POST " + target + " HTTP/1.1\r\nHost: h\r\nContent-Length: 100000000\r\n\r\n");
        assertThat(connection.response().status()).isIn(404, 413);
        Awaitility.await().until(() -> isRefused(connection));
    }

    private static boolean isRefused(RawConnection connection) {
        try {
            connection.send(new byte[1024]);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void servesTheNextSenderWhenOneOfTooManyLeaves() throws IOException {
        connect(LONG, LONG);
        for (int i = 1; i < ReceiverLimits.CONNECTIONS; i++) {
            another();
        }
        for (RawConnection connection : connections) {
            connection.send("GET /in/orders HTTP/1.1\r\nHost: h\r\n\r\n");
        }
        for (RawConnection connection : connections) {
            assertThat(connection.response().status()).isEqualTo(200);
        }
        RawConnection late = another();
        late.send("GET /in/orders/late HTTP/1.1\r\nHost: h\r\n\r\n");
        for (RawConnection connection : connections.subList(0, 100)) {
            connection.close();
        }

        assertThat(late.response().status()).isEqualTo(200);
        assertThat(rig.captures()).hasSize(ReceiverLimits.CONNECTIONS + 1);
    }
}
