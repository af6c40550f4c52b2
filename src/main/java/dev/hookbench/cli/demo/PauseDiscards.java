package dev.hookbench.cli.demo;

import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.signature.Verdict;

/** An active endpoint receives; while it is paused an event for it is discarded, with the reason. */
final class PauseDiscards implements Step {
    private final Stage stage;

    PauseDiscards(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String title() {
        return "Send, pause, send";
    }

    @Override
    public String run() throws CheckFailed {
        Loop loop = Loop.make(stage, "demo-pause", Inbox.DEFAULT_ANSWER);
        deliver(loop, "before the pause");
        String reason = discard(loop);
        deliver(loop, "after the pause");
        return "valid before and after the pause, in between Discarded: " + reason;
    }

    private void deliver(Loop loop, String when) throws CheckFailed {
        byte[] payload = Payloads.invoice(when);
        loop.await(loop.send("invoice.paid", payload), DeliveryStatus.SUCCESS);
        stage.sent(loop.inbox(), Sha256.of(payload));
        Verdict verdict = stage.awaitCapture(loop.inbox(), Sha256.of(payload)).verdict();
        CheckFailed.unless(verdict instanceof Verdict.Valid, when + " it came out as " + verdict);
    }

    private String discard(Loop loop) throws CheckFailed {
        EndpointCommands commands = stage.services().endpointCommands();
        String uid = loop.endpoint().uid();
        Stage.done("pausing", commands.togglePause(uid));
        loop.await(EndpointState.PAUSED);
        Delivery discarded =
                loop.await(loop.send("invoice.paid", Payloads.invoice("in the pause")), DeliveryStatus.DISCARDED);
        CheckFailed.unless(!discarded.description().isEmpty(), "it was discarded without a reason");
        CheckFailed.unless(discarded.attempts() == 0, "it was attempted " + discarded.attempts() + " times");
        Stage.done("un-pausing", commands.togglePause(uid));
        loop.await(EndpointState.ACTIVE);
        return discarded.description();
    }
}
