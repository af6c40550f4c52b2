package dev.hookbench.ui.eventtypes;

import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.support.ShortcutKey;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The form of an event type, new or there already. */
public final class EventTypeFormController {
    private final EventTypesViewModel model;
    private final Words words;

    @FXML
    private VBox root;

    @FXML
    private Label heading;

    @FXML
    private Button deprecateType;

    @FXML
    private Button restoreType;

    @FXML
    private Label deprecated;

    @FXML
    private Label others;

    @FXML
    private TextField typeName;

    @FXML
    private TextField category;

    @FXML
    private TextArea typeDescription;

    @FXML
    private TextArea schema;

    EventTypeFormController(EventTypesViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        EventTypeForm form = model.form;
        typeName.textProperty().bindBidirectional(form.name);
        category.textProperty().bindBidirectional(form.category);
        typeDescription.textProperty().bindBidirectional(form.description);
        schema.textProperty().bindBidirectional(form.jsonSchema);
        Shown.whenFilled(deprecated, others);
        Shown.problems(root, form.problems);
        form.problems.watchOthers(others::setText);
        form.edited.subscribe(this::show);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        root.visibleProperty().subscribe(shown -> {
            if (shown && form.edited.get() == null) {
                typeName.requestFocus();
            }
        });
    }

    private void show(@Nullable EventType edited) {
        boolean any = edited != null && edited.name().equals(EventType.ANY);
        boolean old = edited != null && edited.deprecated();
        heading.setText(edited == null ? words.get("eventTypes.form.new") : edited.name());
        typeName.setEditable(edited == null);
        Shown.set(deprecateType, edited != null && !old && !any);
        Shown.set(restoreType, old);
        deprecated.setText(
                edited == null || edited.deprecatedAt() == null
                        ? ""
                        : words.get(
                                "eventTypes.deprecatedSince", words.formats().minute(edited.deprecatedAt())));
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void deprecate() {
        model.deprecate();
    }

    @FXML
    private void restore() {
        model.restore();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    private void onKey(KeyEvent event) {
        if (ShortcutKey.SEND.matches(event)) {
            save();
            event.consume();
        }
    }
}
