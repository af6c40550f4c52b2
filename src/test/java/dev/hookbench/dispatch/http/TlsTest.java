package dev.hookbench.dispatch.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.dispatch.tls.TlsStrategies;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Failed;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.testing.FakeClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exchanges over TLS with certificates made for the test. */
final class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final List<AutoCloseable> opened = new ArrayList<>();

    private static KeyStore keys = empty();

    @BeforeAll
    static void certificates(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        keytool(file, "authority", "-ext", "bc:c");
        keytool(file, "good", "-signer", "authority", "-startdate", "-1d", "-validity", "5");
        keytool(file, "expired", "-signer", "authority", "-startdate", "-9d", "-validity", "5");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    @Test
    void sendsOverTls() throws Exception {
        int port = serve("good");
        HttpSender sender = trusting();
        Answered first = (Answered) post(sender, "localhost", port).outcome();
        Answered second = (Answered) post(sender, "localhost", port).outcome();

        assertThat(first.status()).isEqualTo(204);
        assertThat(first.timings().tls()).isNotNull();
        assertThat(second.timings().tls()).as("the connection is kept").isNull();
    }

    @Test
    void saysThatACertificateIsForAnotherName() throws Exception {
        Failed failed = failed(trusting(), "other.test", serve("good"));
        assertThat(failed.message()).contains("is for another name", "other.test");
    }

    @Test
    void saysThatACertificateHasExpired() throws Exception {
        Failed failed = failed(trusting(), "localhost", serve("expired"));
        assertThat(failed.message()).contains("has expired: renew it");
    }

    @Test
    void trustsNoUnknownAuthorityByDefault() throws Exception {
        HttpSender sender = opened(new HttpSender(Set::of, TlsTest::loopback, new FakeClock()));
        assertThat(failed(sender, "localhost", serve("good")).message())
                .contains("self-signed or from an unknown authority");
    }

    private Failed failed(HttpSender sender, String host, int port) {
        Exchanged exchanged = post(sender, host, port);
        assertThat(exchanged.outcome()).isInstanceOf(Failed.class);
        Failed failed = (Failed) exchanged.outcome();
        assertThat(failed.error()).as(failed.message()).isEqualTo(ErrorClass.TLS);
        return failed;
    }

    private static Exchanged post(HttpSender sender, String host, int port) {
        Destination destination =
                Destination.parse("https://" + host + ":" + port + "/").result().orElseThrow();
        return sender.send(
                new OutgoingRequest("POST", destination, Headers.none(), new byte[] {'x'}, Duration.ofSeconds(20)));
    }

    private HttpSender trusting() throws GeneralSecurityException, IOException {
        KeyStore trusted = empty();
        trusted.setCertificateEntry("authority", keys.getCertificate("authority"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return opened(new HttpSender(
                Set::of, TlsTest::loopback, new FakeClock(), new TlsStrategies(new DefaultClientTlsStrategy(context))));
    }

    private int serve(String alias) throws GeneralSecurityException, IOException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        KeyStore own = empty();
        own.setKeyEntry(alias, keys.getKey(alias, PASSWORD), PASSWORD, keys.getCertificateChain(alias));
        managers.init(own, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        ServerSocket server = opened(context.getServerSocketFactory()
                .createServerSocket(0, 50, loopback("").getFirst()));
        Thread.ofVirtual().start(() -> accept(server));
        return server.getLocalPort();
    }

    /** Answers 204 to every request of one byte. */
    private static void accept(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == 'x') {
                    socket.getOutputStream()
                            .write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            // the client refused the certificate, which is what is tested
        }
    }

    private static void keytool(Path file, String alias, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + alias,
                "-ext",
                "SAN=dns:localhost",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit"));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(output).isZero();
    }

    private static KeyStore empty() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, PASSWORD);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private <T extends AutoCloseable> T opened(T one) {
        opened.add(one);
        return one;
    }

    private static List<InetAddress> loopback(String host) {
        try {
            return List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (UnknownHostException e) {
            throw new AssertionError(host, e);
        }
    }
}
