package dev.hookbench.api.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiDatesTest {
    private static ApiRequest request(String date) {
        return request(date, date);
    }

    private static ApiRequest request(String start, String end) {
        return new ApiRequest(
                Map.of(),
                Map.of("startDate", List.of(start), "endDate", List.of(end)),
                new byte[0],
                ApiVersion.LATEST,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T09:00:00,2026-11-25T09:00:00Z,2026-11-25T09:00:00Z",
        "2026-11-25T09:00:00Z,2026-11-25T09:00:00Z,2026-11-25T09:00:00Z",
        "2026-11-25T09:00:00+01:00,2026-11-25T08:00:00Z,2026-11-25T08:00:00Z",
        "2026-11-25,2026-11-25T00:00:00Z,2026-11-25T23:59:59.999999999Z"
    })
    void readsTimesInUtc(String text, String start, String end) {
        assertThat(ApiDates.start(request(text))).hasToString(start);
        assertThat(ApiDates.end(request(text))).hasToString(end);
    }

    @Test
    void isNothingUnlessAskedFor() {
        assertThat(ApiDates.start(request(""))).isNull();
        assertThat(ApiDates.end(request(""))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "2026-11-25T25:00:00", "1795000000"})
    void namesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> ApiDates.end(request(text)))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("endDate " + text + " is not a time");
    }

    @Test
    void startsBeforeItEnds() {
        assertThatThrownBy(() -> ApiDates.end(request("2026-11-26", "2026-11-25")))
                .isInstanceOf(BadInput.class)
                .hasMessage("startDate cannot be greater than endDate: 2026-11-26 is after 2026-11-25; exchange them.");
        assertThat(ApiDates.end(request("2026-11-25T23:59:59", "2026-11-25"))).isNotNull();
    }
}
