package dev.hookbench.testing;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cuts pages out of whole lists, by the rule of {@link PageRequest}. */
final class InMemoryPages {
    private InMemoryPages() {}

    /**
     * A page of rows that are given newest first.
     *
     * @param start index of the cursor's row, or of where it would be; ignored without a cursor
     */
    static <T> Page<T> cut(List<T> newestFirst, PageRequest request, int start, Function<T, String> cursorOf) {
        int from;
        int to;
        if (request.direction() == Direction.OLDER) {
            from = request.cursor() == null ? 0 : start;
            to = Math.min(newestFirst.size(), from + request.limit());
        } else {
            to = request.cursor() == null ? newestFirst.size() : Math.min(newestFirst.size(), start + 1);
            from = Math.max(0, to - request.limit());
        }
        if (from >= to) {
            return Page.empty();
        }
        return new Page<>(
                new ArrayList<>(newestFirst.subList(from, to)),
                cursorAt(newestFirst, to, cursorOf),
                cursorAt(newestFirst, from - 1, cursorOf));
    }

    private static <T> @Nullable String cursorAt(List<T> rows, int index, Function<T, String> cursorOf) {
        return index >= 0 && index < rows.size() ? cursorOf.apply(rows.get(index)) : null;
    }
}
