package dev.hookbench.ui.settings;

import dev.hookbench.ui.control.CopyButton;
import dev.hookbench.ui.form.Choices;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.Theme;
import dev.hookbench.ui.support.Themes;
import dev.hookbench.ui.support.UiTools;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The settings: look, limits, ports, places. */
public final class SettingsController {
    private final SettingsViewModel model;
    private final Messages messages;
    private final Themes themes;

    @FXML
    private Parent limits;

    @FXML
    private ComboBox<Theme> theme;

    @FXML
    private TextField bodyLimit;

    @FXML
    private TextField receiverPort;

    @FXML
    private TextField apiPort;

    @FXML
    private TextField concurrency;

    @FXML
    private Label saved;

    @FXML
    private Label others;

    @FXML
    private Label dataFolder;

    @FXML
    private CopyButton copyDataFolder;

    @FXML
    private Label receiverUrl;

    @FXML
    private CopyButton copyReceiverUrl;

    @FXML
    private Label apiUrl;

    @FXML
    private CopyButton copyApiUrl;

    @FXML
    private Label apiKey;

    @FXML
    private CopyButton copyRuntimeFile;

    @FXML
    private Label versions;

    SettingsController(SettingsViewModel model, UiTools tools, Themes themes) {
        this.model = model;
        this.messages = tools.messages();
        this.themes = themes;
    }

    @FXML
    private void initialize() {
        Choices.words(theme, this::words);
        theme.getItems().setAll(List.of(Theme.SYSTEM, Theme.LIGHT, Theme.DARK));
        themes.themeProperty().subscribe(theme::setValue);
        theme.setOnAction(_ -> themes.choose(theme.getValue()));
        bodyLimit.textProperty().bindBidirectional(model.bodyLimit);
        receiverPort.textProperty().bindBidirectional(model.receiverPort);
        apiPort.textProperty().bindBidirectional(model.apiPort);
        concurrency.textProperty().bindBidirectional(model.concurrency);
        saved.textProperty().bind(model.savedProperty());
        Shown.whenFilled(saved, others);
        Shown.problems(limits, model.problems);
        model.problems.watchOthers(others::setText);
        places(model.facts());
    }

    private void places(AppFacts facts) {
        dataFolder.setText(facts.dataFolder());
        copyDataFolder.setText(facts::dataFolder);
        receiverUrl.setText(facts.receiverUrl());
        copyReceiverUrl.setText(facts::receiverUrl);
        apiUrl.setText(facts.apiUrl());
        copyApiUrl.setText(facts::apiUrl);
        apiKey.setText(messages.get("settings.key.where", facts.runtimeFile()));
        copyRuntimeFile.setText(facts::runtimeFile);
        versions.setText(String.join("\n", facts.versions()));
    }

    private String words(Theme choice) {
        return switch (choice) {
            case SYSTEM -> messages.get("settings.theme.system");
            case LIGHT -> messages.get("settings.theme.light");
            case DARK -> messages.get("settings.theme.dark");
        };
    }

    @FXML
    private void save() {
        model.save();
    }
}
