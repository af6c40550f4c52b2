package dev.hookbench.dispatch.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.testing.Certificates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TlsRulesTest {
    @SuppressWarnings("NullAway.Init")
    private static Certificates certificates;

    @BeforeAll
    static void make(@TempDir Path folder) throws Exception {
        certificates = Certificates.make(folder);
    }

    @Test
    void takesCertificatesWithTextAroundThem() {
        String chain = "Bag Attributes\n" + certificates.pem("good") + "\nissuer\n" + certificates.pem("authority");
        assertThat(TlsRules.authorityFault(chain)).isEmpty();
        assertThat(TlsRules.certificateFault(chain)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"})
    void saysThatATextIsNoCertificate(String text) {
        assertThat(TlsRules.authorityFault(text).orElseThrow()).contains("is no certificate in PEM", "paste it");
    }

    @Test
    void aKeyIsNoCertificate() {
        assertThat(TlsRules.authorityFault(certificates.key("good").reveal()).orElseThrow())
                .contains("PRIVATE KEY where a CERTIFICATE belongs");
    }

    @Test
    void refusesWhatHasExpired() {
        assertThat(TlsRules.certificateFault(certificates.pem("expired")).orElseThrow())
                .contains("has expired", "give a current one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"good", "client"})
    void takesTheKeyOfTheCertificate(String alias) {
        assertThat(TlsRules.keyFault(certificates.pem(alias), certificates.key(alias)))
                .isEmpty();
    }

    /** What openssl writes without -outform: PKCS #1 for RSA, SEC 1 with its parameters for EC. */
    @Test
    void takesOlderFormsOfKeys() {
        assertThat(TlsRules.keyFault(certificates.pem("client"), bare("RSA PRIVATE KEY", "client", 26)))
                .isEmpty();
        assertThat(TlsRules.keyFault(certificates.pem("good"), bare("EC PRIVATE KEY", "good", 0)))
                .isEmpty();
    }

    @Test
    void refusesAnotherKeyWithoutRepeatingIt() {
        String fault = TlsRules.keyFault(certificates.pem("good"), certificates.key("stranger"))
                .orElseThrow();
        assertThat(fault).contains("is not the key of the certificate");
        String otherKind = TlsRules.keyFault(certificates.pem("good"), certificates.key("client"))
                .orElseThrow();
        assertThat(otherKind).contains("it is no EC key, which the certificate is for");
        assertThat(fault + otherKind)
                .doesNotContain(certificates.key("client").reveal().substring(40, 60));
    }

    @Test
    void saysThatAKeyIsEncryptedOrMissing() {
        SecretText encrypted =
                SecretText.of("-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----");
        assertThat(TlsRules.keyFault(certificates.pem("good"), encrypted).orElseThrow())
                .contains("it is encrypted: take the passphrase off first");
        assertThat(TlsRules.keyFault(certificates.pem("good"), SecretText.of(""))
                        .orElseThrow())
                .startsWith("is empty");
        assertThat(TlsRules.keyFault(certificates.pem("good"), SecretText.of(certificates.pem("good")))
                        .orElseThrow())
                .contains("no PRIVATE KEY block");
    }

    /** The bare key within a PKCS #8 one: the content of its OCTET STRING. */
    private static SecretText bare(String label, String alias, int offset) {
        String pem = certificates.key(alias).reveal();
        byte[] pkcs8 = Base64.getMimeDecoder()
                .decode(pem.replaceAll("-----[A-Z ]+-----", "").getBytes(StandardCharsets.US_ASCII));
        int start = offset > 0 ? offset : contentOfOctetString(pkcs8);
        byte[] bare = Arrays.copyOfRange(pkcs8, start, pkcs8.length);
        return SecretText.of("-----BEGIN " + label + "-----\n"
                + Base64.getEncoder().encodeToString(bare) + "\n-----END " + label + "-----");
    }

    private static int contentOfOctetString(byte[] pkcs8) {
        for (int i = 0; i < pkcs8.length; i++) {
            if (pkcs8[i] == 0x04 && i + 2 + (pkcs8[i + 1] & 0xFF) == pkcs8.length) {
                return i + 2;
            }
        }
        throw new AssertionError("no OCTET STRING at the end");
    }
}
