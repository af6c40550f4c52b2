package dev.hookbench.cli.demo;

import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import java.util.ArrayList;
import java.util.List;

/** What failed or was discarded meanwhile is sent again, until nothing is left. */
final class ReplayTheRest implements Step {
    private final Stage stage;
    private final FailingEndpoint failing;

    ReplayTheRest(Stage stage, FailingEndpoint failing) {
        this.stage = stage;
        this.failing = failing;
    }

    @Override
    public String title() {
        return "Replay the rest";
    }

    @Override
    public String run() throws CheckFailed {
        List<Delivery> rest = new ArrayList<>();
        for (Delivery delivery : failing.deliveries()) {
            if (failing.loop().awaitEnd(delivery).status() != DeliveryStatus.SUCCESS) {
                rest.add(delivery);
            }
        }
        CheckFailed.unless(!rest.isEmpty(), "nothing was left to replay");
        for (Delivery delivery : rest) {
            Stage.done("resending", stage.services().deliveryCommands().resend(delivery.uid()));
        }
        for (Delivery delivery : rest) {
            failing.loop().await(delivery, DeliveryStatus.SUCCESS);
        }
        return rest.size() + " resent, " + rest.size() + " succeeded, none is left";
    }
}
