package dev.hookbench.dispatch;

import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Failed;
import dev.hookbench.domain.delivery.AttemptOutcome.Open;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says why a delivery stands where it stands: the cause, and the next step where there is one. */
final class Reasons {
    static final String DELETED = "The endpoint was deleted: nothing can be sent to it.";
    static final String SENT_AGAIN = "Sent again by the user.";

    static final String GONE = "An attempt was answered 410 Gone: the endpoint wants no more events.";

    static final String RENEWED =
            "Answered 401 to a token fetched earlier: it goes at once with a new one, which uses up no" + " attempt.";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int REDIRECT = 300;
    private static final int CLIENT_ERROR = 400;
    private static final int GONE_STATUS = 410;
    private static final long SECONDS_SHOWN = 120;
    private static final long MINUTES_SHOWN = 120;

    private Reasons() {}

    /** Why a delivery to an endpoint that is not active is discarded; empty for an active one. */
    static String discarded(Endpoint endpoint) {
        return switch (endpoint.state()) {
            case ACTIVE -> "";
            case PAUSED -> endpoint.name() + " is paused: un-pause it, then send this delivery again.";
            case INACTIVE ->
                endpoint.name()
                        + " is inactive since a delivery to it failed: send one failed delivery again to probe it, or activate it.";
            case PENDING ->
                endpoint.name()
                        + " is pending: a delivery sent again decides whether it becomes active; send this one again afterwards.";
        };
    }

    /** Why a delivery waits though its time has come. */
    static String held(Endpoint endpoint) {
        return switch (endpoint.state()) {
            case PENDING -> endpoint.name() + " is pending: waits for the outcome of the delivery sent again.";
            case PAUSED, ACTIVE, INACTIVE -> endpoint.name() + " is paused: waits until it is un-paused.";
        };
    }

    /** Why the circuit breaker keeps a delivery back. */
    static String postponed(Delivery delivery, Breaker breaker, Duration pause) {
        return "The circuit breaker of %s is open, %s: tried again after %s. That uses up no attempt."
                .formatted(delivery.endpointName(), rate(breaker), words(pause));
    }

    /** Why the circuit breaker made an endpoint inactive. */
    static String givenUp(Breaker breaker) {
        return "Its circuit breaker opened %d times in a row.".formatted(breaker.consecutiveFailures());
    }

    private static String rate(Breaker breaker) {
        return "%d of %d attempts failed".formatted(breaker.failures(), breaker.requests());
    }

    /** Why a delivery waits for its moment. */
    static String limited(RateLimit limit, Instant goesAt) {
        return "The rate limit of %d per %s: it goes at %s, which uses up no attempt."
                .formatted(
                        limit.count(),
                        words(limit.duration()),
                        TIME.format(goesAt.plusMillis(999).atZone(ZoneId.systemDefault())));
    }

    /** Why a batch does not send to an endpoint any more. */
    static String probedInVain(Delivery delivery, String probe) {
        return probedInVain(delivery.endpointName(), probe);
    }

    /** Why a batch does not send to an endpoint any more. */
    static String probedInVain(String endpointName, String probe) {
        return endpointName + " is inactive: the delivery sent first to probe it, " + probe + ", failed.";
    }

    static String underWay(int number, int limit) {
        return "Attempt " + numbered(number, limit) + " is under way.";
    }

    static String cut(int number) {
        return "Hookbench ended while attempt " + number
                + " was under way, so its outcome is unknown: sent once more under the same webhook id.";
    }

    static String cutForGood(int number) {
        return "Hookbench ended while attempt " + number
                + " was under way, so its outcome is unknown. It is delivered at most once: send it again if it did not arrive.";
    }

    static String succeeded(AttemptOutcome outcome, int number) {
        return capitalised(told(outcome)) + (number > 1 ? " to attempt " + number : "") + ".";
    }

    /** How an attempt failed that is not the last. */
    static String failed(AttemptOutcome outcome, Delivery counted) {
        return "Attempt " + numbered(counted.attempts(), counted.retryPlan().attempts()) + ": "
                + sentence(told(outcome));
    }

    /** When the next attempt follows, and who asked for it. */
    static String next(RetrySchedule.Pause pause) {
        String asked = pause.asked();
        return " The next follows after " + words(pause.length())
                + (asked.isEmpty() ? "." : ", as its Retry-After (" + asked + ") asks" + pause.limit() + ".");
    }

    /** That an answer of 410 paused the endpoint. */
    static String pausedByGone(Delivery delivery, boolean waits) {
        return " It paused " + delivery.endpointName() + ": un-pause it once it takes events again"
                + (waits ? ", this delivery then goes on." : ", then send this delivery again.");
    }

    /** Why a delivery that may be sent at most once is not tried again after an answer. */
    static String notRepeated(AttemptOutcome outcome, Delivery counted) {
        return failed(outcome, counted) + " It is delivered at most once, so no attempt follows an answer.";
    }

    /** How far the endpoint is from being made inactive. */
    static String counted(Delivery delivery, long inARow, int inactiveAfter) {
        return " It is number %d of %d in a row that make %s inactive."
                .formatted(inARow, inactiveAfter, delivery.endpointName());
    }

    static String madeInactive(Delivery delivery) {
        return " It made " + delivery.endpointName()
                + " inactive: send a failed delivery again to probe it, or activate it.";
    }

    /** Why deliveries that failed for good made their endpoint inactive. */
    static String exhaustedInARow(AttemptOutcome outcome, long inARow) {
        return (inARow == 1 ? "A delivery" : inARow + " deliveries in a row") + " failed the last attempt: "
                + sentence(told(outcome));
    }

    /** The outcome of the single attempt of a delivery that probed its endpoint. */
    static String probeFailed(AttemptOutcome outcome, Delivery delivery, boolean inactiveAgain) {
        return "Sent again to probe " + delivery.endpointName() + ": " + sentence(told(outcome))
                + (inactiveAgain ? " It is inactive again." : "");
    }

    static String configured(AttemptOutcome outcome) {
        return capitalised(sentence(told(outcome))) + " It is not tried again: send it again once that is mended.";
    }

    /**
     * Why a delivery failed for good.
     *
     * @param same whether all its attempts ended alike
     * @param took from its first attempt to the end of its last
     */
    static String exhausted(AttemptOutcome outcome, int number, boolean same, Duration took) {
        if (number == 1) {
            return "The only attempt: " + sentence(told(outcome));
        }
        return outcome instanceof Answered answered && same
                ? "Answered %d to all %d attempts over %s%s."
                        .formatted(answered.status(), number, words(took), hint(answered))
                : "The last of %d attempts over %s: %s".formatted(number, words(took), sentence(told(outcome)));
    }

    static String words(Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0) {
            return time.toMillis() + " ms";
        }
        if (time.toSeconds() <= SECONDS_SHOWN) {
            return time.toSeconds() + " s";
        }
        return time.toMinutes() <= MINUTES_SHOWN ? time.toMinutes() + " min" : time.toHours() + " h";
    }

    private static String told(AttemptOutcome outcome) {
        return switch (outcome) {
            case Answered answered -> "answered " + answered.status() + hint(answered);
            case Failed failed -> failed.message();
            case Unknown _ -> "the outcome is unknown";
            case Open _ -> "under way";
        };
    }

    private static String hint(Answered answered) {
        if (answered.status() >= REDIRECT && answered.status() < CLIENT_ERROR) {
            String location = answered.headers().first("Location").orElse("nowhere");
            return " (redirect to " + location
                    + ", which is not followed: put the new address into the endpoint's URL)";
        }
        return answered.status() == GONE_STATUS ? " (gone: the endpoint wants no more events)" : "";
    }

    private static String numbered(int number, int limit) {
        return number <= limit ? number + " of " + limit : number + ", sent again by the user";
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
