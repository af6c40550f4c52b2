package dev.hookbench.testing.ui;

import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.testing.Room;
import dev.hookbench.ui.settings.AppFacts;
import dev.hookbench.ui.shell.MainWindow;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The whole window over in-memory twins, opened in one of its rooms. */
public final class SendingWindow implements AutoCloseable {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 800;

    /** What the settings tell in tests. */
    public static final AppFacts FACTS = new AppFacts(
            "/home/me/.local/share/hookbench",
            "/home/me/.local/share/hookbench/runtime.json",
            "http://127.0.0.1:9400",
            "http://127.0.0.1:9401/api/v1",
            List.of(),
            List.of("Hookbench 0.1.0", "Java 25", "JavaFX 26.0.2"));

    /** The twins behind the window. */
    public final Room room;

    private final MainWindow window;
    private final Stage stage;

    private SendingWindow(Room room, MainWindow window, Stage stage) {
        this.room = room;
        this.window = window;
        this.stage = stage;
    }

    /** A window over these twins; open a room by {@link #open}. */
    public static SendingWindow over(Room room) {
        return over(room, List.of());
    }

    /** A window after a start that had that to tell. */
    public static SendingWindow over(Room room, List<String> notices) {
        return Toolkit.onFx(() -> {
            Stage stage = new Stage();
            AppFacts facts = new AppFacts(
                    FACTS.dataFolder(),
                    FACTS.runtimeFile(),
                    FACTS.receiverUrl(),
                    FACTS.apiUrl(),
                    notices,
                    FACTS.versions());
            MainWindow window = new MainWindow(room.context(), facts, stage);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            window.show();
            return new SendingWindow(room, window, stage);
        });
    }

    /** Makes it as large as the pictures in the documentation. */
    public SendingWindow large() {
        Toolkit.onFx(() -> {
            stage.setWidth(1280);
            return true;
        });
        return this;
    }

    /** Adds an endpoint to the twins. */
    public SendingWindow with(Endpoint endpoint) {
        room.endpoints.save(endpoint);
        return this;
    }

    /** Goes to a room by its name on the rail. */
    public SendingWindow open(UiDriver driver, String title) {
        driver.clickText(title);
        return this;
    }

    /** Its scene. */
    public Scene scene() {
        return stage.getScene();
    }

    /** A picture of it in light or dark. */
    public void picture(String name, boolean dark) {
        Screenshots.take(scene(), name.toLowerCase(Locale.ROOT) + (dark ? "-dark" : "-light"));
    }

    /** A picture of it for the README, in light or dark. */
    public void document(String name, boolean dark) {
        Screenshots.document(scene(), name + (dark ? "-dark" : "-light"));
    }

    @Override
    public void close() {
        Toolkit.onFx(() -> {
            window.close();
            return true;
        });
    }
}
