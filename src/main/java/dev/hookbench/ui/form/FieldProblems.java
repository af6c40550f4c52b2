package dev.hookbench.ui.form;

import dev.hookbench.domain.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * The problems of a form, each for the field it names; what names no field of the form is kept apart, so that nothing a
 * refusal says is lost.
 */
public final class FieldProblems {
    private final Set<String> fields;
    private final ObservableMap<String, String> messages = FXCollections.observableHashMap();
    private final ReadOnlyStringWrapper others = new ReadOnlyStringWrapper("");

    /** No problems yet, of a form with these fields, named as the API spells them. */
    public FieldProblems(String... fields) {
        this.fields = Set.of(fields);
    }

    /** Shows these problems in place of the ones before; several of one field share its line. */
    public void show(List<Problem> problems) {
        messages.clear();
        List<String> rest = new ArrayList<>();
        for (Problem problem : problems) {
            if (fields.contains(problem.field())) {
                messages.merge(problem.field(), problem.message(), (one, two) -> one + "\n" + two);
            } else {
                rest.add(problem.message());
            }
        }
        others.set(String.join("\n", rest));
    }

    /** Shows one sentence that belongs to no field. */
    public void showOther(String message) {
        messages.clear();
        others.set(message);
    }

    /** Forgets every problem. */
    public void clear() {
        show(List.of());
    }

    /** The message of a field, null while there is none. */
    public ObservableValue<String> of(String field) {
        if (!fields.contains(field)) {
            throw new IllegalArgumentException("the form has no field " + field);
        }
        return Bindings.valueAt(messages, field);
    }

    /** The messages that name no field of the form, empty while there are none. */
    public ReadOnlyStringProperty othersProperty() {
        return others.getReadOnlyProperty();
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return messages.isEmpty() && others.get().isEmpty();
    }
}
