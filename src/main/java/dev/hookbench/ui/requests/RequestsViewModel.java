package dev.hookbench.ui.requests;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.capture.CaptureFilter;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.capture.CaptureIndex.Counts;
import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.query.CaptureFilterParser;
import dev.hookbench.query.CaptureFilterParser.BadTerm;
import dev.hookbench.query.CaptureFilterParser.Parsed;
import dev.hookbench.ui.support.Attachable;
import dev.hookbench.ui.support.Failures;
import dev.hookbench.ui.support.Pulse;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The list of requests: a bounded window over the index that follows the newest until the user looks at something, then
 * stands still and counts what is new.
 */
final class RequestsViewModel implements Attachable {
    static final int PAGE = 200;
    /** How far fresh rows are counted: from here on it may be more. */
    static final int MOST_FRESH = PageRequest.MAX_LIMIT - 1;

    private static final String DEFAULT_INBOX = "default";

    private final CaptureIndex index;
    private final UiContext.Surroundings surroundings;
    private final UiTools tools;
    private final Pulse<Answer> pulse;
    private final ObservableList<CaptureRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Chip> chip = new ReadOnlyObjectWrapper<>(Chip.ALL);
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(new Counts(0, 0));
    private final ReadOnlyObjectWrapper<@Nullable String> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyIntegerWrapper fresh = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper filtered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper inboxUrl = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper filterProblem = new ReadOnlyStringWrapper("");
    private CaptureFilter typed = CaptureFilter.all();
    private CaptureWindow window = CaptureWindow.empty();
    private boolean loading;
    private @Nullable Instant arrivalSince;
    private volatile Ask ask = new Ask(CaptureFilter.all(), null);

    /** What is wanted: the newest page, or how many came after {@code top}. */
    private record Ask(CaptureFilter filter, @Nullable String top) {}

    private record Answer(Ask ask, Page<CaptureRow> page, Counts counts, String inboxUrl) {}

    RequestsViewModel(CaptureIndex index, UiContext.Surroundings surroundings, UiTools tools) {
        this.index = index;
        this.surroundings = surroundings;
        this.tools = tools;
        this.pulse = tools.pulses().pulse(RequestsViewModel::cares, this::query, this::apply);
        pulse.problemProperty().subscribe(problem::set);
    }

    @Override
    public void attach() {
        pulse.attach();
    }

    @Override
    public void detach() {
        pulse.detach();
    }

    /** The rows of the window, newest first, at most {@link CaptureWindow#MOST}. */
    ObservableList<CaptureRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Chip> chipProperty() {
        return chip.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** The uid of the chosen row, null for none. */
    ReadOnlyObjectProperty<@Nullable String> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /** How many rows came since the list stands still, at most {@link #MOST_FRESH}. */
    ReadOnlyIntegerProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    /** Whether the index has answered at all. */
    ReadOnlyBooleanProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /** What is wrong with the typed filter, a sentence a term; empty for nothing. */
    ReadOnlyStringProperty filterProblemProperty() {
        return filterProblem.getReadOnlyProperty();
    }

    /** Why the list could not be read; empty when it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether a chip or the filter box leaves something out. */
    ReadOnlyBooleanProperty filteredProperty() {
        return filtered.getReadOnlyProperty();
    }

    /** Where the default inbox receives. */
    ReadOnlyStringProperty inboxUrlProperty() {
        return inboxUrl.getReadOnlyProperty();
    }

    void filter(String text) {
        Parsed parsed = CaptureFilterParser.parse(text);
        filterProblem.set(parsed.bad().stream().map(BadTerm::message).collect(Collectors.joining("\n")));
        typed = parsed.filter();
        refilter();
    }

    void choose(Chip newChip) {
        chip.set(newChip);
        refilter();
    }

    /** The user chose a row: it is shown and the list stands still. */
    void select(String uid) {
        hold();
        selected.set(uid);
    }

    /** Something else wants this row shown. */
    void reveal(String uid) {
        selected.set(uid);
    }

    /** Shows the first request that comes in from now on, as after sending a test; not those that came unseen before. */
    void revealNextArrival() {
        arrivalSince = surroundings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        follow();
    }

    /** The list stands still from now on; what comes is only counted. */
    void hold() {
        if (following.get() && !rows.isEmpty()) {
            following.set(false);
            arrivalSince = null;
            ask = new Ask(ask.filter(), rows.getFirst().uid());
            pulse.markDirty();
        }
    }

    /** The list goes to the newest and stays there. */
    void follow() {
        following.set(true);
        fresh.set(0);
        ask = new Ask(ask.filter(), null);
        pulse.refresh();
    }

    /** Adds the rows beyond the old end, if there are any. */
    void loadOlder() {
        load(window.older(), Direction.OLDER, page -> window.plusOlder(page));
    }

    /** Adds the rows beyond the new end, if some were dropped there. */
    void loadNewer() {
        load(following.get() ? null : window.newer(), Direction.NEWER, page -> window.plusNewer(page));
    }

    private void load(@Nullable String cursor, Direction direction, Function<Page<CaptureRow>, CaptureWindow> add) {
        if (loading || cursor == null) {
            return;
        }
        loading = true;
        hold();
        CaptureFilter filter = ask.filter();
        tools.tasks()
                .of(
                        tools.messages().get("requests.loading"),
                        _ -> index.page(filter, new PageRequest(cursor, direction, PAGE)))
                .onSuccess(page -> {
                    problem.set("");
                    if (filter.equals(ask.filter()) && !following.get()) {
                        show(add.apply(page));
                    }
                })
                .onError(e -> problem.set(Failures.describe(e)))
                .always(() -> loading = false)
                .start();
    }

    private void refilter() {
        following.set(true);
        fresh.set(0);
        ask = new Ask(chip.get().within(typed), null);
        filtered.set(!ask.filter().equals(CaptureFilter.all()));
        pulse.markDirty();
    }

    private static boolean cares(CoreEvent event) {
        return event instanceof CoreEvent.CaptureRecorded
                || event instanceof CoreEvent.CaptureJudged
                || event instanceof CoreEvent.CaptureDeleted
                || event instanceof CoreEvent.ServiceStateChanged;
    }

    private Answer query() {
        Ask now = ask;
        PageRequest wanted = now.top() == null
                ? PageRequest.newest(PAGE)
                : new PageRequest(now.top(), Direction.NEWER, PageRequest.MAX_LIMIT);
        return new Answer(
                now,
                index.page(now.filter(), wanted),
                index.counts(),
                surroundings.services().now().inboxUrl(DEFAULT_INBOX));
    }

    private void apply(Answer answer) {
        if (!answer.ask().equals(ask)) {
            pulse.markDirty();
            return;
        }
        counts.set(answer.counts());
        inboxUrl.set(answer.inboxUrl());
        if (answer.ask().top() == null) {
            show(CaptureWindow.of(answer.page()));
            revealArrival();
        } else {
            fresh.set(Math.max(0, answer.page().rows().size() - 1));
        }
        answered.set(true);
    }

    private void revealArrival() {
        Instant since = arrivalSince;
        if (since != null) {
            rows.reversed().stream()
                    .filter(row -> !row.receivedAt().isBefore(since))
                    .findFirst()
                    .ifPresent(this::reveal);
        }
    }

    private void reveal(CaptureRow row) {
        arrivalSince = null;
        selected.set(row.uid());
    }

    private void show(CaptureWindow next) {
        if (!next.rows().equals(rows)) {
            rows.setAll(next.rows());
        }
        window = next;
    }
}
