package dev.hookbench.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A framed group with a title; its tone colours frame, title and ground. Further children follow the title. */
public final class Card extends VBox {
    private final Label title = new Label();

    /** An empty card. */
    public Card() {
        getStyleClass().add("card-box");
        title.getStyleClass().add("card-title");
        title.managedProperty().bind(title.textProperty().isNotEmpty());
        title.visibleProperty().bind(title.managedProperty());
        getChildren().add(title);
    }

    /** The title; a card without one shows no line for it. */
    public String getTitle() {
        return title.getText();
    }

    /** Another title. */
    public void setTitle(String text) {
        title.setText(text);
    }

    /** Another tone; {@link Tone#NEUTRAL} is the plain card. */
    public void setTone(Tone tone) {
        tone.paint(this);
    }
}
