package dev.hookbench.app;

import dev.hookbench.cli.launch.StartFailure;
import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.access.ApiTokens;
import dev.hookbench.ui.shell.MainWindow;
import dev.hookbench.ui.support.UiThread;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The window's life: the services start off the FX thread, the window shows them, and with it they end. */
public final class HookbenchApp extends Application {
    private static final String DATA = "data";

    private @Nullable OpenHookbench running;
    private String failure = "";
    private @Nullable MainWindow window;
    private @Nullable WindowDoor door;

    /** Made by JavaFX. */
    public HookbenchApp() {}

    /** Opens the window over a data folder; returns when it is closed. */
    static void open(Path folder) {
        launch(HookbenchApp.class, "--" + DATA + "=" + folder);
    }

    @Override
    public void init() {
        Path folder = Path.of(getParameters().getNamed().get(DATA));
        try {
            running = OpenHookbench.start(DataFolder.open(folder), new StartOptions(folder, null, null));
            Thread.setDefaultUncaughtExceptionHandler((thread, e) ->
                    LoggerFactory.getLogger(HookbenchApp.class).error("unexpected on {}", thread.getName(), e));
        } catch (StartFailure e) {
            failure = String.valueOf(e.getMessage());
        }
    }

    @Override
    public void start(Stage stage) throws IOException {
        IntStream.of(16, 32, 48, 64, 128, 256)
                .mapToObj(size -> "/icons/app/hookbench-" + size + ".png")
                .map(name -> new Image(Objects.requireNonNull(HookbenchApp.class.getResourceAsStream(name), name)))
                .forEach(stage.getIcons()::add);
        OpenHookbench open = running;
        if (open == null) {
            FailureNotice.show(stage, failure);
            return;
        }
        MainWindow shown =
                new MainWindow(WindowContext.of(open.root(), this::browse), WindowContext.facts(open), stage);
        window = shown;
        shown.show();
        SecretText token = SecretText.of(new ApiTokens(new SecureRandom()).secret());
        UiThread ui = new UiThread();
        WindowDoor opened = WindowDoor.open(token, () -> ui.execute(shown::raise));
        door = opened;
        open.announce(opened.port(), token);
    }

    private boolean browse(String url) {
        try {
            getHostServices().showDocument(url);
            return true;
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(HookbenchApp.class).warn("no browser could be started", e);
            return false;
        }
    }

    @Override
    public void stop() throws IOException {
        if (door != null) {
            door.close();
        }
        if (window != null) {
            window.close();
        }
        if (running != null) {
            running.close();
        }
    }
}
