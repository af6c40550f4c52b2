package dev.hookbench.ui.signatures;

import dev.hookbench.ui.control.SecretField;
import dev.hookbench.ui.support.Messages;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Secrets being typed, one a line, each masked until it is shown. */
public final class CheckSecrets extends VBox {
    private final Map<StringProperty, HBox> lines = new WeakHashMap<>();
    private String prompt = "";

    /** No lines yet. */
    public CheckSecrets() {
        getStyleClass().add("header-rows");
    }

    void bind(ObservableList<StringProperty> secrets, Messages messages) {
        secrets.addListener((ListChangeListener<StringProperty>) _ -> show(secrets, messages));
        show(secrets, messages);
    }

    /** What a secret looks like, shown in empty fields. */
    void setPrompt(String text) {
        prompt = text;
        lines.values().forEach(line -> field(line).setPromptText(text));
    }

    private static SecretField field(HBox line) {
        return (SecretField) line.getChildren().getFirst();
    }

    private void show(ObservableList<StringProperty> secrets, Messages messages) {
        getChildren()
                .setAll(secrets.stream()
                        .map(secret -> lines.computeIfAbsent(secret, _ -> line(secret, secrets, messages)))
                        .toList());
        for (int i = 0; i < getChildren().size(); i++) {
            SecretField field = field((HBox) getChildren().get(i));
            field.setId("check-secret-" + i);
            field.setAccessibleText(messages.get("signatures.check.secrets.one", i + 1));
        }
    }

    private HBox line(StringProperty secret, ObservableList<StringProperty> secrets, Messages messages) {
        SecretField field = new SecretField();
        field.setRevealText(messages.get("signatures.check.secrets.reveal"));
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(secret);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button remove = new Button("", new FontIcon(Feather.X));
        remove.getStyleClass().addAll("flat", "button-icon");
        remove.setAccessibleText(messages.get("signatures.check.secrets.remove"));
        remove.setTooltip(new Tooltip(remove.getAccessibleText()));
        remove.setOnAction(_ -> secrets.remove(secret));
        HBox line = new HBox(field, remove);
        line.getStyleClass().add("header-row");
        return line;
    }
}
