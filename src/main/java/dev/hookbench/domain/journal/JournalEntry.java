package dev.hookbench.domain.journal;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.domain.signature.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One durable fact. */
public sealed interface JournalEntry {
    /** A request arrived; its payload is the body. */
    record CaptureReceived(Capture capture) implements JournalEntry {}

    /** An event was accepted with these deliveries; its payload is the event's. */
    record EventAccepted(Event event, List<Delivery> deliveries) implements JournalEntry {
        public EventAccepted {
            deliveries = List.copyOf(deliveries);
        }
    }

    /** An attempt is about to be made; its payload is the request body where that differs from the event's. */
    record AttemptStarted(Attempt attempt) implements JournalEntry {}

    /**
     * An attempt ended, and where its delivery stands now; its payload is the response body.
     *
     * @param change what it does to its endpoint, null for nothing
     */
    record AttemptEnded(
            Attempt attempt, Delivery delivery, @Nullable StateChange change) implements JournalEntry {}

    /** A capture was deleted; without a payload. */
    record CaptureDeleted(String uid, Instant at) implements JournalEntry {}

    /** A capture was judged again; without a payload. */
    record CaptureJudged(String uid, Verdict verdict, Instant at) implements JournalEntry {}

    /** The body this entry carries, at its place or pending. */
    default BodyRef body() {
        return switch (this) {
            case CaptureReceived received -> received.capture().body();
            case EventAccepted accepted -> accepted.event().payload();
            case AttemptEnded ended when ended.attempt().outcome() instanceof Answered answered -> answered.body();
            case AttemptStarted started -> started.attempt().requestBody();
            case AttemptEnded _, CaptureDeleted _, CaptureJudged _ -> BodyRef.empty();
        };
    }

    /** The same entry with its body at that place. */
    default JournalEntry withBody(BodyRef placed) {
        return switch (this) {
            case CaptureReceived received ->
                new CaptureReceived(received.capture().withBody(placed));
            case EventAccepted accepted ->
                new EventAccepted(accepted.event().withPayload(placed), accepted.deliveries());
            case AttemptEnded ended
            when ended.attempt().outcome() instanceof Answered answered ->
                new AttemptEnded(ended.attempt().ended(answered.withBody(placed)), ended.delivery(), ended.change());
            case AttemptStarted started -> new AttemptStarted(started.attempt().withRequestBody(placed));
            case AttemptEnded _, CaptureDeleted _, CaptureJudged _ -> this;
        };
    }
}
