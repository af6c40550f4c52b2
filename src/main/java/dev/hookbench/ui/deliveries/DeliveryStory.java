package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.ui.form.Spans;
import dev.hookbench.ui.support.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a delivery stands where it stands, and what to do about it, in words.
 *
 * @param title the state in two or three words
 * @param text what happened
 * @param cure what helps; empty where nothing is wrong
 */
record DeliveryStory(Tone tone, String title, String text, String cure) {
    /** What the card looks like. */
    enum Tone {
        GOOD,
        WAITING,
        QUIET,
        BAD
    }

    static DeliveryStory of(DeliveryDetail detail, Instant now) {
        Delivery delivery = detail.delivery();
        return switch (delivery.status()) {
            case SUCCESS -> story(Tone.GOOD, delivery, answered(detail), "");
            case PROCESSING -> story(Tone.WAITING, delivery, processing(delivery), "");
            case SCHEDULED, RETRY -> story(Tone.WAITING, delivery, waiting(detail, now), waitingCure(detail));
            case FAILURE -> story(Tone.BAD, delivery, answered(detail), cure(detail.endpoint()));
            case DISCARDED -> story(Tone.QUIET, delivery, discarded(delivery), cure(detail.endpoint()));
        };
    }

    private static DeliveryStory story(Tone tone, Delivery delivery, String text, String cure) {
        String title = Messages.get("deliveries.story." + key(delivery.status()) + ".title");
        // The program's own sentence is the precise reason; it follows what can be read off the attempts.
        boolean said = delivery.description().isEmpty() || text.contains(delivery.description());
        return new DeliveryStory(tone, title, said ? text : (text + " " + delivery.description()).strip(), cure);
    }

    private static String processing(Delivery delivery) {
        return Messages.get("deliveries.story.processing.text", delivery.endpointName(), delivery.attempts() + 1);
    }

    private static String discarded(Delivery delivery) {
        return delivery.description().isEmpty()
                ? Messages.get("deliveries.story.discarded.text", delivery.endpointName())
                : delivery.description();
    }

    /** What the endpoint answered, and over how long. */
    private static String answered(DeliveryDetail detail) {
        List<Attempt> attempts = detail.attempts();
        if (attempts.isEmpty()) {
            return "";
        }
        Attempt last = attempts.getLast();
        String name = detail.delivery().endpointName();
        String outcome = AttemptWords.outcome(last);
        if (detail.delivery().status() == DeliveryStatus.SUCCESS) {
            return Messages.get("deliveries.story.success.text", name, outcome, last.number(), AttemptWords.took(last));
        }
        boolean same = attempts.stream().map(AttemptWords::outcome).distinct().count() == 1;
        String span = Spans.words(Duration.between(attempts.getFirst().startedAt(), ended(last)));
        String key = last.outcome() instanceof AttemptOutcome.Answered ? "answered" : "unanswered";
        return Messages.get(
                "deliveries.story.failure." + (same ? "same." : "last.") + key, name, outcome, attempts.size(), span);
    }

    private static String waiting(DeliveryDetail detail, Instant now) {
        Delivery delivery = detail.delivery();
        String before = detail.attempts().isEmpty() ? "" : answered(detail) + " ";
        Instant next = delivery.nextAttemptAt();
        int number = delivery.attempts() + 1;
        int most = Math.max(number, delivery.retryPlan().attempts());
        String when = next == null || !next.isAfter(now)
                ? Messages.get("deliveries.story.waiting.now", number, most)
                : Messages.get("deliveries.story.waiting.next", number, most, Spans.left(Duration.between(now, next)));
        return before + when;
    }

    private static String waitingCure(DeliveryDetail detail) {
        Endpoint endpoint = detail.endpoint();
        return endpoint == null || endpoint.state() == EndpointState.ACTIVE
                ? ""
                : Messages.get("deliveries.story.waiting.cure."
                        + endpoint.state().name().toLowerCase(Locale.ROOT));
    }

    private static String cure(@Nullable Endpoint endpoint) {
        String state = endpoint == null ? "gone" : endpoint.state().name().toLowerCase(Locale.ROOT);
        return Messages.get("deliveries.story.cure." + state);
    }

    private static Instant ended(Attempt attempt) {
        return switch (attempt.outcome()) {
            case AttemptOutcome.Answered answered -> answered.endedAt();
            case AttemptOutcome.Failed failed -> failed.endedAt();
            case AttemptOutcome.Unknown _, AttemptOutcome.Open _ -> attempt.startedAt();
        };
    }

    private static String key(DeliveryStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
