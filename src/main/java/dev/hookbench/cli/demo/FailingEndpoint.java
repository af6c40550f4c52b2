package dev.hookbench.cli.demo;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.delivery.Delivery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The endpoint that fails, is probed and is caught up with, over three steps. */
final class FailingEndpoint {
    private static final Answer ERROR =
            new Answer(500, Headers.of("Content-Type", "application/json"), "{\"error\":\"out of order\"}");

    private final Stage stage;
    private final List<Delivery> deliveries = new ArrayList<>();
    private @Nullable Loop loop;

    FailingEndpoint(Stage stage) {
        this.stage = stage;
    }

    /** The endpoint and its inbox, which answers 500 until it is told otherwise. */
    Loop loop() throws CheckFailed {
        Loop made = loop;
        if (made == null) {
            made = Loop.make(stage, "demo-failing", ERROR);
            loop = made;
        }
        return made;
    }

    /** Sends one more invoice. */
    Delivery send() throws CheckFailed {
        byte[] payload = Payloads.invoice("failing " + (deliveries.size() + 1));
        Delivery delivery = loop().send("invoice.overdue", payload);
        deliveries.add(delivery);
        stage.sent(loop().inbox(), Sha256.of(payload));
        return delivery;
    }

    /** What was sent, oldest first, as it was then. */
    List<Delivery> deliveries() {
        return deliveries;
    }
}
