package dev.hookbench.ui.signatures;

import dev.hookbench.domain.signature.Fix;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A line of code that mends what was found, under its language. */
final class CheckFixLine {
    private CheckFixLine() {}

    static Node of(Fix.Line line) {
        Label language = new Label(line.label());
        language.getStyleClass().add("muted");
        Label code = new Label(line.code());
        code.setWrapText(true);
        code.setMaxWidth(Double.MAX_VALUE);
        code.getStyleClass().addAll("code-box", "code-text");
        return new VBox(2, language, code);
    }
}
