package dev.hookbench.ui.requests;

import dev.hookbench.testing.ui.SendingWindow;
import dev.hookbench.testing.ui.UiDriver;
import dev.hookbench.testing.ui.UiWorld;
import dev.hookbench.ui.control.CodeView;
import dev.hookbench.ui.shell.MainWindow;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;

/** The Requests view as its user sees it. */
final class RequestsHandle implements AutoCloseable {
    private final UiDriver driver;
    private final Stage stage;
    private final MainWindow window;

    private RequestsHandle(UiDriver driver, Stage stage, MainWindow window) {
        this.driver = driver;
        this.stage = stage;
        this.window = window;
    }

    static RequestsHandle open(UiWorld world, UiDriver driver) {
        Stage stage = driver.onFx(Stage::new);
        MainWindow window = driver.onFx(() -> new MainWindow(world.context(), SendingWindow.FACTS, stage));
        driver.onFx(() -> {
            window.show();
            return true;
        });
        driver.show(stage);
        return new RequestsHandle(driver, stage, window);
    }

    Scene scene() {
        return stage.getScene();
    }

    void awaitRows(int count) {
        await(() -> table().getItems().size() == count);
    }

    void chooseRow(String text) {
        driver.clickText(text);
    }

    void filter(String text) {
        driver.press(KeyCode.CONTROL, KeyCode.F);
        driver.type(text);
    }

    String field(String id) {
        return driver.onFx(() -> ((TextField) scene().lookup("#" + id)).getText());
    }

    /** What the code view of that id shows. */
    String code(String id) {
        return driver.onFx(() -> ((CodeView) scene().lookup("#" + id)).getText());
    }

    String label(String id) {
        return driver.onFx(() -> ((Label) scene().lookup("#" + id)).getText());
    }

    void awaitLabel(String id, String part) {
        await(() -> scene().lookup("#" + id) instanceof Label label
                && label.isVisible()
                && label.getText().contains(part));
    }

    String focusOwner() {
        return driver.onFx(() -> String.valueOf(scene().getFocusOwner().getId()));
    }

    void awaitFocus(String id) {
        await(() -> id.equals(scene().getFocusOwner().getId()));
    }

    String selectedType() {
        return driver.onFx(() -> Objects.toString(
                table().getSelectionModel().getSelectedItem() == null
                        ? null
                        : table().getSelectionModel().getSelectedItem().eventType()));
    }

    void openTab(String title) {
        driver.clickTab(title);
    }

    /** Waits until it holds on the FX thread. */
    void await(Callable<Boolean> condition) {
        Awaitility.await().ignoreExceptions().until(() -> driver.onFx(condition));
    }

    @SuppressWarnings("unchecked")
    private TableView<dev.hookbench.domain.capture.CaptureRow> table() {
        return (TableView<dev.hookbench.domain.capture.CaptureRow>) scene().lookup("#table");
    }

    @Override
    public void close() {
        driver.onFx(() -> {
            window.close();
            return true;
        });
    }
}
