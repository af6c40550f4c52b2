package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.DeliveryCommands;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.ui.form.Work;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sending the selected delivery again: whether that can be, under which name, and what came of it. */
final class ResendAction {
    private final DeliveryCommands commands;
    private final Work work;
    private final DeliveriesViewModel list;

    ResendAction(DeliveryCommands commands, Work work, DeliveriesViewModel list) {
        this.commands = commands;
        this.work = work;
        this.list = list;
    }

    /** Whether what is selected may be sent again: a Failure or Discarded delivery (Convoy's rule). */
    static boolean possible(@Nullable DeliveryDetail detail) {
        if (detail == null || detail.endpoint() == null) {
            return false;
        }
        DeliveryStatus status = detail.delivery().status();
        return status == DeliveryStatus.FAILURE || status == DeliveryStatus.DISCARDED;
    }

    /** Whether what is selected was delivered, so that it is sent again only by force (Convoy's rule). */
    static boolean forcible(@Nullable DeliveryDetail detail) {
        return detail != null && detail.endpoint() != null && detail.delivery().status() == DeliveryStatus.SUCCESS;
    }

    /** Whether success would bring an inactive endpoint back. */
    static boolean probes(@Nullable DeliveryDetail detail) {
        return detail != null && detail.endpoint() != null && detail.endpoint().state() == EndpointState.INACTIVE;
    }

    /** Sends the selected delivery again; a refusal is said beside the button. */
    void run() {
        DeliveryDetail detail = list.detailProperty().get();
        if (!possible(detail)) {
            return;
        }
        String uid = detail.delivery().uid();
        list.noticeProperty().set("");
        work.command(() -> commands.resend(uid), _ -> list.refresh(), this::refused);
    }

    /** Sends the selected delivery again although it was delivered; a refusal is said beside the button. */
    void force() {
        DeliveryDetail detail = list.detailProperty().get();
        if (!forcible(detail)) {
            return;
        }
        String uid = detail.delivery().uid();
        list.noticeProperty().set("");
        work.command(() -> commands.forceResend(List.of(uid)), done -> refused(done.failed()), this::refused);
    }

    private void refused(List<Problem> problems) {
        list.noticeProperty().set(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
        list.refresh();
    }
}
