package dev.hookbench.ui.requests;

import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.requests.CaptureCopies.Form;
import dev.hookbench.ui.support.Clip;
import dev.hookbench.ui.support.UiTools;
import java.io.File;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** What can be done with the capture on show: replay, copy, save. Results are said in place. */
public final class CaptureActionsController {
    private final CaptureDetailViewModel detail;
    private final ReplayViewModel replay;
    private final CaptureCopies copies;
    private final UiTools tools;

    @FXML
    private MenuButton replayMenu;

    @FXML
    private HBox urlRow;

    @FXML
    private TextField url;

    @FXML
    private Button sendToUrl;

    @FXML
    private Label result;

    @FXML
    private Hyperlink resultLink;

    @FXML
    private Label notice;

    CaptureActionsController(
            CaptureDetailViewModel detail, ReplayViewModel replay, CaptureCopies copies, UiTools tools) {
        this.detail = detail;
        this.replay = replay;
        this.copies = copies;
        this.tools = tools;
    }

    void openReplay() {
        replayMenu.show();
    }

    @FXML
    private void initialize() {
        urlRow.setVisible(false);
        urlRow.managedProperty().bind(urlRow.visibleProperty());
        replayMenu.disableProperty().bind(replay.busyProperty());
        sendToUrl.disableProperty().bind(replay.busyProperty());
        new ReplayMenu(replayMenu, replay, tools.messages())
                .fill(endpoint -> withCapture(capture -> replay.toEndpoint(capture, endpoint)), this::askForUrl);
        Shown.whenFilled(result);
        Shown.text(notice, detail.noticeProperty());
        replay.resultProperty().subscribe(this::tell);
        detail.loadedProperty().subscribe(_ -> replay.forget());
    }

    private void askForUrl() {
        urlRow.setVisible(true);
        url.requestFocus();
        url.selectAll();
    }

    private void tell(@Nullable Note note) {
        result.setText(note == null ? "" : note.text());
        new DeliveryLink(resultLink, tools.navigator()).follow(note);
        if (note != null) {
            note.tone().paint(result);
        }
    }

    @FXML
    private void replayToUrl() {
        withCapture(capture -> replay.toUrl(capture, url.getText()));
    }

    @FXML
    private void closeUrlRow() {
        urlRow.setVisible(false);
    }

    @FXML
    private void copyCurl() {
        copies.copy(Form.CURL, Clip::copy);
    }

    @FXML
    private void copyRawHttp() {
        copies.copy(Form.RAW_HTTP, Clip::copy);
    }

    @FXML
    private void copyBody() {
        copies.copy(Form.BODY, Clip::copy);
    }

    @FXML
    private void copySha256() {
        copies.copy(Form.SHA256, Clip::copy);
    }

    @FXML
    private void copyUrl() {
        copies.copy(Form.URL, Clip::copy);
    }

    @FXML
    private void saveBody() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(tools.messages().get("detail.save.title"));
        withCapture(capture -> chooser.setInitialFileName(BodyFileName.of(capture.capture())));
        File file = chooser.showSaveDialog(replayMenu.getScene().getWindow());
        if (file != null) {
            detail.save(file.toPath());
        }
    }

    private void withCapture(Consumer<LoadedCapture> action) {
        LoadedCapture loaded = detail.loadedProperty().get();
        if (loaded != null) {
            action.accept(loaded);
        }
    }
}
