package dev.hookbench.store;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome.Open;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.JournalEntry.AttemptEnded;
import dev.hookbench.domain.journal.JournalEntry.AttemptStarted;
import dev.hookbench.domain.journal.JournalEntry.CaptureDeleted;
import dev.hookbench.domain.journal.JournalEntry.CaptureJudged;
import dev.hookbench.domain.journal.JournalEntry.CaptureReceived;
import dev.hookbench.domain.journal.JournalEntry.EventAccepted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings the stores up to the journal at start. Every step may be done twice.
 *
 * <p>Events and attempts are written to their store by whoever journals them, a moment after; the mark, which captures
 * move, may pass them in between. So these are looked at from {@value #OVERLAP} entries before the mark on.
 */
final class Recovery {
    private static final long OVERLAP = 20_000;

    private final CaptureWriter writer;
    private final DeliveryStore deliveries;
    private final int batch;
    private final List<Stored> waiting = new ArrayList<>();
    private long added;

    Recovery(CaptureWriter writer, DeliveryStore deliveries, int batch) {
        this.writer = writer;
        this.deliveries = deliveries;
        this.batch = batch;
    }

    /** Replays, and tells how many captures were added. */
    long run(Tail tail) {
        long mark = writer.mark();
        tail.replay(Math.max(0, mark - OVERLAP), stored -> apply(stored, mark));
        flush();
        return added;
    }

    private void apply(Stored stored, long mark) {
        switch (stored.entry()) {
            case CaptureReceived _, CaptureDeleted _, CaptureJudged _ -> {}
            case EventAccepted accepted -> accept(accepted);
            case AttemptStarted started -> start(started.attempt());
            case AttemptEnded ended -> end(ended);
        }
        if (stored.sequence() > mark) {
            waiting.add(stored);
            if (waiting.size() >= batch) {
                flush();
            }
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            added += writer.write(waiting, true).recorded().size();
            waiting.clear();
        }
    }

    private void accept(EventAccepted accepted) {
        boolean known = deliveries.findEvent(accepted.event().uid()).isPresent()
                && accepted.deliveries().stream()
                        .allMatch(delivery -> deliveries.find(delivery.uid()).isPresent());
        if (!known) {
            deliveries.accept(accepted.event(), accepted.deliveries());
        }
    }

    private void start(Attempt attempt) {
        if (stored(attempt).isPresent()) {
            return;
        }
        deliveries
                .find(attempt.deliveryUid())
                .filter(delivery -> isNext(delivery, attempt))
                .ifPresent(delivery -> deliveries.started(
                        delivery.moved(DeliveryStatus.PROCESSING, "", null, attempt.startedAt()), attempt));
    }

    private void end(AttemptEnded ended) {
        Attempt attempt = ended.attempt();
        Optional<Attempt> stored = stored(attempt);
        boolean wanted = stored.isPresent()
                ? stored.get().outcome() instanceof Open
                : deliveries
                        .find(attempt.deliveryUid())
                        .filter(delivery -> isNext(delivery, attempt))
                        .isPresent();
        if (wanted) {
            deliveries.finished(ended.delivery(), attempt, ended.change());
        }
    }

    private Optional<Attempt> stored(Attempt attempt) {
        return deliveries.attempts(attempt.deliveryUid()).stream()
                .filter(known -> known.uid().equals(attempt.uid()))
                .findFirst();
    }

    /** Whether the delivery has not gone on without this attempt. */
    private static boolean isNext(Delivery delivery, Attempt attempt) {
        return !delivery.status().isTerminal() && attempt.number() > delivery.attempts();
    }
}
