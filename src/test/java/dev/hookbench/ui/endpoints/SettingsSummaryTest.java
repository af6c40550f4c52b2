package dev.hookbench.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.Room;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SettingsSummaryTest {
    private final SettingsSummary summary = new SettingsSummary(new Room().words);

    @Test
    void convoysDefaultsInOneLine() {
        assertThat(summary.of(Endpoints.endpoint("E1")))
                .isEqualTo("timeout 30 s · linear, 1 m 40 s × 10 ·"
                        + " advanced signature, SHA256, hex, in X-Convoy-Signature");
    }

    @Test
    void everythingThatIsSetIsTold() {
        assertThat(summary.of(Endpoints.of("E1")
                        .ownerId("merchant-42")
                        .httpTimeout(Duration.ofSeconds(90))
                        .retryPlan(new RetryPlan(RetryPlan.Strategy.EXPONENTIAL, Duration.ofSeconds(10), 3))
                        .signature(SignaturePlan.of(SignaturePlan.Kind.SIMPLE, "X-Sig", "SHA512", "base64"))
                        .authentication(new Authentication.ApiKey("X-Api-Key", SecretText.of("never-shown")))
                        .build()))
                .isEqualTo("Owner merchant-42 · timeout 1 m 30 s · exponential from 10 s × 3 ·"
                        + " simple signature, SHA512, base64, in X-Sig · key in X-Api-Key");
    }

    @Test
    void standardWebhooksHasNoChoices() {
        assertThat(summary.of(Endpoints.of("E1")
                        .signature(SignaturePlan.standardWebhooks())
                        .build()))
                .endsWith("· Standard Webhooks signature");
    }
}
