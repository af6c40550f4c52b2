package dev.hookbench.testing.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/** The toolkit of a test run: started once, used by all. */
final class Toolkit {
    private static final long PATIENCE_SECONDS = 20;
    private static boolean started;
    private static @Nullable Robot robot;

    private Toolkit() {}

    static synchronized void start() {
        if (started) {
            return;
        }
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        Platform.setImplicitExit(false);
        try {
            if (!up.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the toolkit did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        started = true;
    }

    /**
     * The one robot of all tests. On the FX thread. The headless platform chains each new robot to the window it was
     * made over, so that robots made for every click would keep every window of a run in memory.
     */
    static Robot robot() {
        Robot made = robot;
        if (made == null) {
            made = new Robot();
            robot = made;
        }
        return made;
    }

    /** The result of {@code action} on the FX thread. */
    static <T> T onFx(Callable<T> action) {
        FutureTask<T> task = new FutureTask<>(action);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("the FX thread did not answer", e);
        }
    }
}
