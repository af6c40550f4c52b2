package dev.hookbench.api.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages of whole lists, both ways; rows are their own ids, 1 the oldest. */
final class PagingTest {
    private static final List<String> NEWEST_FIRST =
            IntStream.rangeClosed(1, 7).mapToObj(Integer::toString).toList().reversed();

    private static Map<String, ?> page(String... parameters) {
        Map<String, List<String>> query = new HashMap<>();
        Arrays.stream(parameters).map(p -> p.split("=")).forEach(p -> query.put(p[0], List.of(p[1])));
        ApiRequest request = new ApiRequest(Map.of(), query, new byte[0], ApiVersion.LATEST, null);
        return Paging.of(request).pageOf(NEWEST_FIRST, row -> row, row -> row);
    }

    private static void is(Map<String, ?> page, List<String> rows, String before, String after) {
        assertThat(page.get("content")).isEqualTo(rows);
        Map<?, ?> pagination = page.get("pagination") instanceof Map<?, ?> map ? map : Map.of();
        assertThat(pagination.get("prev_page_cursor")).isEqualTo(rows.isEmpty() ? "" : rows.getFirst());
        assertThat(pagination.get("next_page_cursor")).isEqualTo(after);
        assertThat(pagination.get("has_next_page")).isEqualTo(!after.isEmpty());
        assertThat(pagination.get("has_prev_page")).isEqualTo(!before.isEmpty());
    }

    @Test
    void goesFromTheNewest() {
        is(page("perPage=3"), List.of("7", "6", "5"), "", "4");
        is(page("perPage=3", "next_page_cursor=4"), List.of("4", "3", "2"), "5", "1");
        is(page("perPage=3", "next_page_cursor=1"), List.of("1"), "2", "");
        is(page("perPage=3", "direction=prev", "prev_page_cursor=1"), List.of("4", "3", "2"), "5", "1");
        is(page("perPage=3", "direction=prev", "prev_page_cursor=7"), List.of(), "", "");
    }

    @Test
    void goesFromTheOldestIfAsked() {
        is(page("perPage=3", "sort=ASC"), List.of("1", "2", "3"), "", "4");
        is(page("perPage=3", "sort=asc", "next_page_cursor=4"), List.of("4", "5", "6"), "3", "7");
        is(page("perPage=3", "sort=ASC", "next_page_cursor=7"), List.of("7"), "6", "");
        is(page("perPage=3", "sort=ASC", "direction=prev", "prev_page_cursor=7"), List.of("4", "5", "6"), "3", "7");
        is(page("perPage=3", "sort=ASC", "direction=prev", "prev_page_cursor=1"), List.of(), "", "");
    }

    @Test
    void givesAllThatThereIs() {
        is(page(), NEWEST_FIRST, "", "");
    }
}
