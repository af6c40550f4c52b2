package dev.hookbench.domain.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class EndpointSecretTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void signsUntilItsExpiryAndNotAtIt() {
        EndpointSecret old = new EndpointSecret("01A", SecretText.of("old"), NOON.minusSeconds(60), NOON);
        assertThat(old.liveAt(NOON.minusNanos(1))).isTrue();
        assertThat(old.liveAt(NOON)).isFalse();
    }

    @Test
    void signsForEverWithoutExpiry() {
        EndpointSecret current = new EndpointSecret("01B", SecretText.of("new"), NOON, null);
        assertThat(current.liveAt(Instant.MAX)).isTrue();
    }
}
