package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointStats;
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

/** The list of endpoints, which of them is selected, and which face the pane beside it shows. */
final class EndpointsViewModel implements Attachable {
    /** What the pane beside the table shows. */
    enum Pane {
        NOTHING,
        DETAIL,
        FORM
    }

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Sending sending;
    private final PulseThreads threads;
    private final Clock clock;
    private final Pulse<Loaded> pulse;
    private final ObservableList<EndpointRow> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> selectedUid = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable EndpointDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Pane> pane = new SimpleObjectProperty<>(Pane.NOTHING);
    private final ReadOnlyObjectWrapper<Instant> now;
    private final StringProperty notice = new SimpleStringProperty("");
    private volatile @Nullable String asked;
    private List<EndpointRow> all = List.of();
    private @Nullable Subscription seconds;

    EndpointsViewModel(Sending sending, PulseThreads threads, Clock clock) {
        this.sending = sending;
        this.threads = threads;
        this.clock = clock;
        this.pulse = threads.pulse(EndpointsViewModel::cares, this::load, this::apply);
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        filter.subscribe(this::applyFilter);
        selectedUid.subscribe((before, uid) -> select(uid));
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
        pulse.refresh();
    }

    /** Selects the endpoint of that uid and shows it. */
    void show(String uid) {
        selectedUid.set(uid);
        pane.set(Pane.DETAIL);
        refresh();
    }

    /** Goes back from the form to what is selected. */
    void closeForm() {
        pane.set(selectedUid.get() == null ? Pane.NOTHING : Pane.DETAIL);
    }

    ObservableList<EndpointRow> rows() {
        return rows;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<@Nullable String> selectedUidProperty() {
        return selectedUid;
    }

    ReadOnlyObjectProperty<@Nullable EndpointDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    ObjectProperty<Pane> paneProperty() {
        return pane;
    }

    /** The time that countdowns count from, moved every second. */
    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** What was refused or failed last, in words; empty when nothing was. */
    StringProperty noticeProperty() {
        return notice;
    }

    /** Why what is shown could not be brought up to date; empty while it could. */
    ReadOnlyStringProperty problemProperty() {
        return pulse.problemProperty();
    }

    private static boolean cares(CoreEvent event) {
        return event instanceof CoreEvent.EndpointChanged || event instanceof CoreEvent.DeliveryChanged;
    }

    private Loaded load() {
        Map<String, EndpointStats> stats = sending.endpoints().stats();
        List<EndpointRow> loaded = sending.endpoints().all().stream()
                .map(endpoint -> row(endpoint, stats))
                .toList();
        String uid = asked;
        EndpointDetail shown = uid == null
                ? null
                : EndpointDetail.load(uid, sending.endpoints(), sending.deliveries())
                        .orElse(null);
        return new Loaded(loaded, uid, shown);
    }

    private static EndpointRow row(Endpoint endpoint, Map<String, EndpointStats> stats) {
        return new EndpointRow(endpoint, stats.getOrDefault(endpoint.uid(), EndpointStats.none()));
    }

    private void apply(Loaded loaded) {
        now.set(clock.instant());
        all = loaded.rows();
        applyFilter();
        String uid = selectedUid.get();
        if (uid == null || !uid.equals(loaded.uid())) {
            return;
        }
        if (loaded.detail() == null) {
            selectedUid.set(null);
        } else if (!loaded.detail().equals(detail.get())) {
            detail.set(loaded.detail());
        }
    }

    private void applyFilter() {
        List<EndpointRow> shown =
                all.stream().filter(row -> row.matches(filter.get())).toList();
        if (!shown.equals(rows)) {
            rows.setAll(shown);
        }
    }

    private void select(@Nullable String uid) {
        asked = uid;
        notice.set("");
        if (uid == null) {
            detail.set(null);
        }
        if (pane.get() != Pane.FORM || uid != null) {
            pane.set(uid == null ? Pane.NOTHING : Pane.DETAIL);
        }
        refresh();
    }

    private record Loaded(
            List<EndpointRow> rows,
            @Nullable String uid,
            @Nullable EndpointDetail detail) {}
}
