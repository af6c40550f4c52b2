package dev.hookbench.ui.subscriptions;

import dev.hookbench.ui.form.Completion;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.form.Words;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The head of the form of a filter by event type. */
public final class TypeFilterFormController {
    private final SubscriptionsScreen screen;

    @FXML
    private VBox root;

    @FXML
    private Label heading;

    @FXML
    private Label others;

    @FXML
    private TextField filterType;

    @FXML
    private CheckBox enabled;

    TypeFilterFormController(SubscriptionsScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        TypeFilterForm form = screen.forms().typeFilter;
        Words words = screen.words();
        filterType.textProperty().bindBidirectional(form.eventType);
        Completion.install(filterType, screen.typeNames());
        enabled.selectedProperty().bindBidirectional(form.enabled);
        Shown.whenFilled(others);
        Shown.problems(root, form.problems);
        form.problems.watchOthers(others::setText);
        form.edited.subscribe(edited -> heading.setText(
                edited == null
                        ? words.get("subscriptions.typeFilter.new")
                        : words.get("subscriptions.typeFilter.edit", edited.eventType())));
    }

    @FXML
    private void save() {
        screen.forms().saveFilter();
    }

    @FXML
    private void cancel() {
        screen.list().showList();
    }
}
