package dev.hookbench.api.route;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KnownParametersTest {
    private static final Operation LIST =
            Operation.named("list", "List").query("ownerId", "Owner.").queries("endpointId", "Endpoints.");

    private static void require(String... names) {
        Map<String, List<String>> query = new TreeMap<>();
        Arrays.stream(names).forEach(name -> query.put(name, List.of("x")));
        KnownParameters.require(
                new ApiRequest(Map.of(), query, new byte[0], ApiVersion.LATEST, null), LIST, "owner_id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ownerId",
                "endpointId",
                "owner_id",
                "perPage",
                "direction",
                "sort",
                "next_page_cursor",
                "prev_page_cursor"
            })
    void takesWhatIsToldOtherSpellingsAndPages(String name) {
        assertThatCode(() -> require(name)).doesNotThrowAnyException();
    }

    @Test
    void takesNone() {
        assertThatCode(KnownParametersTest::require).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ownerid", "endpointIds", "endpoint_id", " ownerId", ""})
    void refusesAnyOtherName(String name) {
        assertThatThrownBy(() -> require("ownerId", name))
                .isInstanceOf(BadInput.class)
                .hasMessage(name
                        + " is not read here, so what you want by it would be passed over; leave it out or use one of"
                        + " ownerId, endpointId.");
    }

    @Test
    void passesOverWhatHasNoValue() {
        Map<String, List<String>> query = Map.of("owner", List.of("", ""));

        assertThatCode(() -> KnownParameters.require(
                        new ApiRequest(Map.of(), query, new byte[0], ApiVersion.LATEST, null), LIST))
                .doesNotThrowAnyException();
    }

    @Test
    void namesThemAll() {
        assertThatThrownBy(() -> require("b", "a")).hasMessageStartingWith("a, b is not read here");
    }
}
