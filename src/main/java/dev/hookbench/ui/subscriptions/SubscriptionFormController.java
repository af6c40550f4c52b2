package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.ui.form.Choices;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.support.ShortcutKey;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The head of a subscription's form: name, event types, mode. */
public final class SubscriptionFormController {
    private final SubscriptionsScreen screen;

    @FXML
    private VBox root;

    @FXML
    private Label heading;

    @FXML
    private Label others;

    @FXML
    private TextField subscriptionName;

    @FXML
    private ComboBox<DeliveryMode> mode;

    @FXML
    private ComboBox<String> sourceChoice;

    @FXML
    private EventTypesField types;

    SubscriptionFormController(SubscriptionsScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        SubscriptionForm form = screen.forms().subscription;
        Words words = screen.words();
        subscriptionName.textProperty().bindBidirectional(form.name);
        Choices.fill(mode, form.mode, List.of(DeliveryMode.values()), new SubscriptionWords(words)::mode);
        Choices.fill(sourceChoice, form.sourceUid, List.of(""), this::source);
        screen.list().sourceNamesProperty().subscribe(this::offer);
        types.bind(
                form.eventTypes,
                form.pendingType,
                screen.typeNames(),
                words.get("subscriptions.form.types.prompt"),
                words.get("subscriptions.form.types.remove"));
        Shown.whenFilled(others);
        Shown.problems(root, form.problems);
        form.problems.watchOthers(others::setText);
        form.edited.subscribe(edited -> heading.setText(
                edited == null
                        ? words.get("subscriptions.form.new")
                        : words.get("subscriptions.form.edit", edited.name())));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        root.visibleProperty().subscribe(shown -> {
            if (shown) {
                subscriptionName.requestFocus();
            }
        });
    }

    private String source(String uid) {
        return screen.list().sourceNamesProperty().get().getOrDefault(uid, uid);
    }

    private void offer(Map<String, String> names) {
        String chosen = screen.forms().subscription.sourceUid.get();
        sourceChoice.getItems().setAll(names.keySet());
        // The box drops its value with its items, and words a value only when it is set.
        sourceChoice.setValue(null);
        sourceChoice.setValue(chosen);
    }

    @FXML
    private void save() {
        screen.forms().saveSubscription();
    }

    @FXML
    private void cancel() {
        screen.list().showList();
    }

    private void onKey(KeyEvent event) {
        if (ShortcutKey.SEND.matches(event)) {
            save();
            event.consume();
        }
    }
}
