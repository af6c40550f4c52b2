package dev.hookbench.ui.control;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What stands where rows would be: icon, title, a sentence, perhaps a URL to copy. Further children, such as a button,
 * follow below. Where only a filter leaves no rows, it says that instead and offers to clear the filter.
 */
public final class EmptyState extends VBox {
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Label url = new Label();
    private final CopyButton copy = new CopyButton();
    private final Label noMatch = new Label();
    private final Button clear = new Button();

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

    /** Says that nothing matches while {@code filtered} holds, and lets {@code clearing} end that. */
    public void whenFiltered(ObservableValue<Boolean> filtered, Runnable clearing) {
        noMatch.getStyleClass().add("empty-title");
        clear.setOnAction(_ -> clearing.run());
        List<Node> usual = List.copyOf(getChildren());
        filtered.subscribe(now -> getChildren().setAll(now ? List.of(icon, noMatch, clear) : usual));
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

    /** The title while a filter is on. */
    public String getNoMatch() {
        return noMatch.getText();
    }

    /** Another title while a filter is on. */
    public void setNoMatch(String text) {
        noMatch.setText(text);
    }

    /** What the button that clears the filter says. */
    public String getClear() {
        return clear.getText();
    }

    /** Lets the button that clears the filter say something else. */
    public void setClear(String text) {
        clear.setText(text);
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
