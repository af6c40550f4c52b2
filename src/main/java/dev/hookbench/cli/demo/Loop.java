package dev.hookbench.cli.demo;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.OptionsDraft;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.signature.SchemeSettings;
import java.util.Optional;

/** An endpoint that points at an inbox which checks its signatures. */
final class Loop {
    private static final SecretText SECRET = SecretText.of("demo-first-secret");

    private final Stage stage;
    private final Inbox inbox;
    private final String endpointUid;

    private Loop(Stage stage, Inbox inbox, String endpointUid) {
        this.stage = stage;
        this.inbox = inbox;
        this.endpointUid = endpointUid;
    }

    /** An endpoint with three attempts, a second apart, at an inbox that gives {@code answer}. */
    static Loop make(Stage stage, String name, Answer answer) throws CheckFailed {
        Inbox inbox = stage.inbox(name, SchemeSettings.of(Stage.CONVOY, SECRET), answer);
        EndpointDraft draft = new EndpointDraft(
                inbox.slug(),
                stage.url(inbox),
                "",
                "",
                "10",
                new Authentication.None(),
                SignaturePlan.advanced(),
                RetryPlan.Strategy.LINEAR,
                "1",
                "3",
                OptionsDraft.defaults(),
                SECRET);
        Endpoint endpoint = Stage.done(
                "making an endpoint", stage.services().endpointCommands().create(draft));
        return new Loop(stage, inbox, endpoint.uid());
    }

    /** The inbox. */
    Inbox inbox() {
        return inbox;
    }

    /** The endpoint as it is now. */
    Endpoint endpoint() throws CheckFailed {
        return stage.services()
                .endpoints()
                .find(endpointUid)
                .orElseThrow(() -> new CheckFailed("the endpoint is gone"));
    }

    /** Sends an event to the endpoint; its payload carries {@code text} and is like no other. */
    Delivery send(String type, byte[] payload) throws CheckFailed {
        EventDraft draft = new EventDraft(
                new Target.OneEndpoint(endpointUid), type, "application/json", payload, Headers.none(), "");
        var deliveries = Stage.done(
                        "sending " + type, stage.services().deliveryCommands().send(draft))
                .deliveries();
        CheckFailed.unless(deliveries.size() == 1, "one event made " + deliveries.size() + " deliveries");
        return deliveries.getFirst();
    }

    /** The delivery once it stands there. */
    Delivery await(Delivery delivery, DeliveryStatus status) throws CheckFailed {
        return stage.signals()
                .await(
                        "the delivery of " + delivery.eventType() + " as " + status,
                        () -> now(delivery).filter(current -> current.status() == status));
    }

    /** The delivery once nothing more happens to it by itself. */
    Delivery awaitEnd(Delivery delivery) throws CheckFailed {
        return stage.signals()
                .await(
                        "the end of the delivery of " + delivery.eventType(),
                        () -> now(delivery).filter(current -> current.status().isTerminal()));
    }

    /** Waits until the endpoint is in that state. */
    void await(EndpointState state) throws CheckFailed {
        stage.signals()
                .await(
                        "the endpoint as " + state,
                        () -> stage.services()
                                .endpoints()
                                .find(endpointUid)
                                .filter(endpoint -> endpoint.state() == state));
    }

    /** Has the inbox give another answer from now on. */
    void answer(Answer answer) throws CheckFailed {
        InboxDraft draft = new InboxDraft(inbox.slug(), inbox.name(), inbox.verification(), answer);
        Stage.done("changing the inbox", stage.services().inboxCommands().update(inbox.uid(), draft));
    }

    private Optional<Delivery> now(Delivery delivery) {
        return stage.services().deliveries().find(delivery.uid());
    }
}
