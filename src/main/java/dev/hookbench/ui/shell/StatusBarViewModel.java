package dev.hookbench.ui.shell;

import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.ui.support.Attachable;
import dev.hookbench.ui.support.Formats;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.Pulse;
import dev.hookbench.ui.support.ServiceStatus;
import dev.hookbench.ui.support.ServiceStatus.Services;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the status bar says: receiver, counts, and what is wrong. */
final class StatusBarViewModel implements Attachable {
    private final CaptureIndex captures;
    private final DeliveryStore deliveries;
    private final ServiceStatus services;
    private final Messages messages;
    private final Formats formats;
    private final Pulse<Figures> pulse;
    private final ReadOnlyBooleanWrapper receiving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper receiver = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper url = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper portNote = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper received = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private record Figures(Services services, long received, long failed) {}

    StatusBarViewModel(UiContext context, UiTools tools) {
        captures = context.receiving().captures();
        deliveries = context.sending().deliveries();
        services = context.surroundings().services();
        messages = tools.messages();
        formats = tools.formats();
        pulse = tools.pulses().pulse(_ -> true, this::ask, this::show);
    }

    @Override
    public void attach() {
        pulse.attach();
    }

    @Override
    public void detach() {
        pulse.detach();
    }

    ReadOnlyBooleanProperty receivingProperty() {
        return receiving.getReadOnlyProperty();
    }

    ReadOnlyStringProperty receiverProperty() {
        return receiver.getReadOnlyProperty();
    }

    ReadOnlyStringProperty urlProperty() {
        return url.getReadOnlyProperty();
    }

    ReadOnlyStringProperty portNoteProperty() {
        return portNote.getReadOnlyProperty();
    }

    ReadOnlyStringProperty receivedProperty() {
        return received.getReadOnlyProperty();
    }

    ReadOnlyStringProperty failingProperty() {
        return failing.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private Figures ask() {
        long failed = deliveries.counts().getOrDefault(DeliveryStatus.FAILURE, 0L);
        return new Figures(services.now(), captures.counts().total(), failed);
    }

    private void show(Figures figures) {
        Services now = figures.services();
        receiving.set(now.receiving() && now.journal().ok());
        receiver.set(greeting(now));
        url.set(now.receiverUrl() + "/in/");
        portNote.set(
                now.receiving() && now.port() != now.askedPort()
                        ? messages.get("statusbar.port", String.valueOf(now.askedPort()), String.valueOf(now.port()))
                        : "");
        received.set(messages.get("statusbar.received", figures.received(), formats.number(figures.received())));
        failing.set(
                figures.failed() == 0
                        ? ""
                        : messages.get("statusbar.failing", figures.failed(), formats.number(figures.failed())));
        problem.set(
                now.journal().ok()
                        ? ""
                        : messages.get("statusbar.journal", now.journal().reason()));
    }

    private String greeting(Services now) {
        if (!now.receiving()) {
            return messages.get("statusbar.stopped");
        }
        return messages.get(now.journal().ok() ? "statusbar.receiving" : "statusbar.refusing");
    }
}
