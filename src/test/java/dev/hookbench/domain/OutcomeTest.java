package dev.hookbench.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OutcomeTest {
    @Test
    void isEitherAResultOrReasons() {
        assertThat(Outcome.done(3).result()).contains(3);
        assertThat(Outcome.done(3).reasons()).isEmpty();
        Outcome<Integer> refused = Outcome.refused("url", "ftp://x", "must start with http:// or https://");
        assertThat(refused.result()).isEmpty();
        assertThat(refused.reasons())
                .containsExactly(new Problem("url", "ftp://x", "must start with http:// or https://"));
    }

    @Test
    void isNeverRefusedWithoutReason() {
        assertThatThrownBy(() -> Outcome.refused(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pagesAreBounded() {
        assertThat(PageRequest.newest(1_000).limit()).isEqualTo(1_000);
        assertThatThrownBy(() -> PageRequest.newest(1_001)).hasMessageContaining("1001");
        assertThatThrownBy(() -> PageRequest.newest(0)).hasMessageContaining("0");
    }
}
