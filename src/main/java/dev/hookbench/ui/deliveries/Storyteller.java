package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointOptions.ContentType;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.ui.deliveries.DeliveryStory.Tone;
import dev.hookbench.ui.form.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells why a delivery stands where it stands: the sentence it was moved with, what is next by the clock, and what helps
 * in the state that its endpoint is in now.
 */
record Storyteller(Words words) {
    /** The story at that time. */
    DeliveryStory tell(DeliveryDetail detail, Instant now) {
        Delivery delivery = detail.delivery();
        return switch (delivery.status()) {
            case SUCCESS -> story(Tone.GOOD, delivery, delivery.description(), "");
            case PROCESSING -> story(Tone.WAITING, delivery, delivery.description(), "");
            case SCHEDULED, RETRY -> story(Tone.WAITING, delivery, waiting(delivery, now), waitingCure(detail));
            case FAILURE -> story(Tone.BAD, delivery, delivery.description(), cure(detail.endpoint()));
            case DISCARDED -> story(Tone.QUIET, delivery, delivery.description(), cure(detail.endpoint()));
        };
    }

    private DeliveryStory story(Tone tone, Delivery delivery, String text, String cure) {
        return new DeliveryStory(tone, words.get(titleKey(delivery.status()), delivery.endpointName()), text, cure);
    }

    private String waiting(Delivery delivery, Instant now) {
        Instant next = delivery.nextAttemptAt();
        int number = delivery.attempts() + 1;
        int most = Math.max(number, delivery.retryPlan().attempts());
        String when = next == null || !next.isAfter(now)
                ? words.get("deliveries.story.waiting.now", number, most)
                : words.get("deliveries.story.waiting.next", number, most, words.left(now, next));
        return (delivery.description() + " " + when).strip();
    }

    private String waitingCure(DeliveryDetail detail) {
        Endpoint endpoint = detail.endpoint();
        EndpointState state = endpoint == null ? EndpointState.ACTIVE : endpoint.state();
        return switch (state) {
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
        String cure = stateCure(endpoint);
        return endpoint.options().contentType() == ContentType.FORM_SIGNED_AS_JSON
                ? words.get("deliveries.story.cure.form") + " " + cure
                : cure;
    }

    private String stateCure(Endpoint endpoint) {
        return switch (endpoint.state()) {
            case ACTIVE -> words.get("deliveries.story.cure.active");
            case PAUSED -> words.get("deliveries.story.cure.paused");
            case INACTIVE -> words.get("deliveries.story.cure.inactive");
            case PENDING -> words.get("deliveries.story.cure.pending");
        };
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
