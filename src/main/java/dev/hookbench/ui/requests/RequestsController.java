package dev.hookbench.ui.requests;

import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.ui.control.EmptyState;
import dev.hookbench.ui.control.SplitDetail;
import dev.hookbench.ui.support.ShortcutKey;
import dev.hookbench.ui.support.UiTools;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

/** The list of requests beside the one that is chosen, or what stands there while there are none. */
public final class RequestsController {
    private final RequestsViewModel model;
    private final CaptureDetailViewModel detail;
    private final TestEvent test;
    private final UiTools tools;

    @FXML
    private Button emptySendTest;

    @FXML
    private Button fresh;

    @FXML
    private SplitDetail split;

    @FXML
    private TableView<CaptureRow> table;

    @FXML
    private EmptyState empty;

    @FXML
    private Label noMatch;

    @FXML
    private RequestsToolbarController toolbarController;

    @FXML
    private RequestDetailController requestDetailController;

    RequestsController(RequestsViewModel model, CaptureDetailViewModel detail, TestEvent test, UiTools tools) {
        this.model = model;
        this.detail = detail;
        this.test = test;
        this.tools = tools;
    }

    void focusFilter() {
        toolbarController.focusFilter();
    }

    @FXML
    private void initialize() {
        new CaptureTable(table, model).show(tools);
        split.remember(tools.remembered(), "requests");
        toolbarController.setOnLeave(table::requestFocus);
        model.selectedProperty().subscribe(detail::show);
        fresh.visibleProperty().bind(model.freshProperty().greaterThan(0));
        model.freshProperty().subscribe(n -> fresh.setText(freshText(n.intValue())));
        emptySendTest.disableProperty().bind(test.busyProperty());
        empty.bindUrl(model.inboxUrlProperty());
        model.rows().addListener((ListChangeListener<CaptureRow>) _ -> {
            showEmptiness();
            detail.follow(model.rows());
        });
        model.answeredProperty().subscribe(_ -> showEmptiness());
        model.filteredProperty().subscribe(_ -> showEmptiness());
    }

    private String freshText(int count) {
        String key = count < RequestsViewModel.MOST_FRESH ? "requests.fresh" : "requests.fresh.many";
        return tools.messages().get(key, count);
    }

    private void showEmptiness() {
        boolean none = model.answeredProperty().get() && model.rows().isEmpty();
        empty.setVisible(none && !model.filteredProperty().get());
        noMatch.setVisible(none && model.filteredProperty().get());
        split.setVisible(!empty.isVisible());
    }

    @FXML
    private void showFresh() {
        model.follow();
    }

    @FXML
    private void sendTestEvent() {
        model.revealNextArrival();
        test.send();
    }

    @FXML
    private void onTableKey(KeyEvent event) {
        if (ShortcutKey.NEXT.matches(event)) {
            table.getSelectionModel().selectNext();
        } else if (ShortcutKey.PREVIOUS.matches(event)) {
            table.getSelectionModel().selectPrevious();
        } else if (ShortcutKey.OPEN.matches(event)) {
            requestDetailController.focus();
        }
    }

    @FXML
    private void onRoomKey(KeyEvent event) {
        if (ShortcutKey.REPLAY.matches(event)) {
            requestDetailController.openReplay();
        } else if (ShortcutKey.BACK.matches(event)) {
            requestDetailController.leave();
            table.requestFocus();
        }
    }
}
