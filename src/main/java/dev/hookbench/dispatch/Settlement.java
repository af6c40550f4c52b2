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
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt's outcome makes of its delivery and endpoint.
 *
 * @param change what it does to the endpoint, null for nothing
 */
record Settlement(Delivery delivery, @Nullable StateChange change) {
    /** Errors that no repetition mends: the endpoint's own settings. */
    private static final Set<ErrorClass> FINAL = Set.of(ErrorClass.BAD_URL, ErrorClass.BAD_REQUEST);

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

    static Settlement of(Ended ended, RetrySchedule schedule, boolean disablesEndpoints) {
        AttemptOutcome outcome = ended.outcome();
        Delivery counted = ended.delivery().attempted(statusCode(outcome), latency(outcome));
        if (outcome.isSuccess()) {
            return succeeded(ended, counted);
        }
        if (ended.probe()) {
            return settled(ended, counted, Reasons.probeFailed(outcome, counted), Trigger.PROBE_FAILED);
        }
        if (outcome instanceof Failed failed && FINAL.contains(failed.error())) {
            return settled(ended, counted, Reasons.configured(outcome), null);
        }
        int limit = counted.retryPlan().attempts();
        if (counted.attempts() < limit) {
            Duration pause = schedule.pause(counted.retryPlan(), counted.attempts() - 1);
            String why = Reasons.retried(outcome, counted.attempts(), limit, pause);
            return new Settlement(
                    counted.moved(DeliveryStatus.RETRY, why, ended.now().plus(pause), ended.now()), null);
        }
        String why = Reasons.exhausted(outcome, counted.attempts(), same(ended.attempts()), took(ended));
        return settled(ended, counted, why, disablesEndpoints ? Trigger.DELIVERY_EXHAUSTED : null);
    }

    private static Settlement succeeded(Ended ended, Delivery counted) {
        StateChange change = ended.probe() ? change(ended, Trigger.PROBE_SUCCEEDED) : null;
        String why = Reasons.succeeded(ended.outcome(), counted.attempts())
                + (change == null ? "" : " " + counted.endpointName() + " is active again.");
        return new Settlement(counted.moved(DeliveryStatus.SUCCESS, why, null, ended.now()), change);
    }

    private static Settlement settled(Ended ended, Delivery counted, String why, @Nullable Trigger trigger) {
        StateChange change = trigger == null ? null : change(ended, trigger);
        String made = change != null && trigger == Trigger.DELIVERY_EXHAUSTED
                ? " It made " + counted.endpointName()
                        + " inactive: send a failed delivery again to probe it, or activate it."
                : "";
        return new Settlement(counted.moved(DeliveryStatus.FAILURE, why + made, null, ended.now()), change);
    }

    private static @Nullable StateChange change(Ended ended, Trigger trigger) {
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
                        cause(trigger),
                        ended.delivery().uid())
                : null;
    }

    private static String cause(Trigger trigger) {
        return switch (trigger) {
            case DELIVERY_EXHAUSTED -> "A delivery failed its last attempt.";
            case PROBE_SUCCEEDED -> "The delivery sent again succeeded.";
            case PROBE_FAILED -> "The delivery sent again failed.";
            case RESENT, PAUSE_TOGGLED, ACTIVATED, STATUS_TOGGLED ->
                throw new IllegalArgumentException("not an outcome: " + trigger);
        };
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
