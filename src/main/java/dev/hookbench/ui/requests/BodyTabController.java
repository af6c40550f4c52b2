package dev.hookbench.ui.requests;

import dev.hookbench.domain.capture.Capture;
import dev.hookbench.ui.control.CodeView;
import dev.hookbench.ui.control.CodeView.Language;
import dev.hookbench.ui.control.HexView;
import dev.hookbench.ui.support.UiTools;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/** The body: laid out, as it came, or as bytes. */
public final class BodyTabController {
    private final CaptureDetailViewModel model;
    private final UiTools tools;
    private final ToggleGroup form = new ToggleGroup();

    @FXML
    private ToggleButton pretty;

    @FXML
    private ToggleButton raw;

    @FXML
    private ToggleButton hex;

    @FXML
    private Label cut;

    @FXML
    private Label none;

    @FXML
    private CodeView code;

    @FXML
    private HexView bytes;

    BodyTabController(CaptureDetailViewModel model, UiTools tools) {
        this.model = model;
        this.tools = tools;
    }

    @FXML
    private void initialize() {
        form.getToggles().setAll(pretty, raw, hex);
        cut.managedProperty().bind(cut.textProperty().isNotEmpty());
        cut.visibleProperty().bind(cut.managedProperty());
        form.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                form.selectToggle(before);
            } else {
                show();
            }
        });
        model.loadedProperty().subscribe(this::load);
    }

    private void load(@Nullable LoadedCapture loaded) {
        if (loaded == null) {
            return;
        }
        Capture capture = loaded.capture();
        pretty.setDisable(loaded.pretty().isEmpty());
        raw.setDisable(loaded.text().isEmpty());
        cut.setText(
                loaded.isCut() && capture.refusal() == null
                        ? tools.messages()
                                .get(
                                        "body.cut",
                                        tools.formats().size(capture.body().size()))
                        : "");
        none.setText(
                capture.refusal() == null
                        ? tools.messages().get("body.none")
                        : capture.refusal().message());
        Toggle wanted = loaded.pretty().isPresent() ? pretty : loaded.text().isPresent() ? raw : hex;
        if (form.getSelectedToggle() == wanted) {
            show();
        } else {
            form.selectToggle(wanted);
        }
    }

    private void show() {
        LoadedCapture loaded = model.loadedProperty().get();
        if (loaded == null) {
            return;
        }
        boolean asBytes = form.getSelectedToggle() == hex;
        boolean empty = loaded.shown().length == 0;
        none.setVisible(empty);
        code.setVisible(!asBytes && !empty);
        bytes.setVisible(asBytes && !empty);
        if (asBytes) {
            bytes.show(loaded.shown());
        } else if (form.getSelectedToggle() == pretty) {
            code.show(loaded.pretty().orElse(""), Language.JSON);
        } else {
            code.show(loaded.text().orElse(""), Language.PLAIN);
        }
    }
}
