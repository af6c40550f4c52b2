package dev.hookbench.api.route;

import dev.hookbench.api.route.Operation.Parameter;
import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.json.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Convoy's paging ({@code convoy.md} 10.1): {@code next_page_cursor} is the first row of the next page, which starts at it;
 * {@code prev_page_cursor} is the first row of this page, and the page before it ends just above.
 *
 * @param ascending oldest row first
 */
public record Paging(
        int perPage,
        boolean backwards,
        boolean ascending,
        @Nullable String cursor) {
    /** The parameters of pages, for the document. */
    static final List<Parameter> PARAMETERS = List.of(
            new Parameter("perPage", "Rows a page, 20 by default.", Schema.integer(1, PageRequest.MAX_LIMIT), false),
            new Parameter("direction", "Which way to go, next by default.", Schema.word("next", "prev"), false),
            new Parameter(
                    "sort",
                    "DESC, the default, for the newest first.",
                    Schema.word("ASC", "DESC", "asc", "desc"),
                    false),
            new Parameter("next_page_cursor", "Where the next page starts, from an answer.", Schema.text(), false),
            new Parameter("prev_page_cursor", "Where this page starts, from an answer.", Schema.text(), false));

    private static final int DEFAULT = 20;
    private static final Pattern CURSOR = Pattern.compile("[0-9A-Za-z-]{1,40}");

    /** Convoy's cursor of the first page. */
    private static final String START = "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF";

    /** A page of such rows, for the document. */
    static Schema page(Schema row) {
        Schema pagination = Schema.object()
                .has("per_page", Schema.integer())
                .has("has_next_page", Schema.flag())
                .has("has_prev_page", Schema.flag())
                .has("prev_page_cursor", Schema.text())
                .has("next_page_cursor", Schema.text())
                .named("Pagination");
        return Schema.object().has("content", Schema.list(row)).has("pagination", pagination);
    }

    /**
     * The paging that {@code request} asks for.
     *
     * @throws BadInput naming the parameter
     */
    public static Paging of(ApiRequest request) {
        boolean backwards = word(request, "direction", "next", "prev");
        boolean ascending = word(request, "sort", "DESC", "ASC");
        String name = backwards ? "prev_page_cursor" : "next_page_cursor";
        String cursor = request.query(name).filter(text -> !text.equals(START)).orElse(null);
        if (cursor != null && !CURSOR.matcher(cursor).matches()) {
            throw new BadInput(name + " is not a cursor; give one from the pagination of an answer.");
        }
        return new Paging(perPage(request), backwards && cursor != null, ascending, cursor);
    }

    /** Whether the second of two words is asked for; the first is meant where there is none. */
    private static boolean word(ApiRequest request, String name, String first, String second) {
        String word = request.query(name).orElse(first);
        if (!word.equalsIgnoreCase(first) && !word.equalsIgnoreCase(second)) {
            throw new BadInput(name + " " + word + " is unknown; use " + first + " or " + second + ".");
        }
        return word.equalsIgnoreCase(second);
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

    /**
     * The page asked for, from a list that pages by inclusive cursors, with its pagination.
     *
     * @param id a row's cursor
     * @param json a row as the API gives it
     */
    public <T> Map<String, @Nullable Object> page(
            Function<PageRequest, Page<T>> list, Function<T, String> id, Function<T, ?> json) {
        Page<T> page = fetch(list);
        List<T> rows = ascending ? page.rows().reversed() : page.rows();
        String next = ascending ? page.newer() : page.older();
        String before = ascending ? page.older() : page.newer();
        return Json.object(
                "content",
                rows.stream().map(json).toList(),
                "pagination",
                Json.object(
                        "per_page",
                        perPage,
                        "has_next_page",
                        next != null,
                        "has_prev_page",
                        before != null,
                        "prev_page_cursor",
                        rows.isEmpty() ? "" : id.apply(rows.getFirst()),
                        "next_page_cursor",
                        next == null ? "" : next));
    }

    private <T> Page<T> fetch(Function<PageRequest, Page<T>> list) {
        Direction forth = ascending ? Direction.NEWER : Direction.OLDER;
        if (!backwards) {
            return list.apply(new PageRequest(cursor, forth, perPage));
        }
        Direction back = ascending ? Direction.OLDER : Direction.NEWER;
        Page<T> here = list.apply(new PageRequest(cursor, back, 1));
        String before = ascending ? here.older() : here.newer();
        return before == null ? Page.empty() : list.apply(new PageRequest(before, back, perPage));
    }

    /**
     * As {@link #page}, from a whole list.
     *
     * @param newestFirst rows whose cursors go down
     */
    public <T> Map<String, @Nullable Object> pageOf(List<T> newestFirst, Function<T, String> id, Function<T, ?> json) {
        return page(part -> cut(newestFirst, part, id), id, json);
    }

    private static <T> Page<T> cut(List<T> rows, PageRequest part, Function<T, String> id) {
        boolean older = part.direction() == Direction.OLDER;
        String at = part.cursor();
        List<T> wanted = rows.stream()
                .filter(row -> at == null
                        || (older
                                ? id.apply(row).compareTo(at) <= 0
                                : id.apply(row).compareTo(at) >= 0))
                .toList();
        int from = older ? 0 : Math.max(0, wanted.size() - part.limit());
        List<T> cut = wanted.subList(from, Math.min(wanted.size(), from + part.limit()));
        if (cut.isEmpty()) {
            return Page.empty();
        }
        int first = rows.indexOf(cut.getFirst());
        int last = first + cut.size();
        return new Page<>(
                cut,
                last < rows.size() ? id.apply(rows.get(last)) : null,
                first > 0 ? id.apply(rows.get(first - 1)) : null);
    }
}
