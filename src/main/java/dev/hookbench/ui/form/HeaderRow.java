package dev.hookbench.ui.form;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A header being typed: name and value, each as it stands. */
public final class HeaderRow {
    private final StringProperty name;
    private final StringProperty value;

    /** A row with these texts. */
    public HeaderRow(String name, String value) {
        this.name = new SimpleStringProperty(name);
        this.value = new SimpleStringProperty(value);
    }

    /** The rows of these headers. */
    public static List<HeaderRow> of(Headers headers) {
        return headers.fields().stream()
                .map(field -> new HeaderRow(field.name(), field.value()))
                .toList();
    }

    /** The headers of these rows; rows with nothing typed are left out. */
    public static Headers toHeaders(List<HeaderRow> rows) {
        return new Headers(rows.stream()
                .filter(row -> !row.isBlank())
                .map(row -> new Header(row.name.get().strip(), row.value.get().strip()))
                .toList());
    }

    /** Its name. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Its value. */
    public StringProperty valueProperty() {
        return value;
    }

    private boolean isBlank() {
        return name.get().isBlank() && value.get().isBlank();
    }
}
