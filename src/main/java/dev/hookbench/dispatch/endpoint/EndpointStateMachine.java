package dev.hookbench.dispatch.endpoint;

import dev.hookbench.domain.endpoint.EndpointState;
import java.util.Locale;

/**
 * Which trigger moves an endpoint from which state to which: the table of the four states, and nothing else.
 *
 * <p>Differs from Convoy where its table is at fault: pending always resolves, a success never disables, and what is
 * paused is never made inactive.
 */
public final class EndpointStateMachine {
    private EndpointStateMachine() {}

    /** What happens to an endpoint. */
    public enum Trigger {
        /** {@code inactive_after} deliveries in a row failed their last attempt while {@code disable_endpoint} is on. */
        DELIVERY_EXHAUSTED,
        /** The circuit breaker opened {@code consecutive_failure_threshold} times in a row. */
        BREAKER_TRIPPED,
        /** An attempt was answered 410 Gone (Standard Webhooks: stop sending). */
        GONE,
        /** A Failure or Discarded delivery is to be sent again. */
        RESENT,
        /** The resent delivery of a pending endpoint succeeded. */
        PROBE_SUCCEEDED,
        /** The resent delivery of a pending endpoint failed, or can no longer be sent. */
        PROBE_FAILED,
        /** The user pauses or un-pauses. */
        PAUSE_TOGGLED,
        /** The user activates. */
        ACTIVATED,
        /** The user switches between active and inactive, by Convoy's call of 2023. */
        STATUS_TOGGLED,
        /** The project was saved with {@code disable_endpoint} off. */
        DISABLING_SWITCHED_OFF
    }

    /** What a trigger does in a state. */
    public sealed interface Transition {
        /** The endpoint moves. */
        record Moves(EndpointState to) implements Transition {}

        /** The endpoint stays, and the trigger is allowed. */
        record Stays() implements Transition {}

        /** The trigger is not allowed in this state; the message is Convoy's, with a cure. */
        record Refused(String message) implements Transition {}
    }

    /** What {@code trigger} does to an endpoint in {@code state}. */
    public static Transition next(EndpointState state, Trigger trigger) {
        return switch (trigger) {
            case DELIVERY_EXHAUSTED, BREAKER_TRIPPED -> movesIf(state == EndpointState.ACTIVE, EndpointState.INACTIVE);
            case GONE -> movesIf(state == EndpointState.ACTIVE, EndpointState.PAUSED);
            case PROBE_SUCCEEDED -> movesIf(state == EndpointState.PENDING, EndpointState.ACTIVE);
            case PROBE_FAILED -> movesIf(state == EndpointState.PENDING, EndpointState.INACTIVE);
            case RESENT -> resent(state);
            case PAUSE_TOGGLED -> toggled(state);
            case ACTIVATED -> activated(state);
            case STATUS_TOGGLED -> switched(state);
            case DISABLING_SWITCHED_OFF ->
                movesIf(state == EndpointState.INACTIVE || state == EndpointState.PENDING, EndpointState.ACTIVE);
        };
    }

    /** The word for a state in messages. */
    public static String word(EndpointState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Transition movesIf(boolean moves, EndpointState to) {
        return moves ? new Transition.Moves(to) : new Transition.Stays();
    }

    private static Transition resent(EndpointState state) {
        return switch (state) {
            case ACTIVE -> new Transition.Stays();
            case INACTIVE -> new Transition.Moves(EndpointState.PENDING);
            case PAUSED ->
                new Transition.Refused("the endpoint is currently paused: un-pause it first, then send again.");
            case PENDING ->
                new Transition.Refused(
                        "endpoint is being re-activated: wait for the outcome of the delivery sent before, then send this one.");
        };
    }

    private static Transition toggled(EndpointState state) {
        return switch (state) {
            case ACTIVE -> new Transition.Moves(EndpointState.PAUSED);
            case PAUSED -> new Transition.Moves(EndpointState.ACTIVE);
            case INACTIVE ->
                new Transition.Refused(
                        "current endpoint status - inactive, does not support pausing or unpausing: activate it, or send a failed delivery again to probe it.");
            case PENDING ->
                new Transition.Refused(
                        "current endpoint status - pending, does not support pausing or unpausing: wait for the outcome of the delivery sent again.");
        };
    }

    private static Transition switched(EndpointState state) {
        return switch (state) {
            case ACTIVE -> new Transition.Moves(EndpointState.INACTIVE);
            case INACTIVE -> new Transition.Moves(EndpointState.ACTIVE);
            case PENDING ->
                new Transition.Refused(
                        "endpoint is in pending status: wait for the outcome of the delivery sent again.");
            case PAUSED -> new Transition.Refused("endpoint is currently paused: un-pause it first.");
        };
    }

    private static Transition activated(EndpointState state) {
        return switch (state) {
            case INACTIVE, PAUSED -> new Transition.Moves(EndpointState.ACTIVE);
            case ACTIVE ->
                new Transition.Refused(
                        "current endpoint status - active, does not support activation: it already receives events.");
            case PENDING ->
                new Transition.Refused(
                        "current endpoint status - pending, does not support activation: wait for the outcome of the delivery sent again.");
        };
    }
}
