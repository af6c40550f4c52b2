package dev.hookbench.receiver;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.receiver.Judge.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a capture of what arrived, has the journal force it and only then lets the answer go. Whatever cannot be stored is
 * answered 503: it is never acknowledged.
 */
final class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private static final Verdict UNREAD = new Verdict.NotChecked("the request was refused before its body was read");
    private static final Verdict INCOMPLETE = new Verdict.NotChecked("the body did not arrive whole");

    /** Bodies longer than this are judged and scanned off the I/O thread. */
    private static final int LIGHT_BODY = 64 * 1024;

    private final CaptureLog log;
    private final InboxDirectory inboxes;
    private final Judge judge;
    private final Executor offThread;

    Recorder(CaptureLog log, InboxDirectory inboxes, Judge judge, Executor offThread) {
        this.log = log;
        this.inboxes = inboxes;
        this.judge = judge;
        this.offThread = offThread;
    }

    /** Records {@code arrival}, whose body ended so, and answers it; on the exchange's I/O thread. */
    void accept(Arrival arrival, BodyEnd end) {
        Duration duration = arrival.elapsed();
        ReadyInbox inbox = inboxes.cached(arrival.slug());
        if (inbox != null && isLight(end)) {
            guarded(arrival, end, () -> record(arrival, end, duration, inbox));
        } else {
            offThread.execute(() ->
                    guarded(arrival, end, () -> record(arrival, end, duration, inboxes.open(arrival.slug()))));
        }
    }

    /**
     * Records that {@code arrival} was turned away on its head, and answers it.
     *
     * @param kept what of its bytes the record keeps as a body
     */
    void turnAway(Arrival arrival, Refusals.Refused refused, byte[] kept) {
        if (inboxes.cached(arrival.slug()) == null && inboxes.isFull()) {
            LOG.warn("refused and not recorded, as no more inboxes are made: {}", refused.refusal());
            arrival.caller().answer(refused.reply());
        } else {
            accept(arrival, new BodyEnd.Unread(refused, kept));
        }
    }

    private static boolean isLight(BodyEnd end) {
        return !(end instanceof BodyEnd.Whole whole) || whole.ref().size() <= LIGHT_BODY;
    }

    private void guarded(Arrival arrival, BodyEnd end, Runnable work) {
        try {
            work.run();
        } catch (StorageUnavailable e) {
            turnBack(arrival, end, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("a request to {} could not be recorded", arrival.slug(), e);
            turnBack(arrival, end, "the receiver failed on it; its log has the details.");
        }
    }

    private void turnBack(Arrival arrival, BodyEnd end, String why) {
        if (end instanceof BodyEnd.Whole whole && whole.payload() instanceof Payload.Spooled spooled) {
            try {
                Files.deleteIfExists(spooled.file());
            } catch (IOException e) {
                LOG.warn("a spool file stayed behind", e);
            }
        }
        arrival.caller().answer(Reply.unavailable(why));
    }

    private void record(Arrival arrival, BodyEnd end, Duration duration, ReadyInbox inbox) {
        switch (end) {
            case BodyEnd.Whole whole -> {
                Finding finding = judge.judge(arrival, whole, inbox.inbox());
                Answer answer = inbox.reply().answer();
                var taken = new CaptureLog.Taken(whole.ref(), answer, finding, null, duration);
                append(arrival, taken, whole.payload(), inbox.reply());
            }
            case BodyEnd.Unstorable unstorable -> arrival.caller().answer(Reply.unavailable(unstorable.why()));
            case BodyEnd.TooLarge _, BodyEnd.TooSlow _, BodyEnd.Broken _, BodyEnd.Unread _ ->
                refuse(arrival, end, duration);
        }
    }

    private void refuse(Arrival arrival, BodyEnd end, Duration duration) {
        Refusals.Refused refused = Refusals.of(end);
        Reply reply = refused.reply();
        Answer answer = reply == null ? Refusals.NONE_GIVEN : reply.answer();
        Verdict verdict = end instanceof BodyEnd.Unread ? UNREAD : INCOMPLETE;
        Finding finding =
                new Finding(verdict, EventTypes.ofHeaders(arrival.head().headers()));
        BodyEnd.Whole kept = end instanceof BodyEnd.Unread unread && unread.kept().length > 0
                ? BodySink.inMemory(unread.kept())
                : BodyEnd.Whole.EMPTY;
        var taken = new CaptureLog.Taken(kept.ref(), answer, finding, refused.refusal(), duration);
        append(arrival, taken, kept.payload(), reply);
    }

    private void append(Arrival arrival, CaptureLog.Taken taken, Payload payload, @Nullable Reply reply) {
        var _ = log.append(arrival, taken, payload)
                .whenComplete((_, failure) ->
                        arrival.caller().answer(failure == null ? reply : Reply.unavailable(reason(failure))));
    }

    private static String reason(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
