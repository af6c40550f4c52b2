package dev.hookbench.dispatch.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.testing.Jwks;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SigningKeyTest {
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "RS256", "PS256"})
    void signsSoThatThePublicKeyVerifies(String algorithm) throws Exception {
        Jwks keys = Jwks.of(algorithm);
        SigningKey key = SigningKey.read(keys.privateJwk(), algorithm);
        assertThat(key.keyId()).isEqualTo("key-1");
        assertThat(keys.verifies(CONTENT, key.sign(CONTENT))).isTrue();
        assertThat(keys.verifies("other".getBytes(StandardCharsets.US_ASCII), key.sign(CONTENT)))
                .isFalse();
    }

    @Test
    void es256SignaturesAreTwoNumbersOf32Bytes() throws Exception {
        assertThat(SigningKey.read(Jwks.of("ES256").privateJwk(), "ES256").sign(CONTENT))
                .hasSize(64);
    }

    /** The private key of RFC 7515, A.3. */
    @Test
    void takesTheKeyOfTheStandardsExample() {
        SecretText example = SecretText.of("""
                {"kty":"EC","crv":"P-256",
                 "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                 "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
                 "d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"}""");
        assertThat(SigningKey.fault(example, "ES256")).isEmpty();
    }

    @Test
    void takesRsaKeysWithoutTheirPrimes() throws Exception {
        Jwks keys = Jwks.of("RS256");
        SigningKey key = SigningKey.read(keys.privateJwkWithoutPrimes(), "RS256");
        assertThat(keys.verifies(CONTENT, key.sign(CONTENT))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json s3cret",
                "[]",
                "{\"kty\":\"RSA\",\"d\":\"s3cret\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-384\",\"d\":\"s3cret\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"d\":\"s3cret!\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"d\":\"\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"d\":\"__________________________________________8\"}",
            })
    void saysWhatIsWrongWithoutRepeatingTheKey(String jwk) {
        assertThat(SigningKey.fault(SecretText.of(jwk), "ES256").orElseThrow())
                .startsWith("cannot be used (it")
                .contains("JWK with kty, kid and d")
                .doesNotContain("s3cret");
    }

    @Test
    void wantsTheKindOfKeyThatTheAlgorithmNeeds() {
        assertThat(SigningKey.fault(Jwks.of("ES256").privateJwk(), "PS256").orElseThrow())
                .contains("its kty is \"EC\", PS256 wants RSA");
    }
}
