package dev.hookbench.ui.settings;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.Settings;
import dev.hookbench.receiver.ReceiverLimits;
import dev.hookbench.ui.form.FieldProblems;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Limits and ports being typed: saved together; the largest body counts at once, the rest from the next start. */
final class SettingsViewModel {
    private static final long DEFAULT_LIMIT = ReceiverLimits.DEFAULT_BODY;
    private static final long LEAST_LIMIT = 1L << 10;
    private static final long MOST_LIMIT = ReceiverLimits.MAX_BODY;
    private static final int MOST_PORT = 65_535;
    private static final List<String> NAMES =
            List.of(Settings.BODY_LIMIT, Settings.RECEIVER_PORT, Settings.API_PORT, Settings.CONCURRENCY);

    final StringProperty bodyLimit = new SimpleStringProperty(SizeText.of(DEFAULT_LIMIT));
    final StringProperty receiverPort = new SimpleStringProperty("9400");
    final StringProperty apiPort = new SimpleStringProperty("9401");
    final StringProperty concurrency = new SimpleStringProperty("");
    final FieldProblems problems = new FieldProblems(NAMES.toArray(String[]::new));

    private final Settings settings;
    private final AppFacts facts;
    private final Work work;
    private final Messages messages;
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");

    /** The settings as stored, asked for at once. */
    SettingsViewModel(Settings settings, AppFacts facts, Work work, Messages messages) {
        this.settings = settings;
        this.facts = facts;
        this.work = work;
        this.messages = messages;
        work.run(this::load, this::apply, problems::showOther);
    }

    /** Checks and keeps what is typed; a refusal says which field and what would do. */
    void save() {
        saved.set("");
        List<Problem> found = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Settings.BODY_LIMIT, limit(found));
        values.put(Settings.RECEIVER_PORT, port(Settings.RECEIVER_PORT, receiverPort.get(), found));
        values.put(Settings.API_PORT, port(Settings.API_PORT, apiPort.get(), found));
        values.put(Settings.CONCURRENCY, concurrency(found));
        if (found.isEmpty() && receiverPort.get().strip().equals(apiPort.get().strip())) {
            String same = apiPort.get().strip();
            found.add(new Problem(Settings.API_PORT, same, messages.get("settings.port.same", same)));
        }
        problems.show(found);
        if (found.isEmpty()) {
            work.run(() -> keep(values), this::kept, problems::showOther);
        }
    }

    AppFacts facts() {
        return facts;
    }

    /** Says that the settings were saved and from when they count; empty before. */
    ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    private Map<String, String> load() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            settings.get(name).ifPresent(value -> values.put(name, value));
        }
        return values;
    }

    private void apply(Map<String, String> values) {
        OptionalLong limit = SizeText.parse(values.getOrDefault(Settings.BODY_LIMIT, ""));
        bodyLimit.set(SizeText.of(limit.orElse(DEFAULT_LIMIT)));
        receiverPort.set(values.getOrDefault(Settings.RECEIVER_PORT, receiverPort.get()));
        apiPort.set(values.getOrDefault(Settings.API_PORT, apiPort.get()));
        concurrency.set(values.getOrDefault(Settings.CONCURRENCY, ""));
    }

    private Boolean keep(Map<String, String> values) {
        values.forEach(settings::put);
        return true;
    }

    private void kept(Boolean done) {
        saved.set(messages.get("settings.saved"));
    }

    private String limit(List<Problem> found) {
        String typed = bodyLimit.get().strip();
        long bytes = SizeText.parse(typed).orElse(-1);
        if (bytes < LEAST_LIMIT || bytes > MOST_LIMIT) {
            found.add(new Problem(Settings.BODY_LIMIT, typed, messages.get("settings.limit.invalid", typed)));
        }
        return Long.toString(bytes);
    }

    private String port(String field, String text, List<Problem> found) {
        String typed = text.strip();
        if (!within(typed, MOST_PORT)) {
            found.add(new Problem(field, typed, messages.get("settings.port.invalid", typed)));
        }
        return typed;
    }

    private String concurrency(List<Problem> found) {
        String typed = concurrency.get().strip();
        if (!typed.isEmpty() && !within(typed, Settings.MOST_CONCURRENCY)) {
            String why = messages.get("settings.concurrency.invalid", typed, Settings.MOST_CONCURRENCY);
            found.add(new Problem(Settings.CONCURRENCY, typed, why));
        }
        return typed;
    }

    private static boolean within(String typed, int most) {
        return typed.matches("[0-9]{1,5}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= most;
    }
}
