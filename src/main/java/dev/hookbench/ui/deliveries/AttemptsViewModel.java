package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.ui.form.Work;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The attempts of the selected delivery, newest first, and both sides of the one looked at: the newest until told. */
final class AttemptsViewModel {
    private final BodyReader bodies;
    private final Work work;
    private final DeliveriesViewModel list;
    private final AttemptWords words;
    private final ObservableList<Attempt> attempts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable AttemptView> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable Attempt wanted;
    private @Nullable String chosenUid;

    AttemptsViewModel(BodyReader bodies, Work work, DeliveriesViewModel list, AttemptWords words) {
        this.bodies = bodies;
        this.work = work;
        this.list = list;
        this.words = words;
        list.selectedUidProperty().subscribe(() -> chosenUid = null);
        list.detailProperty().subscribe(this::update);
    }

    ObservableList<Attempt> attempts() {
        return attempts;
    }

    /** Both sides of the attempt looked at; null while there is none. */
    ReadOnlyObjectProperty<@Nullable AttemptView> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Looks at that attempt. */
    void choose(Attempt attempt) {
        chosenUid = attempt.uid();
        load(attempt);
    }

    private void update(@Nullable DeliveryDetail detail) {
        List<Attempt> newest = detail == null ? List.of() : detail.attempts().reversed();
        if (!newest.equals(attempts)) {
            attempts.setAll(newest);
        }
        newest.stream()
                .filter(attempt -> attempt.uid().equals(chosenUid))
                .findFirst()
                .or(() -> newest.stream().findFirst())
                .ifPresentOrElse(this::load, this::showNothing);
    }

    private void showNothing() {
        wanted = null;
        shown.set(null);
    }

    private void load(Attempt attempt) {
        if (attempt.equals(wanted)) {
            return;
        }
        wanted = attempt;
        work.run(() -> AttemptView.load(attempt, bodies, words), this::apply, list.noticeProperty()::set);
    }

    private void apply(AttemptView loaded) {
        if (Objects.equals(wanted, loaded.attempt())) {
            shown.set(loaded);
        }
    }
}
