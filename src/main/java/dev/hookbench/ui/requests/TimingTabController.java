package dev.hookbench.ui.requests;

import dev.hookbench.domain.capture.Capture;
import dev.hookbench.ui.control.KeyValueList;
import dev.hookbench.ui.support.Formats;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.UiTools;
import javafx.fxml.FXML;
import org.jspecify.annotations.Nullable;

/** When a request came, how long it took, and what identifies it. */
public final class TimingTabController {
    private final CaptureDetailViewModel model;
    private final Messages messages;
    private final Formats formats;

    @FXML
    private KeyValueList times;

    @FXML
    private KeyValueList facts;

    TimingTabController(CaptureDetailViewModel model, UiTools tools) {
        this.model = model;
        this.messages = tools.messages();
        this.formats = tools.formats();
    }

    @FXML
    private void initialize() {
        model.loadedProperty().subscribe(this::show);
    }

    private void show(@Nullable LoadedCapture loaded) {
        if (loaded == null) {
            return;
        }
        Capture capture = loaded.capture();
        times.clear();
        times.add(messages.get("timing.received"), formats.dateTime(capture.receivedAt()));
        times.addCode(messages.get("timing.receivedUtc"), capture.receivedAt().toString());
        times.add(messages.get("timing.duration"), formats.duration(capture.duration()));
        facts.clear();
        facts.addCode(messages.get("timing.id"), capture.uid());
        facts.addCode(messages.get("timing.from"), capture.remoteAddress());
        facts.addCode(messages.get("timing.version"), capture.line().version());
        facts.addCode(messages.get("timing.target"), capture.line().target());
    }
}
