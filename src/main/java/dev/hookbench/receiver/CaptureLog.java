package dev.hookbench.receiver;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Ids;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Refusal;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.journal.JournalEntry.CaptureReceived;
import dev.hookbench.domain.journal.Payload;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts captures into the journal. */
final class CaptureLog {
    private final Journal journal;
    private final Ids ids;
    private final Consumer<String> doubtful;

    /** @param doubtful takes captures on disk whose signature fails without a cause; must not wait */
    CaptureLog(Journal journal, Ids ids, Consumer<String> doubtful) {
        this.doubtful = doubtful;
        this.journal = journal;
        this.ids = ids;
    }

    /** What became of an arrival. */
    record Taken(
            BodyRef body,
            Answer answer,
            Judge.Finding finding,
            @Nullable Refusal refusal,
            Duration duration) {}

    /** Appends the capture of {@code arrival}; completes when it is on disk. */
    CompletableFuture<Journal.Stored> append(Arrival arrival, Taken taken, Payload payload) {
        Capture capture = new Capture(
                ids.next(),
                arrival.receivedAt(),
                arrival.slug(),
                arrival.head().line(),
                arrival.head().headers(),
                arrival.remoteAddress(),
                taken.body(),
                taken.answer(),
                taken.finding().verdict(),
                taken.finding().eventType(),
                taken.refusal(),
                taken.duration());
        return journal.append(new CaptureReceived(capture), payload).whenComplete((_, failure) -> {
            if (failure == null && capture.verdict().isUnexplained()) {
                doubtful.accept(capture.uid());
            }
        });
    }
}
