package dev.hookbench.dispatch.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Failed;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.endpoint.TlsSettings;
import dev.hookbench.domain.endpoint.TlsSettings.ClientCertificate;
import dev.hookbench.testing.Certificates;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.FakeEndpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exchanges over TLS under the settings of one endpoint, against real TLS servers. */
final class EndpointTlsTest {
    @SuppressWarnings("NullAway.Init")
    private static Certificates certificates;

    private final HttpSender sender =
            new HttpSender(Set::of, _ -> List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1})), new FakeClock());

    @BeforeAll
    static void make(@TempDir Path folder) throws Exception {
        certificates = Certificates.make(folder);
    }

    @AfterAll
    static void closeServers() throws Exception {
        certificates.close();
    }

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void trustsTheAuthorityThatTheEndpointNames() throws Exception {
        answered(trusting(), "localhost", certificates.serve("good", false));
    }

    @Test
    void namesAndDatesAreStillCheckedUnderAnAuthorityOfItsOwn() throws Exception {
        assertThat(failed(trusting(), "other.test", certificates.serve("good", false))
                        .message())
                .contains("is for another name", "other.test");
        assertThat(failed(trusting(), "localhost", certificates.serve("expired", false))
                        .message())
                .contains("has expired: renew it");
        assertThat(failed(trusting(), "localhost", certificates.serve("stranger", false))
                        .message())
                .contains("self-signed or from an unknown authority", "tls.ca");
    }

    @Test
    void withoutVerifyingItTakesAnyCertificateAndName() throws Exception {
        TlsSettings anyone = new TlsSettings(false, null, null);
        for (String alias : List.of("good", "expired", "stranger")) {
            answered(anyone, "other.test", certificates.serve(alias, false));
        }
    }

    /** The connection that was not verified must not serve an endpoint that verifies. */
    @Test
    void notVerifyingNeverReachesAnotherEndpoint() throws Exception {
        int port = certificates.serve("stranger", false);
        answered(new TlsSettings(false, null, null), "localhost", port);
        assertThat(failed(TlsSettings.defaults(), "localhost", port).error()).isEqualTo(ErrorClass.TLS);
        answered(new TlsSettings(false, null, null), "localhost", port);
        assertThat(failed(trusting(), "localhost", port).error()).isEqualTo(ErrorClass.TLS);
    }

    @Test
    void showsItsCertificateToAServerThatWantsOne() throws Exception {
        int port = certificates.serve("good", true);
        answered(showing(certificates.pem("client"), certificates.key("client")), "localhost", port);
        // one that the server's authorities did not sign is not even shown
        failed(showing(certificates.pem("stranger"), certificates.key("stranger")), "localhost", port);
        answered(showing(certificates.pem("good"), certificates.key("good")), "localhost", port);
        assertThat(certificates.clients()).containsExactly("CN=client", "CN=good");
    }

    @Test
    void saysThatAClientCertificateIsWanted() throws Exception {
        Failed failed = failed(trusting(), "localhost", certificates.serve("good", true));
        // the server may hang up before its alert is read
        assertThat(failed.message()).containsAnyOf("wants a client certificate", "closed the connection");
    }

    @Test
    void aCertificateThatCannotBeUsedIsAFaultOfTheSettings() throws Exception {
        int port = certificates.serve("good", true);
        Failed noKey = failed(showing(certificates.pem("client"), SecretText.of("")), "localhost", port);
        assertThat(noKey.error()).isEqualTo(ErrorClass.BAD_REQUEST);
        assertThat(noKey.message()).contains("key of the endpoint's client certificate cannot be read: enter it again");
        Failed noCertificate = failed(showing("nonsense", certificates.key("client")), "localhost", port);
        assertThat(noCertificate.error()).isEqualTo(ErrorClass.BAD_REQUEST);
        assertThat(noCertificate.message()).contains("TLS settings cannot be used");
    }

    @Test
    void saysThatTheServerSpeaksNoTlsOfToday() throws Exception {
        try (FakeEndpoint old = FakeEndpoint.start()) {
            int port = alertingProtocolVersion();
            assertThat(failed(trusting(), "localhost", port).message()).contains("protocol_version", "TLS 1.2 or 1.3");
            assertThat(failed(trusting(), "localhost", old.port()).message()).isNotEmpty();
        }
    }

    /** A server of TLS 1.1 and older answers a hello of today by the alert protocol_version. */
    private static int alertingProtocolVersion() throws Exception {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Thread.ofVirtual().start(() -> {
            try (server;
                    Socket socket = server.accept()) {
                socket.getInputStream().read(new byte[2_000]);
                socket.getOutputStream().write(new byte[] {0x15, 3, 2, 0, 2, 2, 70});
                socket.getInputStream().read(new byte[2_000]);
            } catch (IOException _) {
                // the client hangs up, as it should
            }
        });
        return server.getLocalPort();
    }

    private static TlsSettings trusting() {
        return new TlsSettings(true, certificates.pem("authority"), null);
    }

    private static TlsSettings showing(@Nullable String certificate, SecretText key) {
        return new TlsSettings(
                true,
                certificates.pem("authority"),
                certificate == null ? null : new ClientCertificate(certificate, key));
    }

    private void answered(TlsSettings tls, String host, int port) {
        Exchanged exchanged = post(tls, host, port);
        assertThat(exchanged.outcome()).as(exchanged.toString()).isInstanceOf(Answered.class);
    }

    private Failed failed(TlsSettings tls, String host, int port) {
        Exchanged exchanged = post(tls, host, port);
        assertThat(exchanged.outcome()).isInstanceOf(Failed.class);
        return (Failed) exchanged.outcome();
    }

    private Exchanged post(TlsSettings tls, String host, int port) {
        Destination destination =
                Destination.parse("https://" + host + ":" + port + "/").result().orElseThrow();
        return sender.send(new OutgoingRequest(
                "POST", destination, Headers.none(), new byte[] {'x'}, Duration.ofSeconds(20), tls));
    }
}
