package dev.hookbench.ui.requests;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.capture.CaptureRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bounded stretch of the list, newest first, with the cursors of what lies beyond either end. */
record CaptureWindow(
        List<CaptureRow> rows,
        @Nullable String older,
        @Nullable String newer) {
    /** The most rows that are held. */
    static final int MOST = 500;

    CaptureWindow {
        rows = List.copyOf(rows);
    }

    static CaptureWindow empty() {
        return new CaptureWindow(List.of(), null, null);
    }

    static CaptureWindow of(Page<CaptureRow> page) {
        return new CaptureWindow(page.rows(), page.older(), page.newer());
    }

    /** This stretch and an older page; the newest rows go where there are too many. */
    CaptureWindow plusOlder(Page<CaptureRow> page) {
        List<CaptureRow> all = new ArrayList<>(rows);
        all.addAll(page.rows());
        int surplus = Math.max(0, all.size() - MOST);
        String beyond = surplus == 0 ? newer : all.get(surplus - 1).uid();
        return new CaptureWindow(all.subList(surplus, all.size()), page.older(), beyond);
    }

    /** This stretch and a newer page; the oldest rows go where there are too many. */
    CaptureWindow plusNewer(Page<CaptureRow> page) {
        List<CaptureRow> all = new ArrayList<>(page.rows());
        all.addAll(rows);
        int kept = Math.min(MOST, all.size());
        String beyond = kept == all.size() ? older : all.get(kept).uid();
        return new CaptureWindow(all.subList(0, kept), beyond, page.newer());
    }
}
