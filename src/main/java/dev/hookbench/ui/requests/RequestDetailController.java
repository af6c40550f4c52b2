package dev.hookbench.ui.requests;

import dev.hookbench.domain.capture.Capture;
import dev.hookbench.ui.control.CopyButton;
import dev.hookbench.ui.control.HeadersTable;
import dev.hookbench.ui.control.StatusPill;
import dev.hookbench.ui.support.Formats;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.UiTools;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The detail pane of a request: head line, exactness and tabs. */
public final class RequestDetailController {
    /** As many digits of a hash as tell it from others by eye. */
    private static final int SHORT_HASH = 12;

    private final CaptureDetailViewModel model;
    private final Messages messages;
    private final Formats formats;
    private final HeadersTable headers;
    private final HeadersTable query;

    private boolean focusWhenLoaded;

    @FXML
    private Node pane;

    @FXML
    private Node nothing;

    @FXML
    private Label problem;

    @FXML
    private Label method;

    @FXML
    private Label path;

    @FXML
    private StatusPill verdict;

    @FXML
    private Label meta;

    @FXML
    private Label exactness;

    @FXML
    private Label sha;

    @FXML
    private CopyButton copySha;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab headersTab;

    @FXML
    private Tab queryTab;

    @FXML
    private StackPane headersHost;

    @FXML
    private StackPane queryHost;

    @FXML
    private CaptureActionsController captureActionsController;

    RequestDetailController(CaptureDetailViewModel model, UiTools tools) {
        this.model = model;
        this.messages = tools.messages();
        this.formats = tools.formats();
        this.headers = new HeadersTable(messages);
        this.query = new HeadersTable(messages, messages.get("detail.query.table"), messages.get("detail.query.none"));
    }

    /** Puts the keyboard into the pane, once the request is loaded. */
    void focus() {
        focusWhenLoaded = !pane.isVisible();
        tabs.requestFocus();
    }

    /** The keyboard is wanted elsewhere. */
    void leave() {
        focusWhenLoaded = false;
    }

    /** Opens the menu of the ways to replay. */
    void openReplay() {
        if (pane.isVisible()) {
            captureActionsController.openReplay();
        }
    }

    @FXML
    private void initialize() {
        headersHost.getChildren().add(headers);
        queryHost.getChildren().add(query);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        model.loadedProperty().subscribe(this::show);
        model.exactnessProperty().subscribe(state -> state.showIn(exactness, messages));
    }

    private void show(@Nullable LoadedCapture loaded) {
        pane.setVisible(loaded != null);
        nothing.setVisible(loaded == null);
        if (loaded == null) {
            return;
        }
        Capture capture = loaded.capture();
        method.setText(capture.line().method());
        path.setText(capture.line().path());
        Verdicts.show(verdict, capture.verdict(), messages);
        meta.setText(messages.get(
                "detail.meta",
                formats.dateTime(capture.receivedAt()),
                host(capture.remoteAddress()),
                formats.number(capture.body().size())));
        String hash = capture.body().sha256();
        sha.setText(messages.get("detail.sha", hash.substring(0, Math.min(SHORT_HASH, hash.length()))));
        sha.setTooltip(new Tooltip(hash));
        copySha.setText(() -> hash);
        headers.show(capture.headers());
        headersTab.setText(messages.get("detail.headers", capture.headers().size()));
        query.show(QueryParameters.parse(capture.line().query()));
        queryTab.setText(messages.get("detail.query", query.getItems().size()));
        if (focusWhenLoaded) {
            focus();
        }
    }

    private static String host(String remoteAddress) {
        int colon = remoteAddress.lastIndexOf(':');
        return colon < 0 ? remoteAddress : remoteAddress.substring(0, colon);
    }
}
