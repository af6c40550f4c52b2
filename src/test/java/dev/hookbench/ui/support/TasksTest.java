package dev.hookbench.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.ui.ManualTicks;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class TasksTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final ManualTicks ticks = new ManualTicks();
    private final Tasks tasks = new Tasks(background::add, Runnable::run, ticks);
    private final List<String> log = new ArrayList<>();

    @Test
    void bringsTheResult() {
        task(() -> "done").start();
        assertThat(log).isEmpty();
        background.remove().run();
        assertThat(log).containsExactly("done", "always");
    }

    @Test
    void bringsTheFailure() {
        task(() -> {
                    throw new IOException("disk full");
                })
                .start();
        background.remove().run();
        assertThat(log).containsExactly("disk full", "always");
    }

    @Test
    void saysNothingAfterCancelling() {
        BackgroundTask<String> task = task(() -> "done").start();
        task.cancel();
        background.remove().run();
        assertThat(log).containsExactly("always");
    }

    @Test
    void showsWhatTakesLongAndOnlyThat() {
        task(() -> "quick").start();
        background.remove().run();
        ticks.pass();
        assertThat(tasks.slow()).isEmpty();
        BackgroundTask<String> slow = task(() -> "slow").start();
        ticks.pass();
        assertThat(tasks.slow()).containsExactly(slow);
        background.remove().run();
        assertThat(tasks.slow()).isEmpty();
    }

    @Test
    void aCancelledTaskLeavesTheList() {
        BackgroundTask<String> slow = task(() -> "slow").start();
        ticks.pass();
        slow.cancel();
        assertThat(tasks.slow()).isEmpty();
    }

    @Test
    void tellsHowFarItIs() {
        BackgroundTask<String> task = tasks.of("copy", progress -> {
            progress.report(1, 4);
            return "half";
        });
        assertThat(task.progressProperty().get()).isNegative();
        task.start();
        background.remove().run();
        assertThat(task.progressProperty().get()).isEqualTo(0.25);
    }

    private interface Body {
        String run() throws Exception;
    }

    private BackgroundTask<String> task(Body body) {
        return tasks.of("work", _ -> body.run())
                .onSuccess(log::add)
                .onError(e -> log.add(e.getMessage()))
                .always(() -> log.add("always"));
    }
}
