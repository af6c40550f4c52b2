package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.Messages;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** Sending the selected delivery again: whether that can be, under which name, and what came of it. */
final class ResendAction {
    private final DeliveriesPorts ports;
    private final Work work;
    private final DeliveriesViewModel list;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    ResendAction(DeliveriesPorts ports, Work work, DeliveriesViewModel list) {
        this.ports = ports;
        this.work = work;
        this.list = list;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether what is selected may be sent again: a Failure or Discarded delivery (Convoy's rule). */
    static boolean possible(@Nullable DeliveryDetail detail) {
        if (detail == null || detail.endpoint() == null) {
            return false;
        }
        DeliveryStatus status = detail.delivery().status();
        return status == DeliveryStatus.FAILURE || status == DeliveryStatus.DISCARDED;
    }

    /** <i>Resend</i>, or <i>Resend as probe</i> where success brings an inactive endpoint back. */
    static String label(@Nullable DeliveryDetail detail) {
        boolean probe =
                detail != null && detail.endpoint() != null && detail.endpoint().state() == EndpointState.INACTIVE;
        return Messages.get(probe ? "deliveries.resend.probe" : "deliveries.resend");
    }

    /** Sends the selected delivery again; a refusal is said beside the button. */
    void run() {
        DeliveryDetail detail = list.detailProperty().get();
        if (detail == null || running.get()) {
            return;
        }
        list.noticeProperty().set("");
        running.set(true);
        work.run(() -> ports.commands().resend(detail.delivery().uid()), this::settle, message -> {
            running.set(false);
            list.noticeProperty().set(message);
        });
    }

    private void settle(Outcome<Delivery> outcome) {
        running.set(false);
        list.refresh();
        list.noticeProperty()
                .set(outcome.reasons().stream().map(Problem::message).collect(Collectors.joining("\n")));
    }
}
