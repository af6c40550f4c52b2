package dev.hookbench.ui.signatures;

import javafx.fxml.FXML;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The switch between the modes of the room. */
public final class SignaturesController {
    @FXML
    private TabPane modes;

    @FXML
    private Tab check;

    /** Brings the mode that checks on screen. */
    void showCheck() {
        modes.getSelectionModel().select(check);
    }
}
