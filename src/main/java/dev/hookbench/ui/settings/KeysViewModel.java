package dev.hookbench.ui.settings;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.access.ApiKeyCommands;
import dev.hookbench.domain.access.ApiKeyCommands.MadeKey;
import dev.hookbench.domain.access.ApiKeyDraft;
import dev.hookbench.domain.access.ApiKeyRecord;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.ui.form.FieldProblems;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The keys of the API, and one being made: its token is shown this once. */
final class KeysViewModel {
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty days = new SimpleStringProperty(Long.toString(ApiKeyDraft.DEFAULT_DAYS));
    final BooleanProperty reads = new SimpleBooleanProperty(true);
    final BooleanProperty sends = new SimpleBooleanProperty();
    final BooleanProperty administers = new SimpleBooleanProperty();
    final FieldProblems problems = new FieldProblems("name", "scopes", "expires_in_days");

    private final ApiKeyCommands keys;
    private final Clock clock;
    private final Work work;
    private final Words words;
    private final ObservableList<KeyLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private SecretText token = SecretText.of("");

    KeysViewModel(ApiKeyCommands keys, Clock clock, Work work, Words words) {
        this.keys = keys;
        this.clock = clock;
        this.work = work;
        this.words = words;
    }

    /** Asks for the keys as they are now. */
    void refresh() {
        work.run(keys::list, this::show, problems::showOther);
    }

    /** Makes the key that is typed; what is refused stays as typed. */
    void create() {
        Long wanted = days.get().isBlank() ? null : number(days.get().strip());
        if (!days.get().isBlank() && wanted == null) {
            problems.show(List.of(
                    new Problem("expires_in_days", days.get(), words.get("settings.keys.days.invalid", days.get()))));
            return;
        }
        ApiKeyDraft draft = new ApiKeyDraft(name.get(), scopes(), wanted);
        work.command(() -> keys.create(draft), this::made, problems::show);
    }

    /** Has a key open nothing any more. */
    void revoke(String id) {
        work.command(
                () -> keys.revoke(id),
                key -> {
                    problems.clear();
                    note.set(words.get("settings.keys.revoked", key.name()));
                    refresh();
                },
                problems::show);
    }

    ObservableList<KeyLine> lines() {
        return lines;
    }

    /** The token of the key just made, for the clipboard; empty before and after. */
    String token() {
        return token.reveal();
    }

    /** Forgets the token: it is shown no more. */
    void forgetToken() {
        token = SecretText.of("");
        note.set("");
    }

    /** What was just done; empty before. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    private void made(MadeKey made) {
        problems.clear();
        name.set("");
        token = made.token();
        note.set(words.get("settings.keys.made", made.key().name()));
        refresh();
    }

    private Set<Scope> scopes() {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (reads.get()) {
            scopes.add(Scope.READ);
        }
        if (sends.get()) {
            scopes.add(Scope.SEND);
        }
        if (administers.get()) {
            scopes.add(Scope.ADMIN);
        }
        return scopes;
    }

    private static @Nullable Long number(String text) {
        return text.matches("[0-9]{1,9}") ? Long.valueOf(text) : null;
    }

    private void show(List<ApiKeyRecord> all) {
        Instant now = clock.instant();
        lines.setAll(all.stream().map(key -> line(key, now)).toList());
    }

    private KeyLine line(ApiKeyRecord key, Instant now) {
        return new KeyLine(
                key.id(),
                key.name(),
                key.scopes().stream().sorted().map(this::word).collect(Collectors.joining(", ")),
                key.lastUsedAt() == null
                        ? words.get("settings.keys.unused")
                        : words.get("settings.keys.used", words.formats().minute(key.lastUsedAt())),
                end(key, now),
                key.isValidAt(now),
                key.id().equals("local"));
    }

    private String word(Scope scope) {
        return switch (scope) {
            case READ -> words.get("settings.keys.read");
            case SEND -> words.get("settings.keys.send");
            case ADMIN -> words.get("settings.keys.admin");
        };
    }

    private String end(ApiKeyRecord key, Instant now) {
        if (key.revokedAt() != null) {
            return words.get("settings.keys.ended.revoked", words.formats().minute(key.revokedAt()));
        }
        if (key.expiresAt() == null) {
            return words.get("settings.keys.endless");
        }
        String date = words.formats().minute(key.expiresAt());
        return key.isValidAt(now)
                ? words.get("settings.keys.until", date)
                : words.get("settings.keys.ended.expired", date);
    }
}
