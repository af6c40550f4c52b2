package dev.hookbench.ui.inboxes;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.ui.form.FieldProblems;
import dev.hookbench.ui.form.HeaderRow;
import dev.hookbench.ui.form.SchemeForm;
import dev.hookbench.ui.support.Messages;
import java.time.Duration;
import java.util.ArrayList;
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
    /** The scheme with its options; none to check nothing. */
    final SchemeForm scheme;

    final ObservableList<SecretEntry> secrets = FXCollections.observableArrayList();
    /** Greatest age in seconds; empty for the scheme's own. */
    final StringProperty tolerance = new SimpleStringProperty();

    final StringProperty status = new SimpleStringProperty();
    final ObservableList<HeaderRow> headers = FXCollections.observableArrayList();
    final StringProperty body = new SimpleStringProperty();
    final FieldProblems problems;

    private final Messages messages;

    /** @param profiles the schemes to choose from */
    InboxForm(List<SchemeProfile> profiles, Messages messages) {
        this.scheme = new SchemeForm(profiles);
        this.messages = messages;
        this.problems = new FieldProblems(
                scheme.fields("slug", "name", "scheme", "secret", "tolerance", "status", "headers", "body"));
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

    /** What is typed; none, with the field saying why, when a number is none. */
    Optional<InboxDraft> toDraft() {
        List<Problem> faults = new ArrayList<>();
        String typed = status.get().strip();
        if (!typed.matches("[1-9][0-9]{2}")) {
            faults.add(new Problem("status", typed, messages.get("inboxes.form.status.invalid", typed)));
        }
        String age = tolerance.get().strip();
        if (!age.matches("[0-9]{0,8}")) {
            faults.add(new Problem("tolerance", age, messages.get("inboxes.form.tolerance.invalid", age)));
        }
        if (!faults.isEmpty()) {
            problems.show(faults);
            return Optional.empty();
        }
        Answer answer = new Answer(Integer.parseInt(typed), HeaderRow.toHeaders(headers), body.get());
        Duration greatest = age.isEmpty() ? null : Duration.ofSeconds(Long.parseLong(age));
        return Optional.of(new InboxDraft(slug.get(), name.get(), verification(greatest), answer));
    }

    private @Nullable SchemeSettings verification(@Nullable Duration greatestAge) {
        String slugOfScheme = scheme.schemeProperty().get();
        if (slugOfScheme.isEmpty()) {
            return null;
        }
        boolean takesSecrets = scheme.profile().map(SchemeProfile::hasSecrets).orElse(true);
        List<SecretText> values = takesSecrets || scheme.options().isEmpty() ? secretValues() : List.of();
        return new SchemeSettings(slugOfScheme, values, scheme.options(), greatestAge);
    }

    private List<SecretText> secretValues() {
        return secrets.stream()
                .map(SecretEntry::value)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private void fill(String newSlug, String newName, @Nullable SchemeSettings verification, Answer answer) {
        problems.clear();
        slug.set(newSlug);
        name.set(newName);
        scheme.fill(
                verification == null ? "" : verification.scheme(),
                verification == null ? Map.of() : verification.options());
        secrets.setAll(entries(verification));
        Duration greatest = verification == null ? null : verification.tolerance();
        tolerance.set(greatest == null ? "" : Long.toString(greatest.toSeconds()));
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
