package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.FilterDraft;
import dev.hookbench.ui.form.FieldProblems;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The filter of one event type being typed; its conditions are typed in a {@link FilterForm}. */
final class TypeFilterForm {
    final StringProperty eventType = new SimpleStringProperty("");
    final BooleanProperty enabled = new SimpleBooleanProperty(true);
    final ObjectProperty<@Nullable EventTypeFilter> edited = new SimpleObjectProperty<>();
    final FieldProblems problems = new FieldProblems("event_type");

    private final FilterForm filter;

    TypeFilterForm(FilterForm filter) {
        this.filter = filter;
    }

    /** Starts one without conditions. */
    void begin(String suggestedType) {
        edited.set(null);
        problems.clear();
        eventType.set(suggestedType);
        enabled.set(true);
        filter.take(ContentFilter.none());
    }

    /** Starts from one that is there. */
    void edit(EventTypeFilter before) {
        edited.set(before);
        problems.clear();
        eventType.set(before.eventType());
        enabled.set(before.enabled());
        filter.take(before.filter());
    }

    /** What is typed. */
    FilterDraft toDraft() {
        return new FilterDraft(eventType.get(), enabled.get(), filter.typed());
    }

    /** Shows every problem at its field, those of the filter at its parts. */
    void show(List<Problem> found) {
        problems.show(filter.show(found));
    }
}
