package dev.hookbench.dispatch;

import dev.hookbench.dispatch.endpoint.EndpointStateMachine;
import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Transition.Moves;
import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Trigger;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Failed;
import dev.hookbench.domain.delivery.AttemptOutcome.Open;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Exhaustion;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt's outcome makes of its delivery and endpoint.
 *
 * @param change what it does to the endpoint, null for nothing
 */
record Settlement(Delivery delivery, @Nullable StateChange change) {
    private static final int GONE = 410;

    /**
     * An attempt that ended.
     *
     * @param delivery as it was while the attempt was made
     * @param attempts all of the delivery, the one that ended last
     * @param endpoint as it is now, null if it was deleted meanwhile
     * @param probe whether the delivery probes a pending endpoint
     */
    record Ended(
            Delivery delivery,
            List<Attempt> attempts,
            @Nullable Endpoint endpoint,
            boolean probe,
            Instant now) {
        AttemptOutcome outcome() {
            return attempts.getLast().outcome();
        }
    }

    /** When a delivery that failed for good makes its endpoint inactive. */
    record DisableRule(boolean on, int inactiveAfter, long before) {
        /** Leaves every endpoint as it is. */
        static DisableRule off() {
            return new DisableRule(false, 1, 0);
        }
    }

    /** The endpoint refused a token kept from before: the delivery goes at once with a new one, using up no attempt. */
    static Settlement renewed(Delivery delivery, Instant now) {
        return new Settlement(delivery.moved(DeliveryStatus.RETRY, Reasons.RENEWED, now, now), null);
    }

    /** @param rule asked only when the delivery has failed for good */
    static Settlement of(Ended ended, RetrySchedule schedule, Supplier<DisableRule> rule) {
        AttemptOutcome outcome = ended.outcome();
        Delivery counted = ended.delivery().attempted(statusCode(outcome), latency(outcome));
        if (outcome.isSuccess()) {
            return succeeded(ended, counted);
        }
        if (ended.probe()) {
            StateChange change = change(ended, Trigger.PROBE_FAILED, "The delivery sent again failed.");
            return failed(ended, counted, Reasons.probeFailed(outcome, counted, change != null), change);
        }
        if (Exhaustion.isOfSettings(outcome)) {
            return failed(ended, counted, Reasons.configured(outcome), null);
        }
        StateChange gone = statusCode(outcome) == GONE ? change(ended, Trigger.GONE, Reasons.GONE) : null;
        if (isLast(counted, outcome)) {
            return gone == null
                    ? exhausted(ended, counted, rule.get())
                    : failed(ended, counted, exhausted(ended, counted) + Reasons.pausedByGone(counted, false), gone);
        }
        if (gone != null) {
            String why = Reasons.failed(outcome, counted) + Reasons.pausedByGone(counted, true);
            return new Settlement(counted.moved(DeliveryStatus.RETRY, why, null, ended.now()), gone);
        }
        return retried(ended, counted, schedule);
    }

    /** Whether no attempt follows by itself on one that ended so. */
    static boolean isLast(Delivery counted, AttemptOutcome outcome) {
        return counted.attempts() >= counted.retryPlan().attempts()
                || (counted.mode() == DeliveryMode.AT_MOST_ONCE && outcome instanceof Answered);
    }

    private static Settlement retried(Ended ended, Delivery counted, RetrySchedule schedule) {
        RetrySchedule.Pause pause =
                schedule.pause(counted.retryPlan(), counted.attempts() - 1, ended.outcome(), ended.now());
        String why = Reasons.failed(ended.outcome(), counted) + Reasons.next(pause);
        return new Settlement(
                counted.moved(DeliveryStatus.RETRY, why, ended.now().plus(pause.length()), ended.now()), null);
    }

    private static Settlement succeeded(Ended ended, Delivery counted) {
        StateChange change =
                ended.probe() ? change(ended, Trigger.PROBE_SUCCEEDED, "The delivery sent again succeeded.") : null;
        String why = Reasons.succeeded(ended.outcome(), counted.attempts())
                + (change == null ? "" : " " + counted.endpointName() + " is active again.");
        return new Settlement(counted.moved(DeliveryStatus.SUCCESS, why, null, ended.now()), change);
    }

    private static Settlement exhausted(Ended ended, Delivery counted, DisableRule rule) {
        String why = exhausted(ended, counted);
        long inARow = Exhaustion.count(rule.before(), ended.outcome(), DeliveryStatus.FAILURE);
        if (!rule.on()) {
            return failed(ended, counted, why, null);
        }
        if (inARow < rule.inactiveAfter()) {
            return failed(ended, counted, why + Reasons.counted(counted, inARow, rule.inactiveAfter()), null);
        }
        StateChange change =
                change(ended, Trigger.DELIVERY_EXHAUSTED, Reasons.exhaustedInARow(ended.outcome(), inARow));
        return failed(ended, counted, why + (change == null ? "" : Reasons.madeInactive(counted)), change);
    }

    private static String exhausted(Ended ended, Delivery counted) {
        boolean once = counted.attempts() < counted.retryPlan().attempts();
        return once
                ? Reasons.notRepeated(ended.outcome(), counted)
                : Reasons.exhausted(ended.outcome(), counted.attempts(), same(ended.attempts()), took(ended));
    }

    private static Settlement failed(Ended ended, Delivery counted, String why, @Nullable StateChange change) {
        return new Settlement(counted.moved(DeliveryStatus.FAILURE, why, null, ended.now()), change);
    }

    private static @Nullable StateChange change(Ended ended, Trigger trigger, String cause) {
        Endpoint endpoint = ended.endpoint();
        if (endpoint == null) {
            return null;
        }
        return EndpointStateMachine.next(endpoint.state(), trigger) instanceof Moves(EndpointState to)
                ? new StateChange(
                        endpoint.uid(),
                        ended.now(),
                        endpoint.state(),
                        to,
                        cause,
                        ended.delivery().uid())
                : null;
    }

    private static boolean same(List<Attempt> attempts) {
        return attempts.stream()
                        .map(attempt -> statusCode(attempt.outcome()))
                        .distinct()
                        .count()
                == 1;
    }

    private static Duration took(Ended ended) {
        return Duration.between(ended.attempts().getFirst().startedAt(), ended.now());
    }

    private static int statusCode(AttemptOutcome outcome) {
        return outcome instanceof Answered answered ? answered.status() : 0;
    }

    private static long latency(AttemptOutcome outcome) {
        return switch (outcome) {
            case Answered answered -> answered.timings().total().toMillis();
            case Failed failed -> failed.timings().total().toMillis();
            case Unknown _, Open _ -> 0;
        };
    }
}
