package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.ui.form.Work;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The window over the deliveries: which are shown, how many there are, and which one is selected. */
public final class DeliveriesViewModel {
    private final DeliveriesPorts ports;
    private final Work work;
    private final Clock clock;
    private final LastAnswers answers;
    private final ObservableList<DeliveryRow> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Chip> chip = new SimpleObjectProperty<>(Chip.ALL);
    private final ReadOnlyObjectWrapper<Map<DeliveryStatus, Long>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<@Nullable String> selectedUid = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable DeliveryDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> older = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> cursor = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> now;
    private final StringProperty notice = new SimpleStringProperty("");

    /** An empty window; {@link #refresh} fills it. */
    public DeliveriesViewModel(DeliveriesPorts ports, Work work, Clock clock) {
        this.ports = ports;
        this.work = work;
        this.clock = clock;
        this.answers = new LastAnswers(ports.deliveries());
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        filter.subscribe((before, text) -> showNewest());
        chip.subscribe((before, chosen) -> showNewest());
        selectedUid.subscribe((before, uid) -> select(uid));
    }

    /** Asks for everything shown as it is now. */
    public void refresh() {
        DeliveryWindow window = window();
        work.run(() -> load(window), loaded -> apply(window, loaded), notice::set);
        loadDetail();
    }

    /** Moves the countdowns. */
    public void tick() {
        now.set(clock.instant());
    }

    /** Selects the delivery of that uid, whatever is filtered. */
    public void show(String uid) {
        filter.set("");
        chip.set(Chip.ALL);
        selectedUid.set(uid);
        refresh();
    }

    /** Goes to the next window of older deliveries, if there is one. */
    void showOlder() {
        if (older.get() != null) {
            cursor.set(older.get());
            refresh();
        }
    }

    /** Goes back to the newest deliveries. */
    void showNewest() {
        cursor.set(null);
        refresh();
    }

    ObservableList<DeliveryRow> rows() {
        return rows;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<Chip> chipProperty() {
        return chip;
    }

    ReadOnlyObjectProperty<Map<DeliveryStatus, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable String> selectedUidProperty() {
        return selectedUid;
    }

    ReadOnlyObjectProperty<@Nullable DeliveryDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** Cursor of the next older window; null at the end. */
    ReadOnlyObjectProperty<@Nullable String> olderProperty() {
        return older.getReadOnlyProperty();
    }

    /** Where this window starts; null at the newest. */
    ReadOnlyObjectProperty<@Nullable String> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    StringProperty noticeProperty() {
        return notice;
    }

    private DeliveryWindow window() {
        return new DeliveryWindow(chip.get(), filter.get(), cursor.get());
    }

    private Loaded load(DeliveryWindow window) {
        Page<Delivery> page = window.load(ports.deliveries());
        return new Loaded(
                answers.rows(page.rows()), page.older(), ports.deliveries().counts());
    }

    private void apply(DeliveryWindow asked, Loaded loaded) {
        if (!asked.equals(window())) {
            return;
        }
        if (!loaded.rows().equals(rows)) {
            rows.setAll(loaded.rows());
        }
        older.set(loaded.older());
        counts.set(loaded.counts());
    }

    private void select(@Nullable String uid) {
        notice.set("");
        detail.set(null);
        loadDetail();
    }

    private void loadDetail() {
        String uid = selectedUid.get();
        if (uid != null) {
            work.run(() -> DeliveryDetail.load(uid, ports), loaded -> applyDetail(uid, loaded), notice::set);
        }
    }

    private void applyDetail(String uid, Optional<DeliveryDetail> loaded) {
        if (uid.equals(selectedUid.get()) && !Objects.equals(detail.get(), loaded.orElse(null))) {
            detail.set(loaded.orElse(null));
        }
    }

    private record Loaded(List<DeliveryRow> rows, @Nullable String older, Map<DeliveryStatus, Long> counts) {}
}
