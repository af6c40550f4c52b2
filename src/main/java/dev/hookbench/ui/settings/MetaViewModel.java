package dev.hookbench.ui.settings;

import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.meta.MetaCommands;
import dev.hookbench.domain.meta.MetaDraft;
import dev.hookbench.domain.meta.MetaEvent;
import dev.hookbench.domain.meta.MetaEventFilter;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.domain.meta.MetaSettings;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.ui.form.FieldProblems;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.Attachable;
import dev.hookbench.ui.support.Pulse;
import dev.hookbench.ui.support.PulseThreads;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Where meta events go, being typed, and what became of the one that was tried last. */
final class MetaViewModel implements Attachable {
    private static final int LOOKED_AT = 50;

    final BooleanProperty enabled = new SimpleBooleanProperty();
    final StringProperty url = new SimpleStringProperty("");
    final StringProperty secret = new SimpleStringProperty("");
    final Map<MetaEventType, BooleanProperty> types = new EnumMap<>(MetaEventType.class);
    final FieldProblems problems = new FieldProblems("meta_event.url", "meta_event.event_type", "meta_event.secret");

    private final MetaCommands commands;
    private final Work work;
    private final Words words;
    private final Pulse<Loaded> pulse;
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private @Nullable MetaSettings shown;

    private record Loaded(MetaSettings settings, Optional<MetaEvent> tried) {}

    MetaViewModel(MetaCommands commands, PulseThreads threads, Work work, Words words) {
        this.commands = commands;
        this.work = work;
        this.words = words;
        Arrays.stream(MetaEventType.values()).forEach(type -> types.put(type, new SimpleBooleanProperty()));
        pulse = threads.pulse(MetaViewModel::concerns, this::load, this::apply);
    }

    @Override
    public void attach() {
        pulse.attach();
    }

    @Override
    public void detach() {
        pulse.detach();
    }

    /** Checks and keeps what is typed; a refusal says which field and what would do, and what is typed stays. */
    void save() {
        saved.set("");
        List<String> chosen = types.entrySet().stream()
                .filter(type -> type.getValue().get())
                .map(type -> type.getKey().word())
                .toList();
        SecretText typed = secret.get().isEmpty() ? null : SecretText.of(secret.get());
        MetaDraft draft = new MetaDraft(enabled.get(), url.get(), chosen, typed);
        work.command(() -> commands.save(draft), this::kept, problems::show);
    }

    /** Types a new secret, which counts once it is saved. */
    void generate() {
        work.run(commands::generate, made -> secret.set(made.reveal()), problems::showOther);
    }

    /** Says that it was saved; empty before. */
    ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** What became of the one tried last, in words. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    private static boolean concerns(CoreEvent event) {
        return event instanceof CoreEvent.MetaEventChanged || event instanceof CoreEvent.ProjectChanged;
    }

    private Loaded load() {
        Optional<MetaEvent> tried = commands.page(MetaEventFilter.all(), PageRequest.newest(LOOKED_AT)).rows().stream()
                .filter(event -> !event.description().isEmpty())
                .max(Comparator.comparing(MetaEvent::updatedAt));
        return new Loaded(commands.current(), tried);
    }

    /** What is typed is replaced only by settings that are others than those it started from. */
    private void apply(Loaded loaded) {
        if (!loaded.settings().equals(shown)) {
            show(loaded.settings());
        }
        outcome.set(loaded.tried()
                .map(event -> words.get(
                        "settings.meta.outcome",
                        event.type().word(),
                        words.formats().dateTime(event.updatedAt()),
                        event.description()))
                .orElseGet(() -> words.get("settings.meta.none")));
    }

    private void kept(MetaSettings settings) {
        problems.clear();
        show(settings);
        saved.set(words.get(settings.enabled() ? "settings.meta.saved.on" : "settings.meta.saved.off"));
    }

    private void show(MetaSettings settings) {
        shown = settings;
        enabled.set(settings.enabled());
        url.set(settings.url());
        secret.set(settings.secret().reveal());
        types.forEach((type, chosen) -> chosen.set(settings.types().contains(type)));
    }
}
