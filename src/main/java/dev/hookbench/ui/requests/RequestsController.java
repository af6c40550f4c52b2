package dev.hookbench.ui.requests;

import atlantafx.base.controls.CustomTextField;
import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.ui.control.EmptyState;
import dev.hookbench.ui.control.SplitDetail;
import dev.hookbench.ui.support.ShortcutKey;
import dev.hookbench.ui.support.UiTools;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The list of requests: binds filter box, chips and table to the list's view model. */
public final class RequestsController {
    private final RequestsViewModel model;
    private final CaptureDetailViewModel detail;
    private final TestEvent test;
    private final UiTools tools;

    @FXML
    private CustomTextField filter;

    @FXML
    private Label filterProblem;

    @FXML
    private Label problem;

    @FXML
    private ToggleButton follow;

    @FXML
    private Button sendTest;

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
    private RequestDetailController requestDetailController;

    RequestsController(RequestsViewModel model, CaptureDetailViewModel detail, TestEvent test, UiTools tools) {
        this.model = model;
        this.detail = detail;
        this.test = test;
        this.tools = tools;
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    @FXML
    private void initialize() {
        new CaptureTable(table, model).show(tools);
        split.remember(tools.remembered(), "requests");
        bindToolbar();
        model.selectedProperty().subscribe(detail::show);
        empty.bindUrl(model.inboxUrlProperty());
        model.rows().addListener((ListChangeListener<CaptureRow>) _ -> showEmptiness());
        model.answeredProperty().subscribe(_ -> showEmptiness());
        model.filteredProperty().subscribe(_ -> showEmptiness());
    }

    private void bindToolbar() {
        filter.textProperty().subscribe((_, text) -> model.filter(text));
        show(filterProblem, model.filterProblemProperty());
        show(problem, model.problemProperty());
        model.followingProperty().subscribe(this::showFollowing);
        follow.setOnAction(_ -> toggleFollowing());
        fresh.visibleProperty().bind(model.freshProperty().greaterThan(0));
        model.freshProperty().subscribe(n -> fresh.setText(tools.messages().get("requests.fresh", n)));
        sendTest.disableProperty().bind(test.busyProperty());
        emptySendTest.disableProperty().bind(test.busyProperty());
    }

    private void showFollowing(boolean on) {
        follow.setSelected(on);
        follow.setText(tools.messages().get(on ? "requests.following" : "requests.follow"));
    }

    private void showEmptiness() {
        boolean none = model.answeredProperty().get() && model.rows().isEmpty();
        empty.setVisible(none && !model.filteredProperty().get());
        noMatch.setVisible(none && model.filteredProperty().get());
        split.setVisible(!empty.isVisible());
    }

    private void toggleFollowing() {
        if (model.followingProperty().get()) {
            model.hold();
            follow.setSelected(model.followingProperty().get());
        } else {
            model.follow();
            table.scrollTo(0);
        }
    }

    @FXML
    private void showFresh() {
        model.follow();
        table.scrollTo(0);
    }

    @FXML
    private void sendTestEvent() {
        model.revealNextArrival();
        test.send();
    }

    @FXML
    private void onFilterKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || ShortcutKey.OPEN.matches(event)) {
            table.requestFocus();
        } else if (ShortcutKey.BACK.matches(event) && !filter.getText().isEmpty()) {
            filter.clear();
        }
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
            table.requestFocus();
        }
    }

    private static void show(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
    }
}
