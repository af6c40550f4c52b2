package dev.hookbench.ui.control;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.ui.support.Clip;
import dev.hookbench.ui.support.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Header fields as they travelled: in order, duplicates and case kept. {@code shortcut+C} copies the chosen lines. */
public final class HeadersTable extends TableView<Header> {
    private static final double NAME_WIDTH = 160;
    private static final double ROW_HEIGHT = 31;
    private static final KeyCombination COPY = KeyCombination.valueOf("shortcut+C");

    /** An empty table of header fields with its column titles. */
    public HeadersTable(Messages messages) {
        this(messages, messages.get("headers.table"), messages.get("headers.none"));
    }

    /** As above for other names and values: what they are called, and what is said where there are none. */
    public HeadersTable(Messages messages, String title, String none) {
        getStyleClass().addAll("quiet-table", "headers-table");
        getColumns().add(Cells.text(messages.get("headers.name"), NAME_WIDTH, Header::name));
        getColumns().add(Cells.wrapped(messages.get("headers.value"), Header::value, "code-text"));
        Cells.takeRest(this, getColumns().getLast());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        setAccessibleText(title);
        setPlaceholder(new Label(none));
    }

    /** Shows these headers. */
    public void show(Headers headers) {
        getItems().setAll(headers.fields());
    }

    /** Is as high as that many rows and no higher, where it has no more. */
    public void fit(int mostRows) {
        double height = ROW_HEIGHT * (1 + Math.min(mostRows, getItems().size())) + 2;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private void onKey(KeyEvent event) {
        if (COPY.match(event)) {
            StringBuilder lines = new StringBuilder();
            for (Header field : getSelectionModel().getSelectedItems()) {
                lines.append(field.name()).append(": ").append(field.value()).append('\n');
            }
            Clip.copy(lines.toString());
            event.consume();
        }
    }
}
