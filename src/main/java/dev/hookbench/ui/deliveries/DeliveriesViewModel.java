package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.ui.support.Pulse;
import dev.hookbench.ui.support.PulseThreads;
import dev.hookbench.ui.support.Seconds;
import dev.hookbench.ui.support.UiContext.Sending;
import dev.hookbench.ui.table.ListModel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The window over the deliveries: which are shown, how many there are, and which one is selected. */
final class DeliveriesViewModel extends ListModel<DeliveryRow> {
    private final Sending sending;
    private final Seconds seconds;
    private final LastAnswers answers;
    private final Pulse<Loaded> pulse;
    private final ObjectProperty<Chip> chip = new SimpleObjectProperty<>(Chip.ALL);
    private final ReadOnlyObjectWrapper<Map<DeliveryStatus, Long>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable DeliveryDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> older = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable String> cursor = new SimpleObjectProperty<>();
    private final StringProperty notice = new SimpleStringProperty("");
    private volatile Asked asked = new Asked(DeliveryWindow.newest(), null);

    DeliveriesViewModel(Sending sending, PulseThreads threads, Clock clock, AttemptWords words) {
        this.sending = sending;
        this.seconds = new Seconds(threads.ticks(), clock);
        this.answers = new LastAnswers(sending.deliveries(), words);
        this.pulse = threads.pulse(DeliveriesViewModel::cares, this::load, this::apply);
        filterProperty().subscribe((_, _) -> showNewest());
        chip.subscribe((_, _) -> showNewest());
        selectedUidProperty().subscribe((_, _) -> select());
    }

    @Override
    protected Pulse<?> pulse() {
        return pulse;
    }

    @Override
    public void attach() {
        seconds.attach();
        super.attach();
    }

    @Override
    public void detach() {
        super.detach();
        seconds.detach();
    }

    /** What passes the filter and the chosen status, in every window of it. */
    DeliveryFilter shown() {
        String text = filterProperty().get().strip();
        DeliveryFilter passing = DeliveryFilter.all().with(text.isEmpty() ? null : text);
        return chip.get() == Chip.ALL
                ? passing
                : passing.in(chip.get().statuses().toArray(DeliveryStatus[]::new));
    }

    @Override
    public ObservableValue<Boolean> filteredProperty() {
        return filterProperty().flatMap(text -> chip.map(chosen -> !text.isBlank() || chosen != Chip.ALL));
    }

    @Override
    public void clearFilter() {
        super.clearFilter();
        chip.set(Chip.ALL);
    }

    /** Asks for everything shown as it is now. */
    void refresh() {
        asked = new Asked(
                new DeliveryWindow(chip.get(), filterProperty().get(), cursor.get()),
                selectedUidProperty().get());
        pulse.refresh();
    }

    /** Selects the delivery of that uid, whatever was filtered. */
    @Override
    public void show(String uid) {
        clearFilter();
        selectedUidProperty().set(uid);
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

    ObjectProperty<Chip> chipProperty() {
        return chip;
    }

    ReadOnlyObjectProperty<Map<DeliveryStatus, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
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
        return seconds.nowProperty();
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
        seconds.look();
        counts.set(loaded.counts());
        if (loaded.asked().window().equals(asked.window())) {
            older.set(loaded.older());
            showRows(loaded.rows());
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
