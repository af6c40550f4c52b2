package dev.hookbench.ui.control;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A secret being typed: masked, with a switch that shows it. */
public final class SecretField extends HBox {
    private final PasswordField masked = new PasswordField();
    private final TextField plain = new TextField();
    private final ToggleButton reveal = new ToggleButton("", new FontIcon(Feather.EYE));

    /** An empty field. */
    public SecretField() {
        getStyleClass().add("secret-field");
        plain.getStyleClass().add("code-text");
        plain.textProperty().bindBidirectional(masked.textProperty());
        plain.promptTextProperty().bind(masked.promptTextProperty());
        for (TextField field : new TextField[] {masked, plain}) {
            HBox.setHgrow(field, Priority.ALWAYS);
            field.managedProperty().bind(field.visibleProperty());
            field.accessibleTextProperty().bind(accessibleTextProperty());
            field.accessibleHelpProperty().bind(accessibleHelpProperty());
        }
        plain.visibleProperty().bind(reveal.selectedProperty());
        masked.visibleProperty().bind(reveal.selectedProperty().not());
        reveal.getStyleClass().addAll("flat", "button-icon");
        reveal.graphicProperty()
                .bind(Bindings.when(reveal.selectedProperty())
                        .then(new FontIcon(Feather.EYE_OFF))
                        .otherwise(new FontIcon(Feather.EYE)));
        getChildren().addAll(masked, plain, reveal);
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return masked.textProperty();
    }

    /** What stands there while nothing is typed. */
    public void setPromptText(String text) {
        masked.setPromptText(text);
    }

    /** Masks it again. */
    public void mask() {
        reveal.setSelected(false);
    }

    /** What the switch is called. */
    public void setRevealText(String text) {
        reveal.setAccessibleText(text);
        reveal.setTooltip(new Tooltip(text));
    }

    /** What the switch is called. */
    public String getRevealText() {
        return reveal.getAccessibleText();
    }

    @Override
    public void requestFocus() {
        (reveal.isSelected() ? plain : masked).requestFocus();
    }
}
