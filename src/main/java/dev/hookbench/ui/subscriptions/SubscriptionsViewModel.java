package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.FilterDraft;
import dev.hookbench.domain.subscription.Subscribing;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.Attachable;
import dev.hookbench.ui.support.Pulse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The subscriptions of the endpoint that is shown, and which face the tab has. */
final class SubscriptionsViewModel implements Attachable {
    /** What the tab shows. */
    enum Face {
        LIST,
        SUBSCRIPTION,
        TYPE_FILTER,
        TESTER
    }

    private final Subscribing subscribing;
    private final Sources sources;
    private final Samples samples;
    private final TesterViewModel tester;
    private final Work work;
    private final Words words;
    private final ObservableValue<@Nullable String> endpointUid;
    private final Supplier<Instant> clock;
    private final Pulse<Loaded> pulse;
    private final ObservableList<SubscriptionRow> rows = FXCollections.observableArrayList();
    private final ObservableList<EventType> catalogue = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Map<String, String>> sourceNames = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<Face> face = new SimpleObjectProperty<>(Face.LIST);
    private final StringProperty notice = new SimpleStringProperty("");
    private volatile @Nullable String asked;

    SubscriptionsViewModel(SubscriptionsCore core, TesterViewModel tester, ObservableValue<@Nullable String> endpoint) {
        this.subscribing = core.subscribing();
        this.sources = core.sources();
        this.samples = core.samples();
        this.tester = tester;
        this.work = core.work();
        this.words = core.words();
        this.endpointUid = endpoint;
        this.clock = core.clock()::instant;
        this.pulse = core.threads().pulse(SubscriptionsViewModel::cares, this::load, this::apply);
        endpoint.subscribe(this::endpointChanged);
    }

    @Override
    public void attach() {
        pulse.attach();
    }

    @Override
    public void detach() {
        pulse.detach();
    }

    /** Asks for everything shown as it is now. */
    void refresh() {
        pulse.refresh();
    }

    /** Goes back to the list. */
    void showList() {
        tester.close();
        face.set(Face.LIST);
        refresh();
    }

    /** Tries what a subscription has on real events. */
    void showTester(SubscriptionRow row) {
        notice.set("");
        tester.openSaved(row.subscription().uid());
        face.set(Face.TESTER);
    }

    void delete(SubscriptionRow row) {
        run(() -> subscribing.commands().delete(row.subscription().uid()));
    }

    void delete(EventTypeFilter filter) {
        run(() -> subscribing.commands().deleteFilter(filter.subscriptionUid(), filter.uid()));
    }

    /** Switches a filter on or off. */
    void toggle(EventTypeFilter filter) {
        FilterDraft turned = new FilterDraft(filter.eventType(), !filter.enabled(), filter.filter());
        run(() -> subscribing.commands().updateFilter(filter.subscriptionUid(), filter.uid(), turned));
    }

    ObservableList<SubscriptionRow> rows() {
        return rows;
    }

    /** Every event type there is, for completion. */
    ObservableList<EventType> catalogue() {
        return catalogue;
    }

    /** Every source by uid, in words; the empty uid, what is sent, is the first. */
    ReadOnlyObjectProperty<Map<String, String>> sourceNamesProperty() {
        return sourceNames.getReadOnlyProperty();
    }

    ObjectProperty<Face> faceProperty() {
        return face;
    }

    /** The endpoint that is shown; empty for none. */
    String endpointUid() {
        return Objects.requireNonNullElse(endpointUid.getValue(), "");
    }

    /** What was refused or failed last, in words; empty when nothing was. */
    ReadOnlyStringProperty noticeProperty() {
        return notice;
    }

    /** Why what is shown could not be brought up to date; empty while it could. */
    ReadOnlyStringProperty problemProperty() {
        return pulse.problemProperty();
    }

    private void endpointChanged() {
        asked = endpointUid.getValue();
        notice.set("");
        showList();
    }

    private static boolean cares(CoreEvent event) {
        return event instanceof CoreEvent.SubscriptionChanged
                || event instanceof CoreEvent.EventTypeChanged
                || event instanceof CoreEvent.EventAccepted
                || event instanceof CoreEvent.CaptureRecorded
                || event instanceof CoreEvent.InboxChanged;
    }

    private Loaded load() {
        String uid = asked;
        List<SubscriptionRow> loaded = uid == null
                ? List.of()
                : subscribing.subscriptions().ofEndpoint(uid).stream()
                        .map(found -> new SubscriptionRow(
                                found, subscribing.subscriptions().filters(found.uid())))
                        .toList();
        return new Loaded(
                uid,
                loaded,
                sources.load(loaded),
                subscribing.eventTypes().all(),
                samples.events(),
                samples.captures());
    }

    private void apply(Loaded loaded) {
        if (!Objects.equals(loaded.uid(), asked)) {
            return;
        }
        if (!loaded.sources().equals(sourceNames.get())) {
            sourceNames.set(loaded.sources());
        }
        if (!loaded.rows().equals(rows)) {
            rows.setAll(loaded.rows());
        }
        if (!loaded.catalogue().equals(catalogue)) {
            catalogue.setAll(loaded.catalogue());
        }
        Instant now = clock.get();
        tester.offer(
                loaded.events().stream()
                        .map(event -> SampleChoice.of(event, now, words))
                        .toList(),
                loaded.captures().stream()
                        .map(row -> SampleChoice.of(row, now, words))
                        .toList());
    }

    private <T> void run(Supplier<Outcome<T>> command) {
        notice.set("");
        work.command(command, _ -> refresh(), problems -> {
            notice.set(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
            refresh();
        });
    }

    private record Loaded(
            @Nullable String uid,
            List<SubscriptionRow> rows,
            Map<String, String> sources,
            List<EventType> catalogue,
            List<Event> events,
            List<CaptureRow> captures) {}
}
