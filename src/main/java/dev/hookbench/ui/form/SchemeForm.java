package dev.hookbench.ui.form;

import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A signature scheme being chosen, with its options; what one scheme was set to stays where the next has it too. */
public final class SchemeForm {
    private final List<SchemeProfile> profiles;
    private final StringProperty scheme = new SimpleStringProperty("");
    private final Map<String, StringProperty> values = new LinkedHashMap<>();

    /** Nothing chosen yet of these. */
    public SchemeForm(List<SchemeProfile> profiles) {
        this.profiles = List.copyOf(profiles);
        profiles.stream()
                .flatMap(profile -> profile.options().stream())
                .forEach(option -> values.putIfAbsent(option.name(), new SimpleStringProperty("")));
        scheme.subscribe((before, now) -> change(find(before), find(now)));
    }

    /** Every scheme there is. */
    public List<SchemeProfile> profiles() {
        return profiles;
    }

    /** Slug of the scheme; empty for none. */
    public StringProperty schemeProperty() {
        return scheme;
    }

    /** The scheme; empty for none, or for one that is not known. */
    public Optional<SchemeProfile> profile() {
        return find(scheme.get());
    }

    /** The scheme of that slug. */
    public Optional<SchemeProfile> find(String slug) {
        return profiles.stream().filter(profile -> profile.slug().equals(slug)).findFirst();
    }

    /** A scheme's name for people; the slug itself for one that is not known. */
    public String title(String slug) {
        return find(slug).map(profile -> profile.info().title()).orElse(slug);
    }

    /** The names of all options of all schemes. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** What is typed for that option. */
    public StringProperty valueProperty(String name) {
        StringProperty value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no scheme has an option " + name);
        }
        return value;
    }

    /** Begins with that scheme, set to these options and to its defaults for the rest. */
    public void fill(String slug, Map<String, String> options) {
        values.values().forEach(value -> value.set(""));
        scheme.set(slug);
        find(slug)
                .ifPresent(profile -> profile.options()
                        .forEach(option -> valueProperty(option.name())
                                .set(options.getOrDefault(option.name(), option.byDefault()))));
    }

    /** The options of the scheme that are set. */
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        profile().stream().flatMap(profile -> profile.options().stream()).forEach(option -> {
            String value = valueProperty(option.name()).get().strip();
            if (!value.isEmpty()) {
                options.put(option.name(), value);
            }
        });
        return options;
    }

    private void change(Optional<SchemeProfile> before, Optional<SchemeProfile> now) {
        now.stream().flatMap(profile -> profile.options().stream()).forEach(option -> {
            StringProperty value = valueProperty(option.name());
            boolean untouched = before.flatMap(other -> other.option(option.name())).stream()
                    .map(SchemeOption::byDefault)
                    .anyMatch(value.get()::equals);
            boolean impossible =
                    !option.choices().isEmpty() && !option.choices().contains(value.get());
            if (untouched || impossible || value.get().isEmpty()) {
                value.set(option.byDefault());
            }
        });
    }

    /** Option names beside those of the form that holds this one, for {@link FieldProblems}. */
    public String[] fields(String... others) {
        return Stream.concat(Stream.of(others), names().stream()).toArray(String[]::new);
    }
}
