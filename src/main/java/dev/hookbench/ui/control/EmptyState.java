package dev.hookbench.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What stands where rows would be: icon, title, a sentence, perhaps a URL to copy. Further children, such as a button,
 * follow below.
 */
public final class EmptyState extends VBox {
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Label url = new Label();
    private final CopyButton copy = new CopyButton();

    /** An empty state without words yet. */
    public EmptyState() {
        getStyleClass().add("empty-state");
        title.getStyleClass().add("empty-title");
        sentence.getStyleClass().add("empty-sentence");
        sentence.setWrapText(true);
        url.getStyleClass().add("code-text");
        copy.setText(url::getText);
        HBox urlRow = new HBox(url, copy);
        urlRow.getStyleClass().add("empty-url");
        urlRow.setMaxWidth(USE_PREF_SIZE);
        urlRow.managedProperty().bind(url.textProperty().isNotEmpty());
        urlRow.visibleProperty().bind(urlRow.managedProperty());
        getChildren().addAll(icon, title, sentence, urlRow);
    }

    /** Binds the URL that is shown and copied. */
    public void bindUrl(ObservableValue<String> newUrl) {
        url.textProperty().bind(newUrl);
    }

    /** The icon, such as {@code fth-inbox}. */
    public void setIcon(String literal) {
        icon.setIconLiteral(literal);
    }

    /** The icon's name. */
    public String getIcon() {
        return icon.getIconLiteral();
    }

    /** The title. */
    public String getTitle() {
        return title.getText();
    }

    /** Another title. */
    public void setTitle(String text) {
        title.setText(text);
    }

    /** The sentence below the title. */
    public String getSentence() {
        return sentence.getText();
    }

    /** Another sentence. */
    public void setSentence(String text) {
        sentence.setText(text);
    }

    /** What the copy button is called. */
    public void setCopyText(String text) {
        copy.setAccessibleText(text);
    }

    /** What the copy button is called. */
    public String getCopyText() {
        return copy.getAccessibleText();
    }
}
