package dev.hookbench.app;

import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Shows, in words, why the window could not open. Needs nothing of what failed to start. */
final class FailureNotice {
    private static final double WIDTH = 560;
    private static final double PADDING = 24;

    private FailureNotice() {}

    /** Shows the message on the stage; closing it ends the program. */
    static void show(Stage stage, String message) {
        Label text = new Label(message);
        text.setWrapText(true);
        VBox box = new VBox(text);
        box.setPadding(new Insets(PADDING));
        box.setPrefWidth(WIDTH);
        stage.setTitle("Hookbench cannot start");
        stage.setScene(new Scene(box));
        stage.show();
    }
}
