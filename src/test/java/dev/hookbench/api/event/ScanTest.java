package dev.hookbench.api.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventFilter;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.InMemoryDeliveryStore;
import dev.hookbench.testing.InMemoryEndpointStore;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over 1,000 events, of which every hundredth is wanted: E0000, E0100 to E0900. */
final class ScanTest {
    private static final Predicate<Event> HUNDREDTHS = event -> event.uid().endsWith("00");

    private final FakeClock clock = new FakeClock();
    private final InMemoryDeliveryStore store = events(1_000);

    private static InMemoryDeliveryStore events(int count) {
        InMemoryDeliveryStore store = new InMemoryDeliveryStore(new InMemoryEndpointStore());
        for (int i = 0; i < count; i++) {
            store.accept(Deliveries.event("E%04d".formatted(i), "EP", ""), List.of());
        }
        return store;
    }

    private Page<Event> page(Predicate<Event> wanted, @Nullable String cursor, Direction direction, int limit) {
        return new Scan<>(part -> store.events(EventFilter.all(), part), wanted, Event::uid, clock)
                .page(new PageRequest(cursor, direction, limit));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,     OLDER, 3, E0900 E0800 E0700, E0600, -",
                "E0600, OLDER, 3, E0600 E0500 E0400, E0300, E0700",
                "E0650, OLDER, 2, E0600 E0500,       E0400, E0700",
                "E0100, OLDER, 3, E0100 E0000,       -,     E0200",
                "-,     NEWER, 2, E0100 E0000,       -,     E0200",
                "E0200, NEWER, 2, E0300 E0200,       E0100, E0400",
                "E0900, NEWER, 5, E0900,             E0800, -",
                "E0950, NEWER, 5, -,                 E0900, -",
                "-,     OLDER, 10, E0900 E0800 E0700 E0600 E0500 E0400 E0300 E0200 E0100 E0000, -, -"
            })
    void pagesByInclusiveCursors(
            @Nullable String cursor,
            Direction direction,
            int limit,
            @Nullable String rows,
            @Nullable String older,
            @Nullable String newer) {
        Page<Event> page = page(HUNDREDTHS, cursor, direction, limit);

        assertThat(page.rows())
                .extracting(Event::uid)
                .containsExactlyElementsOf(rows == null ? List.of() : List.of(rows.split(" ")));
        assertThat(page.older()).isEqualTo(older);
        assertThat(page.newer()).isEqualTo(newer);
    }

    @Test
    void findsNothingWhereNothingIsWanted() {
        Page<Event> page = page(_ -> false, null, Direction.OLDER, 20);

        assertThat(page).isEqualTo(Page.empty());
    }

    @Test
    void isGivenUpAfterConvoysTime() {
        Predicate<Event> slow = _ -> {
            clock.advance(Duration.ofMillis(10));
            return false;
        };

        assertThat(Scan.PATIENCE).isEqualTo(Duration.ofSeconds(5));
        assertThatThrownBy(() -> page(slow, null, Direction.OLDER, 20)).isInstanceOf(Scan.TookTooLong.class);
        ApiResponse answer = Scan.answered(() -> ApiResponse.ok("", page(slow, null, Direction.OLDER, 20)));
        assertThat(answer)
                .isEqualTo(ApiResponse.failure(504, "Search took too long. Narrow the time range or search term."));
    }

    @Test
    void looksAtNoMoreThanIsNeeded() {
        Predicate<Event> costly = event -> {
            clock.advance(Duration.ofMillis(100));
            return HUNDREDTHS.test(event);
        };

        assertThatThrownBy(() -> page(costly, null, Direction.OLDER, 1)).isInstanceOf(Scan.TookTooLong.class);
        assertThat(page(event -> costly.test(event) || event.uid().compareTo("E0990") > 0, null, Direction.OLDER, 2)
                        .rows())
                .hasSize(2);
    }
}
