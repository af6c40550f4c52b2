package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointStats;
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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The list of endpoints, which of them is selected, and which face the pane beside it shows. */
final class EndpointsViewModel extends ListModel<EndpointRow> {
    /** What the pane beside the table shows. */
    enum Pane {
        NOTHING,
        DETAIL,
        FORM
    }

    private final Sending sending;
    private final Seconds seconds;
    private final Pulse<Loaded> pulse;
    private final ReadOnlyObjectWrapper<@Nullable EndpointDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Pane> pane = new SimpleObjectProperty<>(Pane.NOTHING);
    private final StringProperty notice = new SimpleStringProperty("");
    private volatile @Nullable String asked;
    private List<EndpointRow> all = List.of();

    EndpointsViewModel(Sending sending, PulseThreads threads, Clock clock) {
        this.sending = sending;
        this.seconds = new Seconds(threads.ticks(), clock);
        this.pulse = threads.pulse(EndpointsViewModel::cares, this::load, this::apply);
        filterProperty().subscribe(this::applyFilter);
        selectedUidProperty().subscribe((before, uid) -> select(uid));
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

    /** Asks for everything shown as it is now. */
    void refresh() {
        pulse.refresh();
    }

    /** Selects the endpoint of that uid and shows it. */
    @Override
    public void show(String uid) {
        selectedUidProperty().set(uid);
        pane.set(Pane.DETAIL);
        refresh();
    }

    /** Goes back from the form to what is selected. */
    void closeForm() {
        pane.set(selectedUidProperty().get() == null ? Pane.NOTHING : Pane.DETAIL);
    }

    ReadOnlyObjectProperty<@Nullable EndpointDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    ObjectProperty<Pane> paneProperty() {
        return pane;
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
        seconds.look();
        all = loaded.rows();
        applyFilter();
        String uid = selectedUidProperty().get();
        if (uid == null || !uid.equals(loaded.uid())) {
            return;
        }
        if (loaded.detail() == null) {
            selectedUidProperty().set(null);
        } else if (!loaded.detail().equals(detail.get())) {
            detail.set(loaded.detail());
        }
    }

    private void applyFilter() {
        List<EndpointRow> shown =
                all.stream().filter(row -> row.matches(filterProperty().get())).toList();
        showRows(shown);
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
