package dev.hookbench.testing;

import dev.hookbench.domain.SecretText;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * Certificates made by the JDK's keytool: {@code authority}; signed by it {@code good}, {@code expired} and {@code client}
 * (RSA), all for localhost; {@code stranger} signed by nobody; and TLS servers that use them.
 */
public final class Certificates implements AutoCloseable {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final KeyStore keys;
    private final List<AutoCloseable> opened = new CopyOnWriteArrayList<>();
    private final List<String> clients = new CopyOnWriteArrayList<>();

    private Certificates(KeyStore keys) {
        this.keys = keys;
    }

    /** Makes all of them in that folder. */
    public static Certificates make(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("keys.p12");
        keytool(file, "authority", "EC", "-ext", "bc:c");
        keytool(file, "good", "EC", "-signer", "authority", "-startdate", "-1d", "-validity", "5");
        keytool(file, "expired", "EC", "-signer", "authority", "-startdate", "-9d", "-validity", "5");
        keytool(file, "client", "RSA", "-signer", "authority");
        keytool(file, "stranger", "EC");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return new Certificates(keys);
    }

    /** The certificate in PEM. */
    public String pem(String alias) {
        try {
            return block("CERTIFICATE", keys.getCertificate(alias).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Its private key in PEM, as PKCS #8. */
    public SecretText key(String alias) {
        try {
            return SecretText.of(
                    block("PRIVATE KEY", keys.getKey(alias, PASSWORD).getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A server on loopback with that certificate, that answers 204 to every request of one byte x; its port. */
    public int serve(String alias, boolean wantsClient) throws GeneralSecurityException, IOException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, PASSWORD);
        own.setKeyEntry(alias, keys.getKey(alias, PASSWORD), PASSWORD, keys.getCertificateChain(alias));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(own, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("authority", keys.getCertificate("authority"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
        SSLServerSocket server = (SSLServerSocket) context.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        server.setNeedClientAuth(wantsClient);
        opened.add(server);
        Thread.ofVirtual().start(() -> accept(server));
        return server.getLocalPort();
    }

    /** The names on the client certificates that servers were shown, in order. */
    public List<String> clients() {
        return clients;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    private void accept(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer((SSLSocket) socket));
            }
        } catch (IOException _) {
            // the test is over
        }
    }

    private void answer(SSLSocket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == 'x') {
                    if (socket.getNeedClientAuth()) {
                        clients.add(socket.getSession().getPeerPrincipal().getName());
                    }
                    socket.getOutputStream()
                            .write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException _) {
            // one side refused the other, which is what is tested
        }
    }

    private static String block(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }

    private static void keytool(Path file, String alias, String algorithm, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                algorithm,
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
        if (keytool.waitFor() != 0) {
            throw new AssertionError(output);
        }
    }
}
