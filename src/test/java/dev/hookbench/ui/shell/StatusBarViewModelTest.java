package dev.hookbench.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.ui.Arrival;
import dev.hookbench.testing.ui.ManualTicks;
import dev.hookbench.testing.ui.UiWorld;
import dev.hookbench.ui.support.ServiceStatus.Index;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StatusBarViewModelTest {
    private final UiWorld world = new UiWorld();
    private final ManualTicks ticks = new ManualTicks();
    private final StatusBarViewModel bar = new StatusBarViewModel(world.context(), world.tools(ticks));

    @BeforeEach
    void attach() {
        bar.attach();
    }

    /** A second passes: the look marks, the beat after it asks. */
    private void look() {
        ticks.beat();
        ticks.beat();
    }

    private String problem() {
        return bar.problemProperty().get();
    }

    @Test
    void allIsWellAtFirst() {
        assertThat(problem()).isEmpty();
        assertThat(bar.receiverProperty().get()).isEqualTo("Receiving on");
        assertThat(bar.urlProperty().get()).isEqualTo("http://127.0.0.1:9400/in/");
        assertThat(bar.portNoteProperty().get()).isEmpty();
        assertThat(bar.receivingProperty().get()).isTrue();
    }

    @Test
    void aJournalThatFailsIsToldThoughNobodySaysSoAndNoLongerOnceItIsMended() {
        world.journal.failWith("The disk is full.");
        look();
        assertThat(problem()).isEqualTo("Nothing is accepted: The disk is full.");
        assertThat(bar.receiverProperty().get()).isEqualTo("Refusing on");
        assertThat(bar.receivingProperty().get()).isFalse();

        world.journal.recover();
        look();
        assertThat(problem()).isEmpty();
        assertThat(bar.receiverProperty().get()).isEqualTo("Receiving on");
    }

    @Test
    void anIndexThatFallsBehindIsToldUntilItHasCaughtUp() {
        world.indexIs(new Index("", 7, Duration.ofSeconds(9)));
        look();
        assertThat(problem()).startsWith("7 entries wait to be listed, the oldest for 9 s.");
        world.indexIs(Index.WELL);
        look();
        assertThat(problem()).isEmpty();
    }

    @Test
    void anIndexThatCannotBeWrittenIsToldAsSoonAsItSaysSo() {
        world.indexIs(new Index("The index cannot be written.", 1, Duration.ZERO));
        world.stateChanged();
        ticks.beat();
        assertThat(problem()).isEqualTo("The index cannot be written.");
    }

    @Test
    void countsFollowWhatArrives() {
        assertThat(bar.receivedProperty().get()).isEqualTo("no requests yet");
        world.receive(Arrival.at("default").json("{}"));
        ticks.beat();
        assertThat(bar.receivedProperty().get()).isEqualTo("1 request");
        assertThat(bar.failingProperty().get()).isEmpty();
    }

    @Test
    void nothingIsWatchedAfterItLeft() {
        assertThat(ticks.registered()).isPositive();
        bar.attach();
        int once = ticks.registered();
        bar.detach();
        assertThat(ticks.registered()).as("of %s", once).isZero();
        world.journal.failWith("The disk is full.");
        look();
        assertThat(problem()).isEmpty();
    }
}
