package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventSample;
import dev.hookbench.domain.subscription.FilterVerdict;
import dev.hookbench.domain.subscription.SubscriptionCommands;
import dev.hookbench.ui.form.Work;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Tries a filter while it is typed, or what a subscription has, on a real event, a capture or pasted JSON. */
final class TesterViewModel {
    /** Where the sample comes from. */
    enum Source {
        EVENT,
        CAPTURE,
        PASTED
    }

    final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.EVENT);
    final ObservableList<SampleChoice> events = FXCollections.observableArrayList();
    final ObservableList<SampleChoice> captures = FXCollections.observableArrayList();
    final ObjectProperty<@Nullable SampleChoice> event = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable SampleChoice> capture = new SimpleObjectProperty<>();
    final StringProperty pasted = new SimpleStringProperty("");

    /** The type that decides which filter of a subscription is tried. */
    final StringProperty eventType = new SimpleStringProperty("");

    private final SubscriptionCommands commands;
    private final Samples samples;
    private final Work work;
    private final FilterForm form;
    private final ReadOnlyObjectWrapper<@Nullable FilterVerdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable String> subscriptionUid = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper sampled = new ReadOnlyBooleanWrapper();
    private boolean open;
    private boolean asking;
    private boolean stale;

    /** A tester of what is typed in {@code form}, closed. */
    TesterViewModel(SubscriptionCommands commands, Samples samples, Work work, FilterForm form) {
        this.commands = commands;
        this.samples = samples;
        this.work = work;
        this.form = form;
        form.onChange(this::ask);
        source.subscribe((_, _) -> sampleChanged());
        event.subscribe((_, _) -> sampleChanged());
        capture.subscribe((_, _) -> sampleChanged());
        pasted.subscribe((_, _) -> ask());
        eventType.subscribe((_, _) -> ask());
    }

    /** Tries what is typed from now on. */
    void openTyped() {
        open(null);
    }

    /** Tries what that subscription has, its filters by event type included. */
    void openSaved(String uid) {
        open(uid);
    }

    /** Tries nothing any more. */
    void close() {
        open = false;
        verdict.set(null);
        problem.set("");
    }

    /** Offers these samples; a choice made before stays. */
    void offer(List<SampleChoice> newEvents, List<SampleChoice> newCaptures) {
        replace(events, event, newEvents);
        replace(captures, capture, newCaptures);
    }

    /** What the filter makes of the sample; null while that cannot be said. */
    ReadOnlyObjectProperty<@Nullable FilterVerdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Why it cannot be said, where that is not for the filter's own texts. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether there is something to try the filter on. */
    ReadOnlyBooleanProperty sampledProperty() {
        return sampled.getReadOnlyProperty();
    }

    /** The subscription whose filters are tried; null while it is what is typed. */
    ReadOnlyObjectProperty<@Nullable String> subscriptionProperty() {
        return subscriptionUid.getReadOnlyProperty();
    }

    private void open(@Nullable String uid) {
        open = true;
        subscriptionUid.set(uid);
        verdict.set(null);
        event.set(events.isEmpty() ? null : events.getFirst());
        capture.set(captures.isEmpty() ? null : captures.getFirst());
        sampleChanged();
    }

    private static void replace(
            ObservableList<SampleChoice> list, ObjectProperty<@Nullable SampleChoice> chosen, List<SampleChoice> now) {
        if (now.equals(list)) {
            return;
        }
        SampleChoice before = chosen.get();
        list.setAll(now);
        chosen.set(now.stream()
                .filter(choice -> before != null && choice.uid().equals(before.uid()))
                .findFirst()
                .or(() -> now.stream().findFirst())
                .orElse(null));
    }

    private void sampleChanged() {
        SampleChoice choice = chosen();
        if (choice != null && !choice.eventType().isEmpty()) {
            eventType.set(choice.eventType());
        }
        ask();
    }

    private @Nullable SampleChoice chosen() {
        return switch (source.get()) {
            case EVENT -> event.get();
            case CAPTURE -> capture.get();
            case PASTED -> null;
        };
    }

    private void ask() {
        if (!open) {
            return;
        }
        if (asking) {
            stale = true;
            return;
        }
        asking = true;
        SampleChoice choice = chosen();
        String typed = source.get() == Source.PASTED ? pasted.get() : "";
        sampled.set(choice != null || !typed.isBlank());
        Function<EventSample, Outcome<FilterVerdict>> question = question();
        work.run(
                () -> question.apply(choice == null ? EventSample.ofBody(typed) : samples.load(choice)),
                this::answered,
                this::failed);
    }

    private Function<EventSample, Outcome<FilterVerdict>> question() {
        String uid = subscriptionUid.get();
        String type = eventType.get().strip();
        ContentFilter filter = form.typed();
        return uid == null
                ? sample -> commands.testFilter(filter, sample)
                : sample -> commands.testFilter(uid, type, sample);
    }

    private void answered(Outcome<FilterVerdict> outcome) {
        switch (outcome) {
            case Outcome.Done<FilterVerdict> done -> {
                form.problems.clear();
                // Without a sample the question was only whether the filter can be read.
                tell(sampled.get() ? done.value() : null, "");
            }
            case Outcome.Refused<FilterVerdict> refused -> tell(null, refused(refused.problems()));
        }
    }

    private String refused(List<Problem> problems) {
        List<Problem> ofTheSample = problems.stream()
                .filter(found -> found.field().startsWith("request."))
                .toList();
        List<Problem> ofTheFilter =
                problems.stream().filter(found -> !ofTheSample.contains(found)).toList();
        List<Problem> others = form.show(ofTheFilter);
        return Stream.concat(ofTheSample.stream(), others.stream())
                .map(Problem::message)
                .collect(Collectors.joining("\n"));
    }

    private void failed(String reason) {
        tell(null, reason);
    }

    private void tell(@Nullable FilterVerdict newVerdict, String newProblem) {
        asking = false;
        if (open) {
            verdict.set(newVerdict);
            problem.set(newProblem);
        }
        if (stale) {
            stale = false;
            ask();
        }
    }
}
