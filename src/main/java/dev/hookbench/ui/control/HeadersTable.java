package dev.hookbench.ui.control;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.ui.support.Clip;
import dev.hookbench.ui.support.Messages;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Header fields as they travelled: in order, duplicates and case kept. {@code shortcut+C} copies the chosen lines. */
public final class HeadersTable extends TableView<Header> {
    private static final KeyCombination COPY = KeyCombination.valueOf("shortcut+C");

    /** An empty table with its column titles. */
    public HeadersTable(Messages messages) {
        getStyleClass().addAll("quiet-table", "headers-table");
        TableColumn<Header, String> name = new TableColumn<>(messages.get("headers.name"));
        name.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().name()));
        name.setPrefWidth(170);
        TableColumn<Header, String> value = new TableColumn<>(messages.get("headers.value"));
        value.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().value()));
        getColumns().add(name);
        getColumns().add(value);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        getColumns().forEach(column -> column.setSortable(false));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        setAccessibleText(messages.get("headers.table"));
    }

    /** Shows these headers. */
    public void show(Headers headers) {
        getItems().setAll(headers.fields());
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
