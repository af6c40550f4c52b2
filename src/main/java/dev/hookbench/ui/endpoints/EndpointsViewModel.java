package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.breaker.BreakerView;
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
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
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
    private final BreakerView breakers;
    private final Seconds seconds;
    private final Pulse<Loaded> pulse;
    private final ReadOnlyObjectWrapper<@Nullable EndpointDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Breaker> breaker = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Pane> pane = new SimpleObjectProperty<>(Pane.NOTHING);
    private final StringProperty notice = new SimpleStringProperty("");
    private volatile @Nullable String asked;
    private final ObservableList<OwnerGroup> owners = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable OwnerGroup> owner = new SimpleObjectProperty<>();
    private List<EndpointRow> all = List.of();

    EndpointsViewModel(Sending sending, BreakerView breakers, PulseThreads threads, Clock clock) {
        this.sending = sending;
        this.breakers = breakers;
        this.seconds = new Seconds(threads.ticks(), clock);
        this.pulse = threads.pulse(EndpointsViewModel::cares, this::load, this::apply);
        filterProperty().subscribe(this::applyFilter);
        owner.subscribe(this::applyFilter);
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

    /** The circuit breaker of what is selected; null while it has none. */
    ReadOnlyObjectProperty<@Nullable Breaker> breakerProperty() {
        return breaker.getReadOnlyProperty();
    }

    ObjectProperty<Pane> paneProperty() {
        return pane;
    }

    @Override
    public ObservableValue<Boolean> filteredProperty() {
        return filterProperty().flatMap(text -> owner.map(_ -> true).orElse(!text.isBlank()));
    }

    @Override
    public void clearFilter() {
        super.clearFilter();
        owner.set(null);
    }

    /** The owner ids there are, with their endpoints; those without an owner are in none. */
    ObservableList<OwnerGroup> owners() {
        return owners;
    }

    /** The owner whose endpoints alone are shown; null for all. */
    ObjectProperty<@Nullable OwnerGroup> ownerProperty() {
        return owner;
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
        return new Loaded(
                loaded, uid, shown, uid == null ? null : breakers.breaker(uid).orElse(null));
    }

    private static EndpointRow row(Endpoint endpoint, Map<String, EndpointStats> stats) {
        return new EndpointRow(endpoint, stats.getOrDefault(endpoint.uid(), EndpointStats.none()));
    }

    private void apply(Loaded loaded) {
        seconds.look();
        all = loaded.rows();
        applyOwners();
        applyFilter();
        String uid = selectedUidProperty().get();
        if (uid == null || !uid.equals(loaded.uid())) {
            return;
        }
        breaker.set(loaded.breaker());
        if (loaded.detail() == null) {
            selectedUidProperty().set(null);
        } else if (!loaded.detail().equals(detail.get())) {
            detail.set(loaded.detail());
        }
    }

    private void applyOwners() {
        List<OwnerGroup> now =
                OwnerGroup.of(all.stream().map(EndpointRow::endpoint).toList());
        OwnerGroup before = owner.get();
        if (!now.equals(owners)) {
            owners.setAll(now);
            owner.set(now.stream()
                    .filter(group -> before != null && group.ownerId().equals(before.ownerId()))
                    .findFirst()
                    .orElse(null));
        }
    }

    private void applyFilter() {
        OwnerGroup only = owner.get();
        showRows(all.stream()
                .filter(row -> only == null || row.endpoint().ownerId().equals(only.ownerId()))
                .filter(row -> row.matches(filterProperty().get()))
                .toList());
    }

    private void select(@Nullable String uid) {
        asked = uid;
        notice.set("");
        breaker.set(null);
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
            @Nullable EndpointDetail detail,
            @Nullable Breaker breaker) {}
}
