package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.support.PlainSight;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One subscription: what it takes, its filters by event type, and what can be done with it. */
final class SubscriptionCard extends VBox {
    private final SubscriptionRow row;
    private final SubscriptionsScreen screen;
    private final SubscriptionWords words;

    SubscriptionCard(SubscriptionRow row, SubscriptionsScreen screen) {
        this.row = row;
        this.screen = screen;
        this.words = new SubscriptionWords(screen.words());
        getStyleClass().add("card-box");
        Tone.NEUTRAL.paint(this);
        Subscription subscription = row.subscription();
        HBox deleteRow = deleteRow();
        Label mode = label(words.mode(subscription.mode()), "muted");
        if (!subscription.sourceUid().isEmpty()) {
            String source = screen.list()
                    .sourceNamesProperty()
                    .get()
                    .getOrDefault(subscription.sourceUid(), subscription.sourceUid());
            mode.setText(mode.getText() + " · " + text("subscriptions.fromInbox", source));
        }
        getChildren()
                .addAll(
                        label(subscription.name(), "strong"),
                        label(words.types(subscription)),
                        label(words.filter(subscription.filter()), "muted"),
                        mode);
        row.filters().forEach(filter -> getChildren().add(line(filter)));
        getChildren().addAll(buttons(deleteRow), deleteRow);
    }

    private Node buttons(HBox deleteRow) {
        Button delete = button("subscriptions.delete", () -> Shown.set(deleteRow, true));
        delete.setId("delete-" + row.subscription().uid());
        Button edit = button("subscriptions.edit", () -> screen.forms().edit(row.subscription()));
        edit.setId("edit-" + row.subscription().uid());
        FlowPane buttons = new FlowPane(
                edit,
                button("subscriptions.try", () -> screen.list().showTester(row)),
                button("subscriptions.addFilter", () -> screen.forms().beginFilter(row)),
                delete);
        buttons.getStyleClass().add("action-row");
        return buttons;
    }

    private HBox deleteRow() {
        Label question =
                label(text("subscriptions.delete.question", row.subscription().name()));
        HBox.setHgrow(question, Priority.ALWAYS);
        question.setMaxWidth(Double.MAX_VALUE);
        Button yes = button("subscriptions.delete.yes", () -> screen.list().delete(row));
        yes.getStyleClass().add("danger");
        HBox asking = new HBox(question, yes);
        asking.getChildren().add(button("subscriptions.delete.no", () -> Shown.set(asking, false)));
        asking.getStyleClass().add("confirm-row");
        Shown.set(asking, false);
        return asking;
    }

    private Node line(EventTypeFilter filter) {
        String key = filter.enabled() ? "subscriptions.typeFilter.on" : "subscriptions.typeFilter.off";
        VBox said =
                new VBox(label(text(key, filter.eventType()), "strong"), label(words.filter(filter.filter()), "muted"));
        HBox.setHgrow(said, Priority.ALWAYS);
        String toggle = filter.enabled() ? "subscriptions.typeFilter.switchOff" : "subscriptions.typeFilter.switchOn";
        HBox line = new HBox(
                said,
                button(toggle, () -> screen.list().toggle(filter)),
                button("subscriptions.edit", () -> screen.forms().edit(row.subscription(), filter)),
                button("subscriptions.typeFilter.delete", () -> screen.list().delete(filter)));
        line.getStyleClass().add("type-filter");
        return line;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(text(key));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label label(String text, String... styleClasses) {
        Label label = new Label(PlainSight.line(text));
        label.setWrapText(true);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    private String text(String key, Object... arguments) {
        Words texts = screen.words();
        return texts.get(key, arguments);
    }
}
