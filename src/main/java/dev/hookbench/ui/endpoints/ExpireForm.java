package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.ui.form.FieldProblems;
import dev.hookbench.ui.support.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A secret being replaced: the new value, and how long the one before keeps signing. */
final class ExpireForm {
    /** Overlaps that are offered, in hours (the presets of Convoy's dashboard, and none). */
    static final List<Integer> PRESET_HOURS = List.of(0, 1, 2, 4, 8, 12, 16, 20, 24);

    private static final long MOST_MINUTES = Duration.ofDays(30).toMinutes();

    final StringProperty secret = new SimpleStringProperty("");
    /** The preset; null for the minutes of {@link #ownMinutes}. */
    final ObjectProperty<@Nullable Integer> hours = new SimpleObjectProperty<>(24);

    final StringProperty ownMinutes = new SimpleStringProperty("");
    final FieldProblems problems = new FieldProblems("secret", "expiration");

    private final Messages messages;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    ExpireForm(Messages messages) {
        this.messages = messages;
    }

    /** Opens the form afresh: a generated secret, the old one good for 24 h more. */
    void open() {
        open.set(true);
        secret.set("");
        hours.set(24);
        ownMinutes.set("");
        problems.clear();
    }

    /** Closes the form. */
    void close() {
        open.set(false);
    }

    /** Whether the form is open. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The new secret; null to generate one. */
    @Nullable
    SecretText value() {
        return secret.get().isEmpty() ? null : SecretText.of(secret.get());
    }

    /** The overlap, if what was typed is one; otherwise the field says what is wrong. */
    Optional<Duration> overlap() {
        Integer preset = hours.get();
        if (preset != null) {
            return Optional.of(Duration.ofHours(preset));
        }
        String typed = ownMinutes.get().strip();
        if (typed.matches("[0-9]{1,6}") && Long.parseLong(typed) <= MOST_MINUTES) {
            return Optional.of(Duration.ofMinutes(Long.parseLong(typed)));
        }
        problems.show(
                List.of(new Problem("expiration", typed, messages.get("endpoints.expire.overlap.invalid", typed))));
        return Optional.empty();
    }
}
