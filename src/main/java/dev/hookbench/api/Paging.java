package dev.hookbench.api;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.json.Json;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Convoy's paging ({@code convoy.md} 10.1): {@code next_page_cursor} is the first row of the next page, which starts at it;
 * {@code prev_page_cursor} is the first row of this page, and the page before it ends just above.
 */
record Paging(int perPage, boolean backwards, @Nullable String cursor) {
    private static final int DEFAULT = 20;
    private static final Pattern CURSOR = Pattern.compile("[0-9A-Za-z-]{1,40}");

    /** Convoy's cursor of the first page. */
    private static final String START = "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF";

    /**
     * The paging that {@code request} asks for.
     *
     * @throws BadInput naming the parameter
     */
    static Paging of(ApiRequest request) {
        String direction = request.query("direction").orElse("next");
        if (!direction.equals("next") && !direction.equals("prev")) {
            throw new BadInput("direction " + direction + " is unknown; use next or prev.");
        }
        boolean backwards = direction.equals("prev");
        String name = backwards ? "prev_page_cursor" : "next_page_cursor";
        String cursor = request.query(name).filter(text -> !text.equals(START)).orElse(null);
        if (cursor != null && !CURSOR.matcher(cursor).matches()) {
            throw new BadInput(name + " is not a cursor; give one from the pagination of an answer.");
        }
        return new Paging(perPage(request), backwards && cursor != null, cursor);
    }

    private static int perPage(ApiRequest request) {
        String text = request.query("perPage").orElse(Integer.toString(DEFAULT));
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= PageRequest.MAX_LIMIT) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as any other wrong number
        }
        throw new BadInput("perPage " + text + " must be a number from 1 to " + PageRequest.MAX_LIMIT + ".");
    }

    /** The page asked for, from a list that pages by inclusive cursors. */
    <T> Page<T> fetch(Function<PageRequest, Page<T>> list) {
        if (!backwards) {
            return list.apply(new PageRequest(cursor, Direction.OLDER, perPage));
        }
        String before = list.apply(new PageRequest(cursor, Direction.NEWER, 1)).newer();
        return before == null ? Page.empty() : list.apply(new PageRequest(before, Direction.NEWER, perPage));
    }

    /** The rows with their pagination. */
    <T> Object data(List<?> content, Page<T> page, Function<T, String> id) {
        String first = page.rows().isEmpty() ? "" : id.apply(page.rows().getFirst());
        String next = page.older() == null ? "" : page.older();
        return Json.object(
                "content",
                content,
                "pagination",
                Json.object(
                        "per_page",
                        perPage,
                        "has_next_page",
                        page.older() != null,
                        "has_prev_page",
                        page.newer() != null,
                        "prev_page_cursor",
                        first,
                        "next_page_cursor",
                        next));
    }
}
