package dev.hookbench.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, always newest row first.
 *
 * @param older cursor of the first row after this page on the older side, null at the end
 * @param newer cursor of the first row before this page on the newer side, null at the start
 */
public record Page<T>(
        List<T> rows, @Nullable String older, @Nullable String newer) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** A page without rows. */
    public static <T> Page<T> empty() {
        return new Page<>(List.of(), null, null);
    }
}
