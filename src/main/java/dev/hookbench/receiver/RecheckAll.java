package dev.hookbench.receiver;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.capture.CaptureCommands.Progress;
import dev.hookbench.domain.capture.CaptureCommands.Rechecked;
import dev.hookbench.domain.capture.CaptureFilter;
import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.domain.signature.Search;
import dev.hookbench.receiver.Recheck.Judged;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run over all captures of an inbox, a page at a time: the verdicts of a page share their forces. */
final class RecheckAll {
    private static final Logger LOG = LoggerFactory.getLogger(RecheckAll.class);
    private static final int PAGE = 200;

    private final Recheck recheck;
    private final Consumer<String> doubtful;
    private long checked;
    private long changed;
    private long unreadable;

    /** @param doubtful takes captures whose signature fails without a cause */
    RecheckAll(Recheck recheck, Consumer<String> doubtful) {
        this.recheck = recheck;
        this.doubtful = doubtful;
    }

    Rechecked run(String slug, Progress progress) {
        CaptureFilter filter = new CaptureFilter(slug, null, null, null, null);
        long total = recheck.count(slug);
        long seen = 0;
        String cursor = null;
        do {
            Page<CaptureRow> page = recheck.captures().page(filter, new PageRequest(cursor, Direction.OLDER, PAGE));
            if (!progress.goOn(seen, Math.max(total, seen + page.rows().size()))) {
                return result(false);
            }
            judge(page.rows());
            seen += page.rows().size();
            cursor = page.older();
        } while (cursor != null);
        progress.goOn(seen, seen);
        return result(true);
    }

    private Rechecked result(boolean whole) {
        return new Rechecked(checked, changed, unreadable, whole);
    }

    private void judge(List<CaptureRow> rows) {
        List<CompletableFuture<?>> kept = new ArrayList<>();
        List<String> unexplained = new ArrayList<>();
        for (CaptureRow row : rows) {
            try {
                recheck.of(row.uid(), Search.none()).ifPresent(judged -> note(row.uid(), judged, kept, unexplained));
            } catch (IOException e) {
                unreadable++;
                LOG.warn("capture {} keeps its verdict: {}", row.uid(), e.getMessage());
            }
        }
        try {
            CompletableFuture.allOf(kept.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StorageUnavailable unavailable ? unavailable : e;
        }
        unexplained.forEach(doubtful);
    }

    private void note(String uid, Judged judged, List<CompletableFuture<?>> kept, List<String> unexplained) {
        checked++;
        kept.add(judged.kept());
        if (judged.changed()) {
            changed++;
        }
        if (judged.verdict().isUnexplained()) {
            unexplained.add(uid);
        }
    }
}
