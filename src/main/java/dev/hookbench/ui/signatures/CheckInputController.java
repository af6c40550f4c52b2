package dev.hookbench.ui.signatures;

import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.Formats;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.UiTools;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The request to be checked: pasted, typed, or received here. */
public final class CheckInputController {
    private final CheckForm form;
    private final Messages messages;
    private final Formats formats;

    @FXML
    private VBox root;

    @FXML
    private ToggleButton rawInput;

    @FXML
    private ToggleButton curlInput;

    @FXML
    private ToggleButton typedInput;

    @FXML
    private ToggleButton captureInput;

    @FXML
    private Node rawRow;

    @FXML
    private Node curlRow;

    @FXML
    private Node typedRows;

    @FXML
    private Node captureRow;

    @FXML
    private TextInputControl raw;

    @FXML
    private TextInputControl curl;

    @FXML
    private TextInputControl method;

    @FXML
    private TextInputControl requestUrl;

    @FXML
    private TextInputControl headers;

    @FXML
    private TextInputControl body;

    @FXML
    private Label captureLine;

    @FXML
    private Label captureFacts;

    CheckInputController(CheckViewModel model, UiTools tools) {
        this.form = model.form();
        this.messages = tools.messages();
        this.formats = tools.formats();
    }

    @FXML
    private void initialize() {
        Map<TextInputControl, StringProperty> texts = Map.of(
                raw, form.raw,
                curl, form.curl,
                method, form.method,
                requestUrl, form.url,
                headers, form.headers,
                body, form.body);
        texts.forEach((control, text) -> control.textProperty().bindBidirectional(text));
        choice(rawInput, rawRow, CheckInput.RAW);
        choice(curlInput, curlRow, CheckInput.CURL);
        choice(typedInput, typedRows, CheckInput.TYPED);
        choice(captureInput, captureRow, CheckInput.CAPTURE);
        form.capture.subscribe(this::tell);
        Shown.problems(root, form.problems);
    }

    /** The one that is chosen stays chosen when it is clicked again. */
    private void choice(ToggleButton button, Node part, CheckInput input) {
        form.input.subscribe(now -> {
            button.setSelected(now == input);
            Shown.set(part, now == input);
        });
        button.setOnAction(_ -> {
            form.input.set(input);
            button.setSelected(true);
        });
    }

    private void tell(@Nullable CheckCapture taken) {
        Shown.set(captureInput, taken != null);
        if (taken != null) {
            var capture = taken.capture();
            captureLine.setText(messages.get(
                    "signatures.check.capture.line",
                    capture.line().method() + " " + capture.line().target(),
                    capture.inbox()));
            captureFacts.setText(messages.get(
                    "signatures.check.capture.facts",
                    formats.dateTime(capture.receivedAt()),
                    formats.number(taken.body().length),
                    capture.uid()));
        }
    }
}
