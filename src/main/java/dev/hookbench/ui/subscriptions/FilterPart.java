package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.subscription.ContentFilter;
import java.util.Arrays;
import java.util.Optional;

/** A part of an event that a filter has conditions on. */
enum FilterPart {
    BODY("body"),
    HEADERS("headers"),
    QUERY("query"),
    PATH("path");

    private final String word;

    FilterPart(String word) {
        this.word = word;
    }

    /** Its name in problems and summaries. */
    String word() {
        return word;
    }

    /** What the filter says of it, as typed. */
    String of(ContentFilter filter) {
        return switch (this) {
            case BODY -> filter.body();
            case HEADERS -> filter.headers();
            case QUERY -> filter.query();
            case PATH -> filter.path();
        };
    }

    /** The part whose problem names that field, for example {@code filter_config.filter.body.amount}. */
    static Optional<FilterPart> inField(String field) {
        return Arrays.stream(values())
                .filter(part -> Arrays.asList(field.split("\\.")).contains(part.word))
                .findFirst();
    }
}
