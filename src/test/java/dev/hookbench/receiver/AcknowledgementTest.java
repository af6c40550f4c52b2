package dev.hookbench.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is acknowledged before it is durable, and what cannot be made durable is said to be so. */
final class AcknowledgementTest {
    private static final String REQUEST = "POST /in/orders HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi";

    @TempDir
    Path spool;

    private ReceiverRig rig;
    private InetSocketAddress address = new InetSocketAddress(0);

    @BeforeEach
    void start() throws IOException {
        rig = new ReceiverRig(spool);
        address = rig.receiver.address();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void answersOnlyAfterTheForce() throws Exception {
        rig.journal.hold();
        try (RawConnection connection = rig.connect()) {
            connection.send(REQUEST);
            Awaitility.await().until(() -> rig.journal.waiting() == 1);
            CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> status(connection));
            assertThat(rig.captures()).isEmpty();
            assertThat(status).isNotDone();

            rig.journal.release();
            assertThat(status.get(20, TimeUnit.SECONDS)).isEqualTo(200);
            assertThat(rig.captures()).hasSize(1);
        }
    }

    private static int status(RawConnection connection) {
        try {
            return connection.response().status();
        } catch (IOException e) {
            return -1;
        }
    }

    @Test
    void saysThatItStopsWhileItAnswersTheLast() throws Exception {
        rig.journal.hold();
        try (RawConnection last = rig.connect();
                RawConnection late = rig.connect()) {
            late.send("GET /in/orders HTTP/1.1\r\nHost: h\r\n");
            last.send(REQUEST);
            Awaitility.await().until(() -> rig.journal.waiting() == 1);
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(rig.receiver::stop);
            Awaitility.await().until(() -> !accepts());
            RawConnection.Response turned = late.send("\r\n").response();
            assertThat(turned.status()).isEqualTo(503);
            assertThat(turned.header("Retry-After")).contains("5");
            assertThat(turned.text()).contains("is being stopped");

            rig.journal.release();
            assertThat(last.response().status()).isEqualTo(200);
            stopping.get(20, TimeUnit.SECONDS);
        }
    }

    private boolean accepts() {
        try (Socket probe = new Socket()) {
            probe.connect(address, 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void servesOthersWhileOneWaits() throws IOException {
        rig.journal.hold();
        try (RawConnection waiting = rig.connect();
                RawConnection other = rig.connect()) {
            waiting.send(REQUEST);
            Awaitility.await().until(() -> rig.journal.waiting() == 1);
            other.send("GET /nowhere HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(other.response().status()).isEqualTo(404);
            rig.journal.release();
            assertThat(waiting.response().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 100_000, 300_000})
    void saysThatNothingWasStored(int size) throws IOException {
        rig.journal.failWith("the disk is full");
        try (RawConnection connection = rig.connect()) {
            connection.send("POST /in/orders HTTP/1.1\r\nHost: h\r\nContent-Length: " + size + "\r\n\r\n");
            RawConnection.Response response = connection.send(new byte[size]).response();

            assertThat(response.status()).isEqualTo(503);
            assertThat(response.header("Retry-After")).contains("5");
            assertThat(response.header("Connection")).contains("close");
            assertThat(response.text()).contains("the disk is full");
            assertThat(connection.isAtEnd()).isTrue();
        }
        assertThat(rig.captures()).isEmpty();
    }

    @Test
    void goesOnWhenStorageIsBack() throws IOException {
        rig.journal.failWith("the disk is full");
        assertThat(rig.exchange(REQUEST).status()).isEqualTo(503);
        rig.journal.recover();

        assertThat(rig.exchange(REQUEST).status()).isEqualTo(200);
        assertThat(rig.captures()).hasSize(1);
    }

    @Test
    void saysWhenTheSpoolFolderIsGone() throws IOException {
        java.nio.file.Files.delete(spool);
        try (RawConnection connection = rig.connect()) {
            connection.send("POST /in/orders HTTP/1.1\r\nHost: h\r\nContent-Length: 300000\r\n\r\n");
            RawConnection.Response response = connection.send(new byte[300_000]).response();

            assertThat(response.status()).isEqualTo(503);
            assertThat(response.text()).contains("could not be written to disk");
        }
        java.nio.file.Files.createDirectory(spool);
    }

    @Test
    void answersAsItsInboxSays() throws IOException {
        Answer answer = new Answer(
                418, Headers.of("X-Tea", "1", "X-Tea", "2", "Content-Type", "text/plain"), "caf\u00e9 \u20ac");
        rig.service.update("INBOX-orders", new InboxDraft("orders", "Orders", null, answer));

        RawConnection.Response response = rig.exchange(REQUEST);

        assertThat(response.status()).isEqualTo(418);
        assertThat(response.text()).isEqualTo("caf\u00e9 \u20ac");
        assertThat(response.head()).contains("X-Tea: 1", "X-Tea: 2", "Content-Type: text/plain");
        assertThat(rig.onlyCapture().answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void answersWithoutABodyWhereNoneMayBe(int status) throws IOException {
        Answer answer = new Answer(status, Headers.none(), "left out");
        rig.service.update("INBOX-orders", new InboxDraft("orders", "Orders", null, answer));
        try (RawConnection connection = rig.connect()) {
            assertThat(connection.send(REQUEST).response().status()).isEqualTo(status);
            assertThat(connection.send(REQUEST).response().status()).isEqualTo(status);
        }
    }

    @Test
    void finishesWhatIsUnderWayBeforeItStops() throws Exception {
        rig.journal.hold();
        try (RawConnection connection = rig.connect()) {
            connection.send(REQUEST);
            Awaitility.await().until(() -> rig.journal.waiting() == 1);
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(rig.receiver::stop);
            Awaitility.await().until(() -> refusesConnections());
            rig.journal.release();

            assertThat(connection.response().status()).isEqualTo(200);
            stopped.get(20, TimeUnit.SECONDS);
        }
        assertThat(rig.captures()).hasSize(1);
    }

    private boolean refusesConnections() {
        try (RawConnection _ = new RawConnection(new java.net.InetSocketAddress(
                "127.0.0.1", java.net.URI.create(rig.receiver.url()).getPort()))) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
