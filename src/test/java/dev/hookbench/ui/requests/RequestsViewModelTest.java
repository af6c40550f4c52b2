package dev.hookbench.ui.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.testing.ui.Arrival;
import dev.hookbench.testing.ui.ManualTicks;
import dev.hookbench.testing.ui.UiWorld;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RequestsViewModelTest {
    private final UiWorld world = new UiWorld();
    private final ManualTicks ticks = new ManualTicks();
    private final RequestsViewModel model =
            new RequestsViewModel(world.captures, world.context().surroundings(), world.tools(ticks));

    @BeforeEach
    void attach() {
        model.attach();
    }

    @Test
    void knowsWhereTheDefaultInboxReceives() {
        assertThat(model.inboxUrlProperty().get()).isEqualTo("http://127.0.0.1:9400/in/default");
        assertThat(model.answeredProperty().get()).isTrue();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void showsWhatArrivesNewestFirst() {
        receive("first");
        receive("second");
        assertThat(types()).isEmpty();
        ticks.beat();
        assertThat(types()).containsExactly("second", "first");
        assertThat(model.countsProperty().get().total()).isEqualTo(2);
    }

    @Test
    void standsStillOnceARowIsChosenAndCountsWhatIsNew() {
        receive("first");
        ticks.beat();
        model.select(model.rows().getFirst().uid());
        receive("second");
        receive("third");
        ticks.beat();
        assertThat(types()).containsExactly("first");
        assertThat(model.freshProperty().get()).isEqualTo(2);
        assertThat(model.followingProperty().get()).isFalse();
        model.follow();
        assertThat(types()).containsExactly("third", "second", "first");
        assertThat(model.freshProperty().get()).isZero();
    }

    @Test
    void remembersTheChoiceById() {
        receive("first");
        ticks.beat();
        String uid = model.rows().getFirst().uid();
        model.select(uid);
        receive("second");
        model.follow();
        assertThat(model.selectedProperty().get()).isEqualTo(uid);
    }

    @Test
    void holdsNothingWhileThereIsNothing() {
        model.hold();
        assertThat(model.followingProperty().get()).isTrue();
    }

    @Test
    void filtersByWhatIsTypedAndSaysWhatIsWrong() {
        receive("order.created");
        receive("invoice.paid");
        model.filter("invoice sig:wrong");
        ticks.beat();
        assertThat(types()).containsExactly("invoice.paid");
        assertThat(model.filterProblemProperty().get()).contains("sig:wrong");
        assertThat(model.filteredProperty().get()).isTrue();
        model.filter("");
        ticks.beat();
        assertThat(types()).hasSize(2);
        assertThat(model.filterProblemProperty().get()).isEmpty();
        assertThat(model.filteredProperty().get()).isFalse();
    }

    @Test
    void aChipIsAFilterBelowWhatIsTyped() {
        world.receive(Arrival.at("default").type("unsigned"));
        world.receive(Arrival.at("default").type("signed").json("{}").signed(Samples.own()));
        world.receive(Arrival.at("default")
                .type("failed")
                .json("{}")
                .signed(Samples.own())
                .answered(503));
        model.choose(Chip.INVALID);
        ticks.beat();
        assertThat(types()).containsExactly("unsigned");
        assertThat(model.countsProperty().get().invalid()).isEqualTo(1);
        model.choose(Chip.SERVER_ERROR);
        ticks.beat();
        assertThat(types()).containsExactly("failed");
        model.filter("status:200 sig:valid");
        ticks.beat();
        assertThat(types()).containsExactly("signed");
    }

    @Test
    void aFilterGoesBackToFollowing() {
        receive("first");
        ticks.beat();
        model.hold();
        model.filter("first");
        assertThat(model.followingProperty().get()).isTrue();
    }

    @Test
    void holdsABoundedWindowThatMovesBothWays() {
        for (int i = 0; i < 900; i++) {
            receive("t" + i);
        }
        ticks.beat();
        assertThat(model.rows()).hasSize(RequestsViewModel.PAGE);
        model.loadOlder();
        model.loadOlder();
        model.loadOlder();
        assertThat(model.rows()).hasSize(CaptureWindow.MOST);
        assertThat(model.rows().getLast().eventType()).isEqualTo("t100");
        assertThat(model.rows().getFirst().eventType()).isEqualTo("t599");
        model.loadOlder();
        assertThat(model.rows().getLast().eventType()).isEqualTo("t0");
        model.loadOlder();
        assertThat(model.rows().getLast().eventType()).isEqualTo("t0");
        model.loadNewer();
        model.loadNewer();
        model.loadNewer();
        assertThat(model.rows().getFirst().eventType()).isEqualTo("t899");
        assertThat(model.rows()).hasSize(CaptureWindow.MOST).doesNotHaveDuplicates();
    }

    @Test
    void countsTheNewFromWhereItStoodStill() {
        for (int i = 0; i < 300; i++) {
            receive("t" + i);
        }
        ticks.beat();
        model.loadOlder();
        receive("late");
        ticks.beat();
        assertThat(model.freshProperty().get()).isEqualTo(1);
        assertThat(model.rows()).hasSize(300);
    }

    @Test
    void revealsTheNextArrivalOnly() {
        receive("before");
        ticks.beat();
        model.select(model.rows().getFirst().uid());
        world.clock.advance(Duration.ofMillis(1));
        model.revealNextArrival();
        assertThat(selectedType()).isEqualTo("before");
        receive("the test");
        ticks.beat();
        assertThat(selectedType()).isEqualTo("the test");
        assertThat(model.followingProperty().get()).isTrue();
        receive("another");
        ticks.beat();
        assertThat(selectedType()).isEqualTo("the test");
    }

    @Test
    void aTestIsNotMistakenForWhatCameWhileTheListStoodStill() {
        receive("before");
        ticks.beat();
        model.select(model.rows().getFirst().uid());
        receive("unseen");
        ticks.beat();
        world.clock.advance(Duration.ofMillis(1));
        model.revealNextArrival();
        assertThat(types()).containsExactly("unseen", "before");
        assertThat(selectedType()).isEqualTo("before");
        receive("the test");
        ticks.beat();
        assertThat(selectedType()).isEqualTo("the test");
    }

    @Test
    void stopsWatchingWhenDetached() {
        model.detach();
        receive("unseen");
        ticks.beat();
        assertThat(model.rows()).isEmpty();
        model.attach();
        assertThat(types()).containsExactly("unseen");
    }

    private void receive(String type) {
        world.receive(Arrival.at("default").type(type).target("/in/default"));
    }

    private java.util.List<String> types() {
        return model.rows().stream().map(CaptureRow::eventType).toList();
    }

    private String selectedType() {
        return model.rows().stream()
                .filter(row -> row.uid().equals(model.selectedProperty().get()))
                .map(CaptureRow::eventType)
                .findFirst()
                .orElse("none");
    }
}
