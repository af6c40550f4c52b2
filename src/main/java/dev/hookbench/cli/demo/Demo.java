package dev.hookbench.cli.demo;

import dev.hookbench.cli.launch.RunningHookbench;
import dev.hookbench.domain.StorageUnavailable;
import java.io.PrintWriter;
import java.util.List;

/** Plays the main job on a running Hookbench, step by step, and reports each. */
public final class Demo {
    private final RunningHookbench running;
    private final PrintWriter out;

    /** A demonstration on {@code running}, reported to {@code out}. */
    public Demo(RunningHookbench running, PrintWriter out) {
        this.running = running;
        this.out = out;
    }

    /**
     * Plays all steps; one that fails does not stop the next.
     *
     * @return whether everything held
     */
    public boolean play() {
        DemoReport report = new DemoReport(out);
        try (Stage stage = new Stage(running)) {
            steps(stage).forEach(step -> play(step, report));
        }
        report.finish();
        return report.allHeld();
    }

    private static List<Step> steps(Stage stage) {
        FailingEndpoint failing = new FailingEndpoint(stage);
        return List.of(
                new ReceiveGitHub(stage),
                new PauseDiscards(stage),
                new RotateSecret(stage),
                new FailUntilInactive(stage, failing),
                new ResendProbes(stage, failing),
                new ReplayTheRest(stage, failing),
                new ReplayCapture(stage),
                new BodiesAreEqual(stage));
    }

    private static void play(Step step, DemoReport report) {
        try {
            report.ok(step.title(), step.run());
        } catch (CheckFailed | StorageUnavailable | IllegalStateException e) {
            report.failed(step.title(), String.valueOf(e.getMessage()));
        }
    }
}
