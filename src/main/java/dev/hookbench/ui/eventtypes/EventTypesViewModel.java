package dev.hookbench.ui.eventtypes;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeCommands;
import dev.hookbench.domain.subscription.EventTypeCommands.Imported;
import dev.hookbench.domain.subscription.EventTypeStore;
import dev.hookbench.domain.subscription.Subscribing;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.Pulse;
import dev.hookbench.ui.support.PulseThreads;
import dev.hookbench.ui.table.ListModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** The catalogue, which of its types is chosen, and the form of that one or of a new one. */
final class EventTypesViewModel extends ListModel<EventType> {
    final EventTypeForm form = new EventTypeForm();

    private final EventTypeStore store;
    private final EventTypeCommands commands;
    private final Work work;
    private final Words words;
    private final Pulse<List<EventType>> pulse;
    private final BooleanProperty formOpen = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper imported = new ReadOnlyStringWrapper("");
    private List<EventType> all = List.of();

    EventTypesViewModel(Subscribing subscribing, PulseThreads threads, Work work, Words words) {
        this.store = subscribing.eventTypes();
        this.commands = subscribing.eventTypeCommands();
        this.work = work;
        this.words = words;
        this.pulse = threads.pulse(CoreEvent.EventTypeChanged.class::isInstance, this::load, this::apply);
        filterProperty().subscribe(this::applyFilter);
        selectedUidProperty().subscribe((_, uid) -> choose(uid));
    }

    @Override
    protected Pulse<?> pulse() {
        return pulse;
    }

    @Override
    public void show(String uid) {
        selectedUidProperty().set(uid);
    }

    /** Opens the form of a new type. */
    void beginNew() {
        selectedUidProperty().set(null);
        form.begin();
        formOpen.set(true);
    }

    /** Gives up what was typed. */
    void cancel() {
        selectedUidProperty().set(null);
        formOpen.set(false);
    }

    /** Saves what is typed. */
    void save() {
        var draft = form.toDraft();
        EventType before = form.edited.get();
        run(() -> before == null ? commands.create(draft) : commands.update(before.uid(), draft));
    }

    /** Marks the type as not to be used any more. */
    void deprecate() {
        EventType before = form.edited.get();
        if (before != null) {
            run(() -> commands.deprecate(before.uid()));
        }
    }

    /** Takes that mark away. */
    void restore() {
        EventType before = form.edited.get();
        if (before != null) {
            run(() -> commands.restore(before.uid()));
        }
    }

    /** Imports the event types of an OpenAPI file. */
    void importFile(Path file) {
        imported.set("");
        work.command(
                () -> commands.importOpenApi(read(file)),
                done -> {
                    imported.set(told(done, file));
                    pulse.refresh();
                },
                problems -> imported.set(words.get(
                        "eventTypes.import.refused",
                        file.getFileName().toString(),
                        problems.stream().map(Problem::message).collect(Collectors.joining(" ")))));
    }

    /** Whether the form is shown. */
    BooleanProperty formOpenProperty() {
        return formOpen;
    }

    /** What the last import did; empty before the first. */
    ReadOnlyStringProperty importedProperty() {
        return imported.getReadOnlyProperty();
    }

    private String told(Imported done, Path file) {
        String types = done.types().stream().map(EventType::name).collect(Collectors.joining(", "));
        String taken = words.get(
                "eventTypes.import.done",
                done.types().size(),
                file.getFileName().toString(),
                types);
        return Stream.concat(Stream.of(taken), done.skipped().stream()).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All but the one that stands for every type: there is nothing to say about it. */
    private List<EventType> load() {
        return store.all().stream()
                .filter(type -> !type.name().equals(EventType.ANY))
                .toList();
    }

    private void apply(List<EventType> loaded) {
        all = loaded;
        applyFilter();
        String uid = selectedUidProperty().get();
        EventType shown = form.edited.get();
        if (uid != null && (shown == null || !shown.uid().equals(uid) || !form.isChanged())) {
            choose(uid);
        }
    }

    private void applyFilter() {
        String wanted = filterProperty().get().strip().toLowerCase(Locale.ROOT);
        showRows(all.stream()
                .filter(type -> Stream.of(type.name(), type.category(), type.description())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList());
    }

    private void choose(@Nullable String uid) {
        if (uid != null) {
            all.stream().filter(type -> type.uid().equals(uid)).findFirst().ifPresent(type -> {
                form.edit(type);
                formOpen.set(true);
            });
        }
    }

    private void run(Supplier<Outcome<EventType>> command) {
        work.command(
                command,
                saved -> {
                    form.edit(saved);
                    selectedUidProperty().set(saved.uid());
                    pulse.refresh();
                },
                form.problems::show);
    }
}
