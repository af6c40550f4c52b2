package dev.hookbench.ui.form;

import dev.hookbench.ui.form.SchemeEntries.Choice;
import dev.hookbench.ui.form.SchemeEntries.Entry;
import dev.hookbench.ui.form.SchemeEntries.Heading;
import dev.hookbench.ui.support.Messages;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Chooses a signature scheme of many: a button with the chosen one opens, in place, a box to search in and the list in
 * groups. Enter takes the first that matches, Escape leaves all as it is.
 */
public final class SchemePicker extends VBox {
    private final Button open = new Button("", new FontIcon(Feather.CHEVRON_DOWN));
    private final TextField search = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private final Label nothing = new Label();
    private final StringProperty scheme = new SimpleStringProperty("");

    /** Closed, with nothing to choose from yet. */
    public SchemePicker() {
        getStyleClass().add("scheme-picker");
        open.setId("scheme-open");
        open.getStyleClass().add("scheme-open");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(_ -> show(!list.isVisible()));
        search.setId("scheme-search");
        list.setId("scheme-list");
        list.getStyleClass().add("scheme-list");
        list.setCellFactory(_ -> new SchemeCell(this::choose));
        nothing.getStyleClass().add("muted");
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        getChildren().addAll(open, search, list, nothing);
        show(false);
    }

    /** Offers the schemes of {@code form} and puts the choice into it. */
    public void bind(SchemeForm form, Messages messages) {
        bind(form, messages, messages.get("inboxes.form.scheme.none"));
    }

    /** As {@link #bind(SchemeForm, Messages)}, with words of its own for no scheme. */
    public void bind(SchemeForm form, Messages messages, String none) {
        SchemeEntries entries = new SchemeEntries(form.profiles(), messages, none);
        String prompt = messages.get("scheme.search", form.profiles().size());
        search.setPromptText(prompt);
        search.setAccessibleText(prompt);
        nothing.setText(messages.get("scheme.search.nothing"));
        search.textProperty().subscribe(typed -> offer(entries.matching(typed)));
        scheme.bindBidirectional(form.schemeProperty());
        scheme.subscribe(slug -> {
            open.setText(entries.title(slug));
            open.setAccessibleText(messages.get("inboxes.form.scheme") + ": " + entries.title(slug));
        });
    }

    private void offer(List<Entry> found) {
        list.getItems().setAll(found);
        Shown.set(nothing, search.isVisible() && found.isEmpty());
    }

    private void show(boolean shown) {
        for (var part : List.of(search, list)) {
            Shown.set(part, shown);
        }
        Shown.set(nothing, false);
        if (shown) {
            search.clear();
            list.getItems().stream()
                    .filter(entry ->
                            entry instanceof Choice choice && choice.slug().equals(scheme.get()))
                    .findFirst()
                    .ifPresent(entry -> {
                        list.getSelectionModel().select(entry);
                        list.scrollTo(entry);
                    });
            search.requestFocus();
        }
    }

    private void choose(@Nullable Entry entry) {
        if (entry instanceof Choice choice) {
            scheme.set(choice.slug());
            show(false);
            open.requestFocus();
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                show(false);
                open.requestFocus();
            }
            case ENTER ->
                choose(event.getSource() == list ? list.getSelectionModel().getSelectedItem() : first());
            case DOWN -> {
                if (event.getSource() == list) {
                    return;
                }
                list.requestFocus();
                list.getSelectionModel().select(first());
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The first scheme, past headings. */
    private @Nullable Entry first() {
        return list.getItems().stream()
                .filter(entry -> !(entry instanceof Heading))
                .findFirst()
                .orElse(null);
    }
}
