package dev.hookbench.testing.ui;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** A test that needs the toolkit. It has a driver; stages that the driver showed are closed after each test. */
@Tag("ui")
public abstract class UiTest {
    /** Clicks and types. */
    protected final UiDriver driver = new UiDriver();

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    @AfterEach
    void closeStages() {
        driver.closeStages();
    }

    /** The result of {@code action} on the FX thread. */
    protected static <T> T onFx(Callable<T> action) {
        return Toolkit.onFx(action);
    }

    /** Runs {@code action} on the FX thread and waits for it. */
    protected static void runOnFx(Runnable action) {
        Toolkit.onFx(() -> {
            action.run();
            return true;
        });
    }
}
