package dev.hookbench.ui.send;

import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryCommands.Preview;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.endpoint.EndpointOptions.ContentType;
import dev.hookbench.ui.control.Card;
import dev.hookbench.ui.control.HeadersTable;
import dev.hookbench.ui.control.SplitDetail;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import dev.hookbench.ui.table.ColumnFit;
import dev.hookbench.ui.table.Columns;
import java.nio.charset.StandardCharsets;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What surrounds the composer: the result, the preview, and the recent events. */
public final class SendController {
    private static final int BODY_SHOWN = 2_000;
    private static final int LINKS = 8;

    private final SendViewModel model;
    private final UiTools tools;

    @FXML
    private SplitDetail split;

    @FXML
    private Card result;

    @FXML
    private Label resultText;

    @FXML
    private VBox links;

    @FXML
    private Card preview;

    @FXML
    private Label previewUrl;

    @FXML
    private Label previewBody;

    @FXML
    private Label previewNote;

    @FXML
    private VBox previewHeaders;

    @FXML
    private TableView<Event> recent;

    @FXML
    private TableColumn<Event, String> timeColumn;

    @FXML
    private TableColumn<Event, String> typeColumn;

    @FXML
    private TableColumn<Event, String> keyColumn;

    @FXML
    private Label problem;

    SendController(SendViewModel model, UiTools tools) {
        this.model = model;
        this.tools = tools;
    }

    @FXML
    private void initialize() {
        Shown.text(problem, model.problemProperty());
        split.remember(tools.remembered(), "send");
        Columns.text(timeColumn, event -> tools.formats().time(event.createdAt()), "code-text");
        Columns.text(typeColumn, Event::type);
        Columns.text(keyColumn, Event::idempotencyKey, "code-text", "muted");
        ColumnFit.keep(recent, typeColumn, keyColumn);
        recent.setItems(model.recent());
        recent.getSelectionModel().selectedItemProperty().subscribe(this::take);
        model.resultProperty().subscribe(this::showResult);
        Shown.whenFilled(previewBody, previewNote);
        HeadersTable headers = new HeadersTable(tools.messages());
        previewHeaders.getChildren().add(headers);
        model.previewProperty().subscribe(shown -> showPreview(shown, headers));
    }

    private void take(@Nullable Event event) {
        if (event != null) {
            model.take(event);
        }
    }

    private void showResult(@Nullable SendResult sent) {
        Shown.set(result, sent != null);
        if (sent != null) {
            result.setTone(sent.good() ? Tone.SUCCESS : Tone.WARNING);
            resultText.setText(sent.text());
            links.getChildren()
                    .setAll(sent.deliveries().stream()
                            .limit(LINKS)
                            .map(this::link)
                            .toList());
        }
    }

    private Node link(Delivery delivery) {
        Hyperlink link = new Hyperlink(tools.messages().get("send.open", delivery.endpointName()));
        link.setOnAction(_ -> tools.navigator().show(View.DELIVERIES, delivery.uid()));
        return link;
    }

    private void showPreview(@Nullable Preview shown, HeadersTable headers) {
        Shown.set(preview, shown != null);
        if (shown != null) {
            previewUrl.setText("POST " + shown.url());
            headers.show(shown.headers());
            previewNote.setText(shown.note());
            previewBody.setText(form(shown));
        }
    }

    /** The start of a body that is not as it was typed. */
    private static String form(Preview shown) {
        boolean asTyped = !ContentType.FORM
                .mediaType()
                .equals(shown.headers().first("Content-Type").orElse(""));
        return asTyped
                ? ""
                : new String(shown.body(), 0, Math.min(shown.body().length, BODY_SHOWN), StandardCharsets.UTF_8);
    }

    @FXML
    private void hidePreview() {
        model.hidePreview();
    }
}
