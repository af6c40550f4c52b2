package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.Subscription;
import dev.hookbench.ui.support.Attachable;
import dev.hookbench.ui.support.Pulse;
import dev.hookbench.ui.support.PulseThreads;
import dev.hookbench.ui.support.UiContext.Sending;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The window over the deliveries: which are shown, how many there are, and which one is selected. */
final class DeliveriesViewModel implements Attachable {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Sending sending;
    private final PulseThreads threads;
    private final Clock clock;
    private final LastAnswers answers;
    private final Pulse<Loaded> pulse;
    private final ObservableList<DeliveryRow> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Chip> chip = new SimpleObjectProperty<>(Chip.ALL);
    private final ReadOnlyObjectWrapper<Map<DeliveryStatus, Long>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<@Nullable String> selectedUid = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable DeliveryDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> older = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable String> cursor = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Instant> now;
    private final StringProperty notice = new SimpleStringProperty("");
    private volatile Asked asked = new Asked(DeliveryWindow.newest(), null);
    private @Nullable Subscription seconds;

    DeliveriesViewModel(Sending sending, PulseThreads threads, Clock clock, AttemptWords words) {
        this.sending = sending;
        this.threads = threads;
        this.clock = clock;
        this.answers = new LastAnswers(sending.deliveries(), words);
        this.pulse = threads.pulse(DeliveriesViewModel::cares, this::load, this::apply);
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        filter.subscribe((_, _) -> showNewest());
        chip.subscribe((_, _) -> showNewest());
        selectedUid.subscribe((_, _) -> select());
    }

    @Override
    public void attach() {
        now.set(clock.instant());
        seconds = threads.ticks().every(SECOND, () -> now.set(clock.instant()));
        pulse.attach();
    }

    @Override
    public void detach() {
        pulse.detach();
        if (seconds != null) {
            seconds.close();
        }
    }

    /** Asks for everything shown as it is now. */
    void refresh() {
        asked = new Asked(new DeliveryWindow(chip.get(), filter.get(), cursor.get()), selectedUid.get());
        pulse.refresh();
    }

    /** Selects the delivery of that uid, whatever was filtered. */
    void show(String uid) {
        filter.set("");
        chip.set(Chip.ALL);
        selectedUid.set(uid);
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
        return cursor;
    }

    /** The time that countdowns count from, moved every second. */
    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Why what is shown could not be brought up to date; empty while it could. */
    ReadOnlyStringProperty problemProperty() {
        return pulse.problemProperty();
    }

    /** What was refused or failed last, in words; empty when nothing was. */
    StringProperty noticeProperty() {
        return notice;
    }

    private static boolean cares(CoreEvent event) {
        return event instanceof CoreEvent.DeliveryChanged
                || event instanceof CoreEvent.EventAccepted
                || event instanceof CoreEvent.EndpointChanged;
    }

    private Loaded load() {
        Asked wanted = asked;
        Page<Delivery> page = wanted.window().load(sending.deliveries());
        String uid = wanted.uid();
        return new Loaded(
                wanted,
                answers.rows(page.rows()),
                page.older(),
                sending.deliveries().counts(),
                uid == null ? null : DeliveryDetail.load(uid, sending).orElse(null));
    }

    private void apply(Loaded loaded) {
        now.set(clock.instant());
        counts.set(loaded.counts());
        if (loaded.asked().window().equals(asked.window())) {
            older.set(loaded.older());
            if (!loaded.rows().equals(rows)) {
                rows.setAll(loaded.rows());
            }
        }
        if (Objects.equals(loaded.asked().uid(), asked.uid()) && !Objects.equals(detail.get(), loaded.detail())) {
            detail.set(loaded.detail());
        }
    }

    private void select() {
        notice.set("");
        detail.set(null);
        refresh();
    }

    private record Asked(DeliveryWindow window, @Nullable String uid) {}

    private record Loaded(
            Asked asked,
            List<DeliveryRow> rows,
            @Nullable String older,
            Map<DeliveryStatus, Long> counts,
            @Nullable DeliveryDetail detail) {}
}
