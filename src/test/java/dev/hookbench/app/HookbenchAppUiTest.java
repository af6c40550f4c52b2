package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.testing.ui.UiTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.application.Application;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The window's life over a real core: from its start over a second start to its end. */
final class HookbenchAppUiTest extends UiTest {
    @TempDir
    Path temp;

    private Thread.UncaughtExceptionHandler before = (_, _) -> {};
    private Stage stage = onFx(Stage::new);

    @BeforeEach
    void rememberHandler() {
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        if (handler != null) {
            before = handler;
        }
    }

    @AfterEach
    void restoreHandler() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        runOnFx(stage::hide);
    }

    private Application start(Path data) throws Exception {
        stage = FxToolkit.registerStage(Stage::new);
        return FxToolkit.setupApplication(HookbenchApp.class, "--data=" + data);
    }

    @Test
    void theWindowOpensOverItsCoreIsRaisedByASecondStartAndEndsWithIt() throws Exception {
        Path data = temp.resolve("data");
        Application app = start(data);
        try {
            RuntimeFile.Content running = RuntimeFile.read(data).orElseThrow();
            driver.awaitText(running.receiverUrl() + "/in/default");
            assertThat(running.windowPort()).isPositive();
            assertThat(onFx(stage::getIcons)).isNotEmpty();
            runOnFx(() -> stage.setIconified(true));
            assertThat(onFx(stage::isIconified)).isTrue();
            new ProcessLauncher(new DataLocation("Linux", temp, Map.of()))
                    .openWindow(new StartOptions(data, null, null));
            await().until(() -> onFx(() -> !stage.isIconified()));
        } finally {
            FxToolkit.cleanupApplication(app);
        }
        assertThat(RuntimeFile.read(data)).isEmpty();
        assertThat(InstanceLock.tryAcquire(data))
                .hasValueSatisfying(lock -> assertThat(lock).satisfies(InstanceLock::close));
    }

    @Test
    void aFolderThatCannotBeUsedIsExplainedInTheWindow() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "mine");
        Application app = start(file);
        try {
            driver.awaitText("is a file, not a folder");
            assertThat(onFx(() -> stage.getScene().getRoot().lookupAll("*").stream()
                            .filter(Labeled.class::isInstance)
                            .count()))
                    .isPositive();
        } finally {
            FxToolkit.cleanupApplication(app);
        }
        assertThat(file).hasContent("mine");
    }
}
