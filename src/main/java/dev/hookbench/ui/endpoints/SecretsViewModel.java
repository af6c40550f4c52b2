package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.ui.form.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The secrets of the selected endpoint: masked, one revealed for a while, the expiring ones counting down. */
final class SecretsViewModel {
    /** How long a revealed secret stays readable. */
    static final Duration REVEALED_FOR = Duration.ofSeconds(30);

    private final EndpointsViewModel list;
    private final Words words;
    private final ObservableList<SecretLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private @Nullable String revealedUid;
    private @Nullable Instant revealedUntil;

    /** The secrets of what {@code list} shows. */
    SecretsViewModel(EndpointsViewModel list, Words words) {
        this.list = list;
        this.words = words;
        list.selectedUidProperty().subscribe(this::hide);
        list.detailProperty().subscribe(this::update);
        list.nowProperty().subscribe(this::update);
    }

    /** Shows that secret in clear for {@link #REVEALED_FOR}, or masks it again. */
    void toggleReveal(String uid) {
        boolean reveal = !uid.equals(revealedUid);
        revealedUid = reveal ? uid : null;
        revealedUntil = reveal ? list.nowProperty().get().plus(REVEALED_FOR) : null;
        update();
    }

    /** The secret itself, for the clipboard; empty when it is gone. */
    String reveal(String uid) {
        EndpointDetail detail = list.detailProperty().get();
        return detail == null
                ? ""
                : detail.endpoint().secrets().stream()
                        .filter(secret -> secret.uid().equals(uid))
                        .map(secret -> secret.value().reveal())
                        .findFirst()
                        .orElse("");
    }

    ObservableList<SecretLine> lines() {
        return lines;
    }

    /** What several live secrets mean for each delivery; empty while there is one. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    private void hide() {
        revealedUid = null;
        revealedUntil = null;
        update();
    }

    private void update() {
        Instant now = list.nowProperty().get();
        if (revealedUntil != null && !now.isBefore(revealedUntil)) {
            revealedUid = null;
            revealedUntil = null;
        }
        EndpointDetail detail = list.detailProperty().get();
        List<SecretLine> shown = detail == null ? List.of() : SecretLine.of(detail.endpoint(), now, revealedUid, words);
        if (!shown.equals(lines)) {
            lines.setAll(shown);
        }
        note.set(detail == null ? "" : note(detail.endpoint(), now));
    }

    private String note(Endpoint endpoint, Instant now) {
        int live = endpoint.secretsLiveAt(now).size();
        if (live < 2) {
            return "";
        }
        return endpoint.signature().kind() == SignaturePlan.Kind.SIMPLE
                ? words.get("endpoints.secrets.note.simple")
                : words.get("endpoints.secrets.note", live);
    }
}
