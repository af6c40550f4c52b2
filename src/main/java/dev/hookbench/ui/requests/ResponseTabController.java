package dev.hookbench.ui.requests;

import dev.hookbench.domain.capture.Answer;
import dev.hookbench.ui.control.CodeView;
import dev.hookbench.ui.control.CodeView.Language;
import dev.hookbench.ui.control.HeadersTable;
import dev.hookbench.ui.support.UiTools;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The answer that the sender was given. */
public final class ResponseTabController {
    /** As many headers are shown without scrolling. */
    private static final int MOST_HEADERS = 5;

    private final CaptureDetailViewModel model;
    private final UiTools tools;
    private final HeadersTable headers;

    @FXML
    private Label status;

    @FXML
    private StackPane headersHost;

    @FXML
    private CodeView body;

    ResponseTabController(CaptureDetailViewModel model, UiTools tools) {
        this.model = model;
        this.tools = tools;
        this.headers = new HeadersTable(tools.messages());
    }

    @FXML
    private void initialize() {
        headersHost.getChildren().add(headers);
        model.loadedProperty().subscribe(this::show);
    }

    private void show(@Nullable LoadedCapture loaded) {
        if (loaded != null) {
            Answer answer = loaded.capture().answer();
            status.setText(tools.messages().get("response.status", String.valueOf(answer.status())));
            headers.show(answer.headers());
            headers.fit(MOST_HEADERS);
            body.show(answer.body(), Language.JSON);
        }
    }
}
