package dev.hookbench.ui.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import org.junit.jupiter.api.Test;

final class QueryParametersTest {
    @Test
    void keepsOrderAndDuplicatesAndDecodes() {
        assertThat(QueryParameters.parse("b=2&a=x%20y&b=%C3%A4&flag&&empty="))
                .isEqualTo(Headers.of("b", "2", "a", "x y", "b", "ä", "flag", "", "empty", ""));
    }

    @Test
    void leavesWhatCannotBeDecoded() {
        assertThat(QueryParameters.parse("a=%zz")).isEqualTo(Headers.of("a", "%zz"));
    }

    @Test
    void noQueryHasNone() {
        assertThat(QueryParameters.parse("")).isEqualTo(Headers.none());
    }
}
