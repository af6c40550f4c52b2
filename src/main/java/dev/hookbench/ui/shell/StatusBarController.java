package dev.hookbench.ui.shell;

import dev.hookbench.ui.control.CopyButton;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.BackgroundTask;
import dev.hookbench.ui.support.Themes;
import dev.hookbench.ui.support.UiTools;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The status bar: shows what its view model says and the oldest slow task. */
public final class StatusBarController {
    private final StatusBarViewModel model;
    private final ObservableList<BackgroundTask<?>> slowTasks;
    private final Themes themes;

    @FXML
    private Region dot;

    @FXML
    private Label receiver;

    @FXML
    private Label url;

    @FXML
    private CopyButton copyUrl;

    @FXML
    private Label portNote;

    @FXML
    private Label received;

    @FXML
    private Label failing;

    @FXML
    private Label statusProblem;

    @FXML
    private HBox task;

    @FXML
    private Label taskTitle;

    @FXML
    private ProgressBar taskProgress;

    @FXML
    private Button themeButton;

    StatusBarController(StatusBarViewModel model, UiTools tools, Themes themes) {
        this.model = model;
        this.slowTasks = tools.tasks().slow();
        this.themes = themes;
    }

    @FXML
    private void initialize() {
        Shown.text(receiver, model.receiverProperty());
        Shown.text(url, model.urlProperty());
        Shown.text(portNote, model.portNoteProperty());
        Shown.text(received, model.receivedProperty());
        Shown.text(failing, model.failingProperty());
        Shown.text(statusProblem, model.problemProperty());
        copyUrl.setText(url::getText);
        model.receivingProperty().subscribe(on -> (on ? Tone.SUCCESS : Tone.DANGER).paint(dot));
        themes.themeProperty()
                .subscribe(_ -> themeButton.setGraphic(new FontIcon(themes.isDark() ? Feather.SUN : Feather.MOON)));
        task.managedProperty().bind(task.visibleProperty());
        slowTasks.addListener((ListChangeListener<BackgroundTask<?>>) _ -> showTask());
        showTask();
    }

    @FXML
    private void toggleTheme() {
        themes.toggle();
    }

    @FXML
    private void cancelTask() {
        if (!slowTasks.isEmpty()) {
            slowTasks.getFirst().cancel();
        }
    }

    private void showTask() {
        taskProgress.progressProperty().unbind();
        task.setVisible(!slowTasks.isEmpty());
        if (!slowTasks.isEmpty()) {
            BackgroundTask<?> oldest = slowTasks.getFirst();
            taskTitle.setText(oldest.title());
            taskProgress.progressProperty().bind(oldest.progressProperty());
        }
    }
}
