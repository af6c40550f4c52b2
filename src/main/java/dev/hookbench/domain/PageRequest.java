package dev.hookbench.domain;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted, by a keyset cursor: rows from {@code cursor} on, itself included, newest first when
 * going {@link Direction#OLDER}. Without a cursor the list starts at its newest (or oldest) row.
 *
 * @param limit greatest number of rows, 1 to 1,000
 */
public record PageRequest(@Nullable String cursor, Direction direction, int limit) {
    /** The most rows one page may hold. */
    public static final int MAX_LIMIT = 1_000;

    /** Which way a list is read. */
    public enum Direction {
        OLDER,
        NEWER
    }

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit " + limit + " is not within 1 to " + MAX_LIMIT);
        }
    }

    /** The newest {@code limit} rows. */
    public static PageRequest newest(int limit) {
        return new PageRequest(null, Direction.OLDER, limit);
    }
}
