package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.ui.deliveries.DeliveryStory.Tone;
import dev.hookbench.ui.form.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells why a delivery stands where it stands, from its attempts, its endpoint and its own description. */
record Storyteller(Words words) {
    /** The story at that time. */
    DeliveryStory tell(DeliveryDetail detail, Instant now) {
        Delivery delivery = detail.delivery();
        return switch (delivery.status()) {
            case SUCCESS -> story(Tone.GOOD, delivery, success(detail), "");
            case PROCESSING -> story(Tone.WAITING, delivery, processing(delivery), "");
            case SCHEDULED, RETRY -> story(Tone.WAITING, delivery, waiting(detail, now), waitingCure(detail));
            case FAILURE -> story(Tone.BAD, delivery, missed(detail), cure(detail.endpoint()));
            case DISCARDED -> story(Tone.QUIET, delivery, discarded(delivery), cure(detail.endpoint()));
        };
    }

    private DeliveryStory story(Tone tone, Delivery delivery, String text, String cure) {
        String title = words.get(titleKey(delivery.status()));
        // The program's own sentence is the precise reason; it follows what can be read off the attempts.
        boolean said = delivery.description().isEmpty() || text.contains(delivery.description());
        return new DeliveryStory(tone, title, said ? text : (text + " " + delivery.description()).strip(), cure);
    }

    private String processing(Delivery delivery) {
        return words.get("deliveries.story.processing.text", delivery.endpointName(), delivery.attempts() + 1);
    }

    private String discarded(Delivery delivery) {
        return delivery.description().isEmpty()
                ? words.get("deliveries.story.discarded.text", delivery.endpointName())
                : delivery.description();
    }

    private String success(DeliveryDetail detail) {
        if (detail.attempts().isEmpty()) {
            return "";
        }
        Attempt last = detail.attempts().getLast();
        AttemptWords attempt = new AttemptWords(words);
        String name = detail.delivery().endpointName();
        return words.get(
                "deliveries.story.success.text", name, attempt.outcome(last), last.number(), attempt.took(last));
    }

    /** What the endpoint answered, and over how long. */
    private String missed(DeliveryDetail detail) {
        List<Attempt> attempts = detail.attempts();
        if (attempts.isEmpty()) {
            return "";
        }
        AttemptWords attempt = new AttemptWords(words);
        Attempt last = attempts.getLast();
        boolean same = attempts.stream().map(attempt::outcome).distinct().count() == 1;
        boolean answered = last.outcome() instanceof AttemptOutcome.Answered;
        String span = words.span(Duration.between(attempts.getFirst().startedAt(), ended(last)));
        return words.get(
                missedKey(same, answered),
                detail.delivery().endpointName(),
                attempt.outcome(last),
                attempts.size(),
                span);
    }

    private String waiting(DeliveryDetail detail, Instant now) {
        Delivery delivery = detail.delivery();
        Instant next = delivery.nextAttemptAt();
        int number = delivery.attempts() + 1;
        int most = Math.max(number, delivery.retryPlan().attempts());
        String when = next == null || !next.isAfter(now)
                ? words.get("deliveries.story.waiting.now", number, most)
                : words.get("deliveries.story.waiting.next", number, most, words.left(now, next));
        return (missed(detail) + " " + when).strip();
    }

    private String waitingCure(DeliveryDetail detail) {
        Endpoint endpoint = detail.endpoint();
        if (endpoint == null) {
            return "";
        }
        return switch (endpoint.state()) {
            case ACTIVE -> "";
            case PAUSED -> words.get("deliveries.story.waiting.cure.paused");
            case INACTIVE -> words.get("deliveries.story.waiting.cure.inactive");
            case PENDING -> words.get("deliveries.story.waiting.cure.pending");
        };
    }

    private String cure(@Nullable Endpoint endpoint) {
        if (endpoint == null) {
            return words.get("deliveries.story.cure.gone");
        }
        return switch (endpoint.state()) {
            case ACTIVE -> words.get("deliveries.story.cure.active");
            case PAUSED -> words.get("deliveries.story.cure.paused");
            case INACTIVE -> words.get("deliveries.story.cure.inactive");
            case PENDING -> words.get("deliveries.story.cure.pending");
        };
    }

    private static Instant ended(Attempt attempt) {
        return switch (attempt.outcome()) {
            case AttemptOutcome.Answered answered -> answered.endedAt();
            case AttemptOutcome.Failed failed -> failed.endedAt();
            case AttemptOutcome.Unknown _, AttemptOutcome.Open _ -> attempt.startedAt();
        };
    }

    private static String missedKey(boolean same, boolean answered) {
        if (same) {
            return answered ? "deliveries.story.failure.same.answered" : "deliveries.story.failure.same.unanswered";
        }
        return answered ? "deliveries.story.failure.last.answered" : "deliveries.story.failure.last.unanswered";
    }

    private static String titleKey(DeliveryStatus status) {
        return switch (status) {
            case SUCCESS -> "deliveries.story.success.title";
            case PROCESSING -> "deliveries.story.processing.title";
            case SCHEDULED -> "deliveries.story.scheduled.title";
            case RETRY -> "deliveries.story.retry.title";
            case FAILURE -> "deliveries.story.failure.title";
            case DISCARDED -> "deliveries.story.discarded.title";
        };
    }
}
