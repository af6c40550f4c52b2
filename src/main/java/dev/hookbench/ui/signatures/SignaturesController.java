package dev.hookbench.ui.signatures;

import javafx.fxml.FXML;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The modes of the room beside each other. */
public final class SignaturesController {
    @FXML
    private TabPane modes;

    @FXML
    private Tab checkMode;

    /** Brings up the check. */
    void showCheck() {
        modes.getSelectionModel().select(checkMode);
    }
}
