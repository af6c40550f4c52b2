package dev.hookbench.ui.requests;

import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.ui.control.Cells;
import dev.hookbench.ui.control.StatusPill;
import dev.hookbench.ui.support.Formats;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.PlainSight;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.table.ColumnFit;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the list of requests. */
final class CaptureColumns {
    private static final PseudoClass BARE = PseudoClass.getPseudoClass("bare");
    private static final PseudoClass FAILING = PseudoClass.getPseudoClass("failing");
    private static final int SERVER_ERROR = 500;

    private final Messages messages;
    private final Formats formats;

    CaptureColumns(UiTools tools) {
        messages = tools.messages();
        formats = tools.formats();
    }

    void addTo(TableView<CaptureRow> table) {
        TableColumn<CaptureRow, CaptureRow> inbox =
                Cells.text(messages.get("requests.column.inbox"), 124, CaptureRow::inbox);
        TableColumn<CaptureRow, CaptureRow> method =
                Cells.text(messages.get("requests.column.method"), 66, CaptureRow::method, "code-text");
        TableColumn<CaptureRow, CaptureRow> type = Cells.node(
                messages.get("requests.column.type"), 120, Label::new, CaptureColumns::showType, Label::getText);
        TableColumn<CaptureRow, CaptureRow> status = Cells.node(
                messages.get("requests.column.status"),
                62,
                CaptureColumns::statusLabel,
                CaptureColumns::showStatus,
                Label::getText);
        TableColumn<CaptureRow, CaptureRow> size = size();
        table.getColumns().addAll(List.of(time(), inbox, method, type, signature(), status, size));
        ColumnFit.keep(table, type, size, method, inbox, status);
    }

    private TableColumn<CaptureRow, CaptureRow> time() {
        return Cells.text(
                messages.get("requests.column.time"), 112, row -> formats.preciseTime(row.receivedAt()), "code-text");
    }

    private TableColumn<CaptureRow, CaptureRow> signature() {
        return Cells.node(
                messages.get("requests.column.signature"),
                122,
                StatusPill::new,
                (pill, row) -> Verdicts.show(pill, row.verdict(), messages),
                StatusPill::getText);
    }

    private TableColumn<CaptureRow, CaptureRow> size() {
        TableColumn<CaptureRow, CaptureRow> size = Cells.text(
                messages.get("requests.column.size"), 76, row -> formats.size(row.size()), "muted", "align-right");
        size.getStyleClass().add("align-right");
        return size;
    }

    private static void showType(Label label, CaptureRow row) {
        label.setText(PlainSight.line(row.eventType() == null ? row.target() : row.eventType()));
        label.getStyleClass().setAll("label", "type-text");
        label.pseudoClassStateChanged(BARE, row.eventType() == null);
    }

    private static Label statusLabel() {
        Label label = new Label();
        label.getStyleClass().addAll("code-text", "status-code");
        return label;
    }

    private static void showStatus(Label label, CaptureRow row) {
        label.setText(String.valueOf(row.status()));
        label.pseudoClassStateChanged(FAILING, row.status() >= SERVER_ERROR || row.refused());
    }
}
