package dev.hookbench.ui.eventtypes;

import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeDraft;
import dev.hookbench.ui.form.FieldProblems;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** An event type being typed; its name can be typed only while it is new. */
final class EventTypeForm {
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty category = new SimpleStringProperty("");
    final StringProperty description = new SimpleStringProperty("");
    final StringProperty jsonSchema = new SimpleStringProperty("");
    final ObjectProperty<@Nullable EventType> edited = new SimpleObjectProperty<>();
    final FieldProblems problems = new FieldProblems("name", "category", "description", "json_schema");

    /** Starts a new one. */
    void begin() {
        edited.set(null);
        fill("", "", "", "");
    }

    /** Starts from one that is there. */
    void edit(EventType type) {
        edited.set(type);
        fill(type.name(), type.category(), type.description(), type.jsonSchema());
    }

    /** Whether anything is typed that is not saved. */
    boolean isChanged() {
        EventType before = edited.get();
        EventTypeDraft saved = before == null
                ? EventTypeDraft.of("")
                : new EventTypeDraft(before.name(), before.category(), before.description(), before.jsonSchema());
        return !toDraft().equals(saved);
    }

    /** What is typed. */
    EventTypeDraft toDraft() {
        return new EventTypeDraft(name.get(), category.get(), description.get(), jsonSchema.get());
    }

    private void fill(String newName, String newCategory, String newDescription, String newSchema) {
        problems.clear();
        name.set(newName);
        category.set(newCategory);
        description.set(newDescription);
        jsonSchema.set(newSchema);
    }
}
