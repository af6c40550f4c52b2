package dev.hookbench.ui.requests;

import dev.hookbench.domain.capture.CaptureFilter;
import org.jspecify.annotations.Nullable;

/** The ready-made views of the list; what is typed comes on top of them. */
enum Chip {
    ALL(null, null),
    INVALID("invalid", null),
    SERVER_ERROR(null, "5xx");

    private final @Nullable String verdict;
    private final @Nullable String status;

    Chip(@Nullable String verdict, @Nullable String status) {
        this.verdict = verdict;
        this.status = status;
    }

    /** The typed filter within this view; what is typed wins where both say something. */
    CaptureFilter within(CaptureFilter typed) {
        return new CaptureFilter(
                typed.inbox(),
                typed.method(),
                typed.verdict() == null ? verdict : typed.verdict(),
                typed.status() == null ? status : typed.status(),
                typed.text());
    }
}
