package dev.hookbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.endpoint.Authentication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecretTextTest {
    @Test
    void staysHiddenInWhateverHoldsIt() {
        SecretText secret = SecretText.of("correct horse battery staple");
        assertThat(secret).hasToString("***");
        assertThat(new Authentication.ApiKey("X-Api-Key", secret).toString())
                .contains("***")
                .doesNotContain("horse");
        assertThat(secret.reveal()).isEqualTo("correct horse battery staple");
    }

    @ParameterizedTest
    @CsvSource({
        "whsec_abcdefgh9sHx, whsec_••••••••9sHx",
        "old-secret-AAAA, ••••••••AAAA",
        "short, ••••••••",
        "elevenchars, ••••••••",
        "whsec_short, whsec_••••••••",
    })
    void masksAllButTheEnd(String secret, String masked) {
        assertThat(SecretText.of(secret).masked()).isEqualTo(masked);
    }

    @Test
    void comparesByText() {
        assertThat(SecretText.of("a")).isEqualTo(SecretText.of("a")).isNotEqualTo(SecretText.of("b"));
        assertThat(SecretText.of("a")).hasSameHashCodeAs(SecretText.of("a"));
    }
}
