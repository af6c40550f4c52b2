package dev.hookbench.api.event;

import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Pages of those rows of a list that pass a test which the index cannot make. */
final class Scan<T> {
    /** How long one page may take; Convoy's own limit. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int STEP = 200;

    private final Function<PageRequest, Page<T>> list;
    private final Predicate<T> wanted;
    private final Function<T, String> id;
    private final InstantSource clock;

    /** @param id a row's cursor */
    Scan(Function<PageRequest, Page<T>> list, Predicate<T> wanted, Function<T, String> id, InstantSource clock) {
        this.list = list;
        this.wanted = wanted;
        this.id = id;
        this.clock = clock;
    }

    /** That the scan was given up. */
    static final class TookTooLong extends RuntimeException {}

    /** What {@code work} answers; Convoy's refusal where a scan in it was given up. */
    static ApiResponse answered(Supplier<ApiResponse> work) {
        try {
            return work.get();
        } catch (TookTooLong e) {
            return ApiResponse.failure(504, "Search took too long. Narrow the time range or search term.");
        }
    }

    /**
     * The rows asked for, with inclusive cursors as lists of stores have them.
     *
     * @throws TookTooLong after {@link #PATIENCE}
     */
    Page<T> page(PageRequest request) {
        Instant deadline = clock.instant().plus(PATIENCE);
        boolean older = request.direction() == Direction.OLDER;
        List<T> found = found(request.cursor(), request.direction(), request.limit() + 1, deadline);
        String beyond = found.size() > request.limit() ? id.apply(found.removeLast()) : null;
        String behind = behind(request, found, deadline);
        return new Page<>(older ? found : found.reversed(), older ? beyond : behind, older ? behind : beyond);
    }

    /** The nearest row wanted on the side where the page was entered. */
    private @Nullable String behind(PageRequest request, List<T> found, Instant deadline) {
        String start = request.cursor();
        if (start == null) {
            return null;
        }
        String first = found.isEmpty() ? start : id.apply(found.getFirst());
        Direction back = request.direction() == Direction.OLDER ? Direction.NEWER : Direction.OLDER;
        return found(first, back, 2, deadline).stream()
                .map(id)
                .filter(uid -> !uid.equals(first))
                .findFirst()
                .orElse(null);
    }

    /** At most {@code limit} rows wanted, in the direction in which the list is read. */
    private List<T> found(@Nullable String cursor, Direction direction, int limit, Instant deadline) {
        boolean older = direction == Direction.OLDER;
        List<T> found = new ArrayList<>();
        PageRequest next = new PageRequest(cursor, direction, STEP);
        while (next != null && found.size() < limit) {
            Page<T> page = list.apply(next);
            for (T row : older ? page.rows() : page.rows().reversed()) {
                if (clock.instant().isAfter(deadline)) {
                    throw new TookTooLong();
                }
                if (found.size() < limit && wanted.test(row)) {
                    found.add(row);
                }
            }
            String further = older ? page.older() : page.newer();
            next = further == null ? null : new PageRequest(further, direction, STEP);
        }
        return found;
    }
}
