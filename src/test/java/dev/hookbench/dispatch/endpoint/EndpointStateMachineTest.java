package dev.hookbench.dispatch.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Transition;
import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Transition.Moves;
import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Transition.Refused;
import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Transition.Stays;
import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Trigger;
import dev.hookbench.domain.endpoint.EndpointState;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EndpointStateMachineTest {
    /** The whole table: every trigger in every state; {@code -} stays, {@code !} is refused. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    trigger,            active,   inactive, paused, pending
                    DELIVERY_EXHAUSTED, inactive, -,        -,      -
                    BREAKER_TRIPPED,    inactive, -,        -,      -
                    GONE,               paused,   -,        -,      -
                    RESENT,             -,        pending,  !,      !
                    PROBE_SUCCEEDED,    -,        -,        -,      active
                    PROBE_FAILED,       -,        -,        -,      inactive
                    PAUSE_TOGGLED,      paused,   !,        active, !
                    ACTIVATED,          !,        active,   active, !
                    STATUS_TOGGLED,     inactive, active,   !,      !
                    DISABLING_SWITCHED_OFF, -,    active,   -,      active
                    """)
    void movesAsTheTableSays(Trigger trigger, String active, String inactive, String paused, String pending) {
        assertThat(shown(EndpointState.ACTIVE, trigger)).isEqualTo(active);
        assertThat(shown(EndpointState.INACTIVE, trigger)).isEqualTo(inactive);
        assertThat(shown(EndpointState.PAUSED, trigger)).isEqualTo(paused);
        assertThat(shown(EndpointState.PENDING, trigger)).isEqualTo(pending);
    }

    @ParameterizedTest
    @CsvSource({
        "INACTIVE, PAUSE_TOGGLED, 'current endpoint status - inactive, does not support pausing or unpausing: activate it'",
        "PENDING, PAUSE_TOGGLED, 'current endpoint status - pending, does not support pausing or unpausing: wait'",
        "ACTIVE, ACTIVATED, 'current endpoint status - active, does not support activation: it already'",
        "PAUSED, RESENT, 'the endpoint is currently paused: un-pause it'",
        "PENDING, STATUS_TOGGLED, 'endpoint is in pending status: wait'",
        "PAUSED, STATUS_TOGGLED, 'endpoint is currently paused: un-pause it'",
        "PENDING, RESENT, 'endpoint is being re-activated: wait'",
    })
    void refusesInConvoysWordsWithACure(EndpointState state, Trigger trigger, String message) {
        assertThat(EndpointStateMachine.next(state, trigger))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.message()).startsWith(message));
    }

    private static String shown(EndpointState state, Trigger trigger) {
        Transition transition = EndpointStateMachine.next(state, trigger);
        return switch (transition) {
            case Moves moves -> moves.to().name().toLowerCase(Locale.ROOT);
            case Stays _ -> "-";
            case Refused _ -> "!";
        };
    }
}
