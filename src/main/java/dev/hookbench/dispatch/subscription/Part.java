package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.subscription.ContentFilter;
import java.util.Locale;

/** A part of an event that conditions are about. */
enum Part {
    HEADERS,
    BODY,
    QUERY,
    PATH;

    /** As the API spells it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a filter says about this part, as typed. */
    String of(ContentFilter filter) {
        return switch (this) {
            case HEADERS -> filter.headers();
            case BODY -> filter.body();
            case QUERY -> filter.query();
            case PATH -> filter.path();
        };
    }

    /** What is missing when a key is, in words. */
    String owner() {
        return switch (this) {
            case HEADERS -> "the headers have";
            case BODY -> "the payload has";
            case QUERY -> "the query has";
            case PATH -> "the path has";
        };
    }
}
