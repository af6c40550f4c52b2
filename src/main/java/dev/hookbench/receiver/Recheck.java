package dev.hookbench.receiver;

import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.journal.JournalEntry.CaptureJudged;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Search;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.signature.Verdict;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Judges stored captures again, by the present settings of their inbox as of when they came; the journal keeps what changed. */
public final class Recheck {
    private final CaptureIndex captures;
    private final InboxStore inboxes;
    private final BodyReader bodies;
    private final Signatures signatures;
    private final Journal journal;
    private final InstantSource clock;

    /** Over those stores. */
    public Recheck(
            CaptureIndex captures,
            InboxStore inboxes,
            BodyReader bodies,
            Signatures signatures,
            Journal journal,
            InstantSource clock) {
        this.captures = captures;
        this.inboxes = inboxes;
        this.bodies = bodies;
        this.signatures = signatures;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A capture's new verdict.
     *
     * @param kept completes when the verdict is durable; at once where it is the one before
     */
    record Judged(Verdict verdict, boolean changed, CompletableFuture<?> kept) {}

    /**
     * Judges one capture.
     *
     * @return empty where there is nothing to judge: no such capture, no scheme, a request that was refused
     * @throws IOException if its body cannot be read
     */
    Optional<Judged> of(String uid, Search search) throws IOException {
        Capture capture = captures.find(uid).orElse(null);
        SchemeSettings settings = capture == null || capture.refusal() != null
                ? null
                : inboxes.findBySlug(capture.inbox()).map(Inbox::verification).orElse(null);
        if (capture == null || settings == null) {
            return Optional.empty();
        }
        byte[] body = capture.body().size() == 0 ? new byte[0] : bodies.readAll(capture.body());
        Verdict verdict = signatures
                .verify(capture.signed(settings, body), settings, search, capture.receivedAt())
                .verdict();
        if (verdict.equals(capture.verdict())) {
            return Optional.of(new Judged(verdict, false, CompletableFuture.completedFuture(null)));
        }
        CompletableFuture<?> kept = journal.append(new CaptureJudged(uid, verdict, clock.instant()), Payload.none());
        return Optional.of(new Judged(verdict, true, kept));
    }

    CaptureIndex captures() {
        return captures;
    }

    /** Whether that inbox is set to check anything. */
    boolean checks(String slug) {
        return inboxes.findBySlug(slug).map(Inbox::verification).isPresent();
    }

    long count(String slug) {
        return Optional.ofNullable(inboxes.counts().get(slug))
                .map(CaptureIndex.Counts::total)
                .orElse(0L);
    }
}
