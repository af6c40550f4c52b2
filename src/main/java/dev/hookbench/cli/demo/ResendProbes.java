package dev.hookbench.cli.demo;

import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import java.util.List;

/** A resend to the inactive endpoint makes it pending, and active when it succeeds. */
final class ResendProbes implements Step {
    private static final List<EndpointState> EXPECTED =
            List.of(EndpointState.ACTIVE, EndpointState.INACTIVE, EndpointState.PENDING, EndpointState.ACTIVE);

    private final Stage stage;
    private final FailingEndpoint failing;

    ResendProbes(Stage stage, FailingEndpoint failing) {
        this.stage = stage;
        this.failing = failing;
    }

    @Override
    public String title() {
        return "Mend and resend";
    }

    @Override
    public String run() throws CheckFailed {
        Loop loop = failing.loop();
        loop.answer(Inbox.DEFAULT_ANSWER);
        Delivery first = failing.deliveries().getFirst();
        Stage.done("resending", stage.services().deliveryCommands().resend(first.uid()));
        loop.await(first, DeliveryStatus.SUCCESS);
        loop.await(EndpointState.ACTIVE);
        List<EndpointState> states = stage
                .services()
                .endpoints()
                .history(loop.endpoint().uid())
                .reversed()
                .stream()
                .map(StateChange::to)
                .toList();
        CheckFailed.unless(states.equals(EXPECTED), "the endpoint went " + states);
        return "the resend succeeded, the endpoint went active, inactive, pending, active";
    }
}
