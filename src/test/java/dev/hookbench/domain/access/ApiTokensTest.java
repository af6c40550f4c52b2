package dev.hookbench.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

final class ApiTokensTest {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final ApiTokens tokens = new ApiTokens(new SecureRandom());

    @Test
    void carriesItsKindItsRandomBitsAndACheckSum() {
        String key = tokens.next(Scope.ADMIN).reveal();

        assertThat(key).matches("whc_a[0-9A-Za-z]{49}");
        CRC32 check = new CRC32();
        check.update(key.substring(0, key.length() - 6).getBytes(StandardCharsets.US_ASCII));
        assertThat(decode(key.substring(key.length() - 6))).isEqualTo(check.getValue());
    }

    @Test
    void isNeverTheSame() {
        Set<SecretText> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            assertThat(seen.add(tokens.next(Scope.ADMIN))).isTrue();
            assertThat(seen.add(SecretText.of(tokens.secret()))).isTrue();
        }
    }

    private static long decode(String text) {
        return text.chars().mapToLong(DIGITS::indexOf).reduce(0, (number, digit) -> number * DIGITS.length() + digit);
    }
}
