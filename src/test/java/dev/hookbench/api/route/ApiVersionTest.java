package dev.hookbench.api.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiVersionTest {
    @ParameterizedTest
    @CsvSource({
        "2023-12-31,false,false,false",
        "2024-01-01,true,false,false",
        "2024-03-31,true,false,false",
        "2024-04-01,true,true,false",
        "2025-11-23,true,true,false",
        "2025-11-24,true,true,true",
        "2030-01-01,true,true,true"
    })
    void meansTheLatestFormOfThatDay(String date, boolean numbers, boolean names, boolean owners) {
        ApiVersion version = ApiVersion.of(date);

        assertThat(version.hasNumbers()).isEqualTo(numbers);
        assertThat(version.hasNewNames()).isEqualTo(names);
        assertThat(version.needsOwners()).isEqualTo(owners);
    }

    @Test
    void isTheLatestUnlessSaidOtherwise() {
        assertThat(ApiVersion.of(null)).isEqualTo(ApiVersion.LATEST);
        assertThat(ApiVersion.of(" ")).isEqualTo(ApiVersion.LATEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "v1", "2024", "2024-13-01", "2024-1-1", "2024-01-01T00:00:00Z"})
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> ApiVersion.of(text))
                .isInstanceOf(BadInput.class)
                .hasMessage("X-Convoy-Version " + text
                        + " is not a version; give a date such as 2025-11-24, or leave it out.");
    }
}
