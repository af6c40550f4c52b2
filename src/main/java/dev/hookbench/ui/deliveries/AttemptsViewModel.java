package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.Attempt;
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
    private final DeliveriesPorts ports;
    private final Work work;
    private final DeliveriesViewModel list;
    private final ObservableList<Attempt> attempts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable AttemptView> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable String chosenUid;

    AttemptsViewModel(DeliveriesPorts ports, Work work, DeliveriesViewModel list) {
        this.ports = ports;
        this.work = work;
        this.list = list;
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
                .ifPresentOrElse(this::load, () -> shown.set(null));
    }

    private void load(Attempt attempt) {
        AttemptView before = shown.get();
        if (before != null && before.attempt().equals(attempt)) {
            return;
        }
        work.run(() -> AttemptView.load(attempt, ports.bodies()), this::apply, list.noticeProperty()::set);
    }

    private void apply(AttemptView loaded) {
        DeliveryDetail detail = list.detailProperty().get();
        if (detail != null
                && Objects.equals(detail.delivery().uid(), loaded.attempt().deliveryUid())) {
            shown.set(loaded);
        }
    }
}
