package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.EndpointStats;
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

/** The list of endpoints, which of them is selected, and which face the pane beside it shows. */
public final class EndpointsViewModel {
    /** What the pane beside the table shows. */
    enum Pane {
        NOTHING,
        DETAIL,
        FORM
    }

    private final EndpointsPorts ports;
    private final Work work;
    private final Clock clock;
    private final ObservableList<EndpointRow> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> selectedUid = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable EndpointDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Pane> pane = new SimpleObjectProperty<>(Pane.NOTHING);
    private final ReadOnlyObjectWrapper<Instant> now;
    private final StringProperty notice = new SimpleStringProperty("");
    private List<EndpointRow> all = List.of();

    /** An empty list; {@link #refresh} fills it. */
    public EndpointsViewModel(EndpointsPorts ports, Work work, Clock clock) {
        this.ports = ports;
        this.work = work;
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        filter.subscribe(this::applyFilter);
        selectedUid.subscribe((before, uid) -> select(uid));
    }

    /** Asks for everything shown as it is now. */
    public void refresh() {
        work.run(this::load, this::apply, notice::set);
        loadDetail();
    }

    /** Moves what counts with the clock: countdowns and revealed secrets. */
    public void tick() {
        now.set(clock.instant());
    }

    /** Opens the form for a new endpoint. */
    public void beginNew() {
        pane.set(Pane.FORM);
    }

    /** Selects the endpoint of that uid and shows it. */
    public void show(String uid) {
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

    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    StringProperty noticeProperty() {
        return notice;
    }

    /** Whether there is no endpoint at all, filtered or not. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    private List<EndpointRow> load() {
        Map<String, EndpointStats> stats = ports.endpoints().stats();
        return ports.endpoints().all().stream()
                .map(endpoint -> new EndpointRow(endpoint, stats.getOrDefault(endpoint.uid(), EndpointStats.none())))
                .toList();
    }

    private void apply(List<EndpointRow> loaded) {
        all = loaded;
        applyFilter();
    }

    private void applyFilter() {
        List<EndpointRow> shown =
                all.stream().filter(row -> row.matches(filter.get())).toList();
        if (!shown.equals(rows)) {
            rows.setAll(shown);
        }
    }

    private void select(@Nullable String uid) {
        notice.set("");
        if (uid == null) {
            detail.set(null);
        }
        if (pane.get() != Pane.FORM || uid != null) {
            pane.set(uid == null ? Pane.NOTHING : Pane.DETAIL);
        }
        loadDetail();
    }

    private void loadDetail() {
        String uid = selectedUid.get();
        if (uid != null) {
            work.run(
                    () -> EndpointDetail.load(uid, ports.endpoints(), ports.deliveries()),
                    loaded -> applyDetail(uid, loaded),
                    notice::set);
        }
    }

    private void applyDetail(String uid, Optional<EndpointDetail> loaded) {
        if (!uid.equals(selectedUid.get())) {
            return;
        }
        if (loaded.isEmpty()) {
            selectedUid.set(null);
        } else if (!Objects.equals(detail.get(), loaded.get())) {
            detail.set(loaded.get());
        }
    }
}
