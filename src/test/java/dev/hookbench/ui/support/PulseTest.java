package dev.hookbench.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import dev.hookbench.testing.ui.ManualTicks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class PulseTest {
    private final EventHub hub = new EventHub();
    private final ManualTicks ticks = new ManualTicks();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Integer> shown = new ArrayList<>();
    private int asked;
    private final Pulse<Integer> pulse = new PulseThreads(hub, ticks, background::add, Runnable::run)
            .pulse(event -> event instanceof CoreEvent.CaptureRecorded, () -> ++asked, shown::add);

    @Test
    void asksAtOnceWhenAttached() {
        pulse.attach();
        runBackground();
        assertThat(shown).containsExactly(1);
    }

    @Test
    void twentyThousandEventsAreOneQuery() {
        pulse.attach();
        runBackground();
        for (int i = 0; i < 20_000; i++) {
            hub.publish(new CoreEvent.CaptureRecorded("c" + i));
        }
        ticks.beat();
        runBackground();
        assertThat(shown).containsExactly(1, 2);
    }

    @Test
    void asksNothingWhileNothingChanged() {
        pulse.attach();
        runBackground();
        hub.publish(new CoreEvent.InboxChanged("not mine"));
        ticks.beat();
        ticks.beat();
        assertThat(background).isEmpty();
    }

    @Test
    void asksAgainAfterAQueryThatWasOvertaken() {
        pulse.attach();
        hub.publish(new CoreEvent.CaptureRecorded("during"));
        ticks.beat();
        assertThat(background).hasSize(1);
        runBackground();
        ticks.beat();
        runBackground();
        assertThat(shown).containsExactly(1, 2);
    }

    @Test
    void throwsAwayWhatComesAfterDetaching() {
        pulse.attach();
        pulse.detach();
        runBackground();
        assertThat(shown).isEmpty();
        assertThat(ticks.registered()).isZero();
    }

    @Test
    void canBeAttachedAgain() {
        pulse.attach();
        pulse.detach();
        pulse.attach();
        runBackground();
        assertThat(shown).hasSize(1);
    }

    @Test
    void saysWhyAQueryFailedAndRecovers() {
        List<Integer> results = new ArrayList<>();
        Pulse<Integer> failing = new PulseThreads(hub, ticks, background::add, Runnable::run)
                .pulse(_ -> true, () -> failFirst(), results::add);
        failing.attach();
        runBackground();
        assertThat(failing.problemProperty().get()).isEqualTo("the index is closed");
        failing.markDirty();
        ticks.beat();
        runBackground();
        assertThat(failing.problemProperty().get()).isEmpty();
        assertThat(results).hasSize(1);
    }

    private int failFirst() {
        if (++asked == 1) {
            throw new IllegalStateException("the index is closed");
        }
        return asked;
    }

    private void runBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
