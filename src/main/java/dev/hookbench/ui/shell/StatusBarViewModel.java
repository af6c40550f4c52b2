package dev.hookbench.ui.shell;

import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.Subscription;
import dev.hookbench.ui.support.Attachable;
import dev.hookbench.ui.support.Formats;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.Pulse;
import dev.hookbench.ui.support.ServiceStatus;
import dev.hookbench.ui.support.ServiceStatus.Services;
import dev.hookbench.ui.support.Ticks;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What the status bar says: receiver, counts, and what is wrong. */
final class StatusBarViewModel implements Attachable {
    /** How often the services are asked how they are, since a journal that fails or a growing backlog tells nobody. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final CaptureIndex captures;
    private final DeliveryStore deliveries;
    private final ServiceStatus services;
    private final Messages messages;
    private final Formats formats;
    private final HealthWords words;
    private final Ticks ticks;
    private final Pulse<Figures> figures;
    private final Pulse<Services> health;
    private final ReadOnlyBooleanWrapper receiving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper receiver = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper url = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper portNote = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper received = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private @Nullable Subscription looks;

    private record Figures(long received, long failed) {}

    StatusBarViewModel(UiContext context, UiTools tools) {
        captures = context.receiving().captures();
        deliveries = context.sending().deliveries();
        services = context.surroundings().services();
        messages = tools.messages();
        formats = tools.formats();
        words = new HealthWords(messages, formats);
        ticks = tools.pulses().ticks();
        figures = tools.pulses().pulse(_ -> true, this::ask, this::show);
        health = tools.pulses().pulse(CoreEvent.ServiceStateChanged.class::isInstance, services::now, this::show);
    }

    @Override
    public void attach() {
        figures.attach();
        health.attach();
        if (looks == null) {
            looks = ticks.every(LOOK, health::markDirty);
        }
    }

    @Override
    public void detach() {
        figures.detach();
        health.detach();
        if (looks != null) {
            looks.close();
            looks = null;
        }
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

    /** What is wrong with the services now, a sentence or more; empty while nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private Figures ask() {
        long failed = deliveries.counts().getOrDefault(DeliveryStatus.FAILURE, 0L);
        return new Figures(captures.counts().total(), failed);
    }

    private void show(Services now) {
        receiving.set(now.receiving() && now.journal().ok());
        receiver.set(greeting(now));
        url.set(now.receiverUrl() + "/in/");
        portNote.set(
                now.receiving() && now.port() != now.askedPort()
                        ? messages.get("statusbar.port", String.valueOf(now.askedPort()), String.valueOf(now.port()))
                        : "");
        problem.set(words.of(now));
    }

    private void show(Figures now) {
        received.set(messages.get("statusbar.received", now.received(), formats.number(now.received())));
        failing.set(
                now.failed() == 0 ? "" : messages.get("statusbar.failing", now.failed(), formats.number(now.failed())));
    }

    private String greeting(Services now) {
        if (!now.receiving()) {
            return messages.get("statusbar.stopped");
        }
        return messages.get(now.journal().ok() ? "statusbar.receiving" : "statusbar.refusing");
    }
}
