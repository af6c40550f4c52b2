package dev.hookbench.cli.demo;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointState;
import java.util.List;

/** An inbox that answers 500: retries, then Failure, and the endpoint becomes inactive. */
final class FailUntilInactive implements Step {
    private static final int ATTEMPTS = 3;

    private final Stage stage;
    private final FailingEndpoint failing;

    FailUntilInactive(Stage stage, FailingEndpoint failing) {
        this.stage = stage;
        this.failing = failing;
    }

    @Override
    public String title() {
        return "Fail";
    }

    @Override
    public String run() throws CheckFailed {
        Loop loop = failing.loop();
        Delivery failed = loop.await(failing.send(), DeliveryStatus.FAILURE);
        List<Attempt> attempts = stage.services().deliveries().attempts(failed.uid());
        CheckFailed.unless(attempts.size() == ATTEMPTS, "there were " + attempts.size() + " attempts");
        for (Attempt attempt : attempts) {
            CheckFailed.unless(
                    attempt.outcome() instanceof Answered answered && answered.status() == 500,
                    "attempt " + attempt.number() + " came to " + attempt.outcome());
        }
        loop.await(EndpointState.INACTIVE);
        for (int i = 0; i < ATTEMPTS; i++) {
            loop.await(failing.send(), DeliveryStatus.DISCARDED);
        }
        return "answered 500, " + attempts.size() + " attempts a second apart, Failure, endpoint inactive; " + ATTEMPTS
                + " more events Discarded";
    }
}
