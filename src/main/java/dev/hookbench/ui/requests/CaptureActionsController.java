package dev.hookbench.ui.requests;

import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.ui.requests.CaptureCopies.Form;
import dev.hookbench.ui.support.Clip;
import dev.hookbench.ui.support.UiTools;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
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
        replay.endpoints().addListener((ListChangeListener<Endpoint>) _ -> fillMenu());
        fillMenu();
        show(result);
        show(notice);
        notice.textProperty().bind(detail.noticeProperty());
        replay.resultProperty().subscribe(this::tell);
        detail.loadedProperty().subscribe(_ -> replay.forget());
    }

    private void fillMenu() {
        MenuItem toUrl = new MenuItem(tools.messages().get("replay.toUrl"));
        toUrl.setOnAction(_ -> askForUrl());
        List<MenuItem> endpoints = replay.endpoints().stream().map(this::item).toList();
        replayMenu
                .getItems()
                .setAll(Stream.concat(
                                endpoints.stream(),
                                endpoints.isEmpty() ? Stream.of(toUrl) : Stream.of(new SeparatorMenuItem(), toUrl))
                        .toList());
    }

    private MenuItem item(Endpoint endpoint) {
        MenuItem item = new MenuItem(tools.messages().get("replay.toEndpoint", endpoint.name()));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> withCapture(capture -> replay.toEndpoint(capture, endpoint)));
        return item;
    }

    private void askForUrl() {
        urlRow.setVisible(true);
        url.requestFocus();
        url.selectAll();
    }

    private void tell(@Nullable Note note) {
        result.setText(note == null ? "" : note.text());
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

    private static void show(Label label) {
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
    }
}
