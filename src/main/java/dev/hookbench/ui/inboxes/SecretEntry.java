package dev.hookbench.ui.inboxes;

import dev.hookbench.domain.SecretText;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A secret of an inbox being typed: what is stored stays as long as nothing is typed over it. */
final class SecretEntry {
    final StringProperty typed = new SimpleStringProperty("");
    private final @Nullable SecretText stored;

    /** An entry over a stored secret, or an empty one. */
    SecretEntry(@Nullable SecretText stored) {
        this.stored = stored;
    }

    /** The stored secret, masked; empty when there is none. */
    String masked() {
        return stored == null ? "" : stored.masked();
    }

    /** The secret that this entry stands for; empty text when there is none. */
    SecretText value() {
        return typed.get().isEmpty() && stored != null ? stored : SecretText.of(typed.get());
    }
}
