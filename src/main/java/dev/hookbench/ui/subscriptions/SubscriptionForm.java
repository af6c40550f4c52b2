package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.domain.subscription.SubscriptionDraft;
import dev.hookbench.ui.form.FieldProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A subscription being typed; its filter is typed in a {@link FilterForm}. */
final class SubscriptionForm {
    final StringProperty name = new SimpleStringProperty("");
    final ObservableList<String> eventTypes = FXCollections.observableArrayList();

    /** An event type that is typed, but not yet among the others. */
    final StringProperty pendingType = new SimpleStringProperty("");

    /** The inbox whose captures it takes; empty for events that are sent. */
    final StringProperty sourceUid = new SimpleStringProperty("");

    final ObjectProperty<DeliveryMode> mode = new SimpleObjectProperty<>(DeliveryMode.AT_LEAST_ONCE);
    final ObjectProperty<@Nullable Subscription> edited = new SimpleObjectProperty<>();
    final FieldProblems problems = new FieldProblems("name", "event_types", "delivery_mode", "source_id");

    private final FilterForm filter;

    SubscriptionForm(FilterForm filter) {
        this.filter = filter;
    }

    /** Starts one that takes everything. */
    void begin(String suggestedName) {
        edited.set(null);
        fill(suggestedName, "", List.of(EventType.ANY), DeliveryMode.AT_LEAST_ONCE);
        filter.take(ContentFilter.none());
    }

    /** Starts from one that is there. */
    void edit(Subscription subscription) {
        edited.set(subscription);
        fill(subscription.name(), subscription.sourceUid(), subscription.eventTypes(), subscription.mode());
        filter.take(subscription.filter());
    }

    /** What is typed. */
    SubscriptionDraft toDraft(String endpointUid) {
        List<String> types = new ArrayList<>(eventTypes);
        String pending = pendingType.get().strip();
        if (!pending.isEmpty() && !types.contains(pending)) {
            types.add(pending);
        }
        return new SubscriptionDraft(
                name.get(),
                endpointUid,
                Objects.requireNonNullElse(sourceUid.get(), ""),
                types,
                filter.typed(),
                mode.get().name().toLowerCase(Locale.ROOT));
    }

    /** Shows every problem at its field, those of the filter at its parts. */
    void show(List<Problem> found) {
        List<Problem> others = filter.show(found);
        problems.show(others.stream().map(SubscriptionForm::ofTheForm).toList());
    }

    /** The API nests {@code event_types} in {@code filter_config}. */
    private static Problem ofTheForm(Problem problem) {
        String nest = "filter_config.";
        return problem.field().startsWith(nest)
                ? new Problem(
                        problem.field().substring(nest.length()),
                        problem.value(),
                        problem.message().replaceFirst("^filter_config\\.", ""))
                : problem;
    }

    private void fill(String newName, String newSourceUid, List<String> types, DeliveryMode newMode) {
        problems.clear();
        name.set(newName);
        sourceUid.set(newSourceUid);
        eventTypes.setAll(types);
        pendingType.set("");
        mode.set(newMode);
    }
}
