package dev.hookbench.ui.inboxes;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.ui.form.FieldProblems;
import dev.hookbench.ui.form.HeaderRow;
import dev.hookbench.ui.support.Messages;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** An inbox being typed: every text stays as it was typed until it is saved or another one is begun. */
final class InboxForm {
    final ObjectProperty<@Nullable Inbox> edited = new SimpleObjectProperty<>();
    final StringProperty slug = new SimpleStringProperty();
    final StringProperty name = new SimpleStringProperty();
    /** Slug of the scheme; empty to check nothing. */
    final StringProperty scheme = new SimpleStringProperty("");

    final ObservableList<SecretEntry> secrets = FXCollections.observableArrayList();
    final StringProperty signatureHeader = new SimpleStringProperty();
    final StringProperty hash = new SimpleStringProperty();
    final StringProperty encoding = new SimpleStringProperty();
    final StringProperty status = new SimpleStringProperty();
    final ObservableList<HeaderRow> headers = FXCollections.observableArrayList();
    final StringProperty body = new SimpleStringProperty();
    final FieldProblems problems = new FieldProblems("slug", "name", "scheme", "secret", "status", "headers", "body");

    private final Messages messages;
    private Map<String, String> otherOptions = Map.of();
    private @Nullable Duration tolerance;

    InboxForm(Messages messages) {
        this.messages = messages;
        begin();
    }

    /** Starts a new inbox that checks nothing and answers 200. */
    void begin() {
        edited.set(null);
        fill("", "", null, Inbox.DEFAULT_ANSWER);
    }

    /** Starts from an inbox that is there. */
    void edit(Inbox inbox) {
        edited.set(inbox);
        fill(inbox.slug(), inbox.name(), inbox.verification(), inbox.answer());
    }

    /** Whether a scheme is one of Convoy's, which alone have settings of their own. */
    static boolean hasOptions(String scheme) {
        return scheme.startsWith("convoy");
    }

    /** What is typed; none, with the field saying why, when the status is no number. */
    Optional<InboxDraft> toDraft() {
        String typed = status.get().strip();
        if (!typed.matches("[1-9][0-9]{2}")) {
            String message = messages.get("inboxes.form.status.invalid", typed);
            problems.show(List.of(new Problem("status", typed, message)));
            return Optional.empty();
        }
        Answer answer = new Answer(Integer.parseInt(typed), HeaderRow.toHeaders(headers), body.get());
        return Optional.of(new InboxDraft(slug.get(), name.get(), verification(), answer));
    }

    private @Nullable SchemeSettings verification() {
        if (scheme.get().isEmpty()) {
            return null;
        }
        List<SecretText> values = secrets.stream()
                .map(SecretEntry::value)
                .filter(value -> !value.isEmpty())
                .toList();
        return new SchemeSettings(scheme.get(), values, options(), tolerance);
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>(otherOptions);
        if (hasOptions(scheme.get())) {
            options.put("header", signatureHeader.get().strip());
            options.put("hash", hash.get());
            options.put("encoding", encoding.get());
        }
        return options;
    }

    private void fill(String newSlug, String newName, @Nullable SchemeSettings verification, Answer answer) {
        problems.clear();
        slug.set(newSlug);
        name.set(newName);
        scheme.set(verification == null ? "" : verification.scheme());
        secrets.setAll(entries(verification));
        otherOptions = verification == null ? Map.of() : verification.options();
        tolerance = verification == null ? null : verification.tolerance();
        signatureHeader.set(otherOptions.getOrDefault("header", "X-Convoy-Signature"));
        hash.set(otherOptions.getOrDefault("hash", "SHA256"));
        encoding.set(otherOptions.getOrDefault("encoding", "hex"));
        status.set(Integer.toString(answer.status()));
        headers.setAll(HeaderRow.of(answer.headers()));
        body.set(answer.body());
    }

    private static List<SecretEntry> entries(@Nullable SchemeSettings verification) {
        return verification == null || verification.secrets().isEmpty()
                ? List.of(new SecretEntry(null))
                : verification.secrets().stream().map(SecretEntry::new).toList();
    }
}
