package dev.hookbench.ui.subscriptions;

import dev.hookbench.ui.control.EmptyState;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.subscriptions.SubscriptionsViewModel.Face;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The tab: the list, or a form, with what is tried below it. */
public final class SubscriptionsController {
    private final SubscriptionsScreen screen;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label subscriptionProblem;

    @FXML
    private Label subscriptionNotice;

    @FXML
    private Node list;

    @FXML
    private VBox cards;

    @FXML
    private EmptyState none;

    @FXML
    private Node subscriptionForm;

    @FXML
    private Node typeFilterForm;

    @FXML
    private Node filterEditor;

    @FXML
    private Node tester;

    SubscriptionsController(SubscriptionsScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        Shown.text(subscriptionProblem, screen.list().problemProperty());
        Shown.text(subscriptionNotice, screen.list().noticeProperty());
        screen.list().faceProperty().subscribe(this::showFace);
        screen.list().rows().addListener((Observable _) -> showCards());
        showCards();
    }

    private void showFace(Face face) {
        Shown.set(list, face == Face.LIST);
        Shown.set(subscriptionForm, face == Face.SUBSCRIPTION);
        Shown.set(typeFilterForm, face == Face.TYPE_FILTER);
        Shown.set(filterEditor, face == Face.SUBSCRIPTION || face == Face.TYPE_FILTER);
        Shown.set(tester, face != Face.LIST);
        scroll.setVvalue(0);
    }

    private void showCards() {
        cards.getChildren()
                .setAll(screen.list().rows().stream()
                        .map(row -> new SubscriptionCard(row, screen))
                        .toList());
        Shown.set(none, cards.getChildren().isEmpty());
        Shown.set(cards, !cards.getChildren().isEmpty());
    }

    @FXML
    private void beginNew() {
        screen.forms().beginSubscription();
    }
}
