package dev.hookbench.ui.signatures;

import dev.hookbench.testing.ui.SendingWindow;
import dev.hookbench.testing.ui.UiDriver;
import dev.hookbench.testing.ui.UiWorld;
import dev.hookbench.ui.control.SecretField;
import dev.hookbench.ui.shell.MainWindow;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.awaitility.Awaitility;

/** The lab as its user sees it. */
final class CheckHandle implements AutoCloseable {
    private final UiDriver driver;
    private final Stage stage;
    private final MainWindow window;

    private CheckHandle(UiDriver driver, Stage stage, MainWindow window) {
        this.driver = driver;
        this.stage = stage;
        this.window = window;
    }

    /** The window in the room that it begins with. */
    static CheckHandle window(UiWorld world, UiDriver driver) {
        Stage stage = driver.onFx(Stage::new);
        MainWindow window = driver.onFx(() -> new MainWindow(world.context(), SendingWindow.FACTS, stage));
        driver.onFx(() -> {
            window.show();
            return true;
        });
        driver.show(stage);
        return new CheckHandle(driver, stage, window);
    }

    /** The window with the lab on show. */
    static CheckHandle open(UiWorld world, UiDriver driver) {
        CheckHandle check = window(world, driver);
        driver.clickText("Signatures");
        driver.awaitText("Why does this signature fail?");
        return check;
    }

    Scene scene() {
        return stage.getScene();
    }

    /** Puts a text into the field of that id at once, as pasting does. */
    CheckHandle paste(String id, String text) {
        TextInputControl field = (TextInputControl) driver.byId(id);
        driver.onFx(() -> {
            field.setText(text);
            return true;
        });
        driver.settle();
        return this;
    }

    /** Types a secret into a line of the secrets, from 0. */
    CheckHandle secret(int line, String text) {
        SecretField field = secretField(line);
        driver.onFx(() -> {
            field.textProperty().set(text);
            return true;
        });
        return this;
    }

    /** What stands in a line of the secrets. */
    String secret(int line) {
        SecretField field = secretField(line);
        return driver.onFx(() -> field.textProperty().get());
    }

    private SecretField secretField(int line) {
        return (SecretField) driver.byId("check-secret-" + line);
    }

    CheckHandle press(String text) {
        driver.clickText(text);
        return this;
    }

    /** Begins the check. */
    CheckHandle run() {
        driver.clickId("run");
        return this;
    }

    CheckHandle awaitText(String part) {
        driver.awaitText(part);
        return this;
    }

    /** Waits until the label of that id says {@code part}. */
    CheckHandle awaitLabel(String id, String part) {
        await(() -> scene().lookup("#" + id) instanceof Label label
                && label.isVisible()
                && label.getText().contains(part));
        return this;
    }

    String label(String id) {
        Label label = (Label) driver.byId(id);
        return driver.onFx(label::getText);
    }

    String text(String id) {
        TextInputControl field = (TextInputControl) driver.byId(id);
        return driver.onFx(field::getText);
    }

    /** All that the comparison shows. */
    String compared() {
        Node checks = driver.byId("checks");
        return driver.onFx(() -> texts(checks));
    }

    /** The signed bytes as they are shown. */
    String bytes() {
        TextFlow flow = (TextFlow) driver.byId("bytes");
        return driver.onFx(() -> flow.getChildren().stream()
                .map(Text.class::cast)
                .map(Text::getText)
                .collect(Collectors.joining()));
    }

    /** The labels of the signed bytes. */
    String legend() {
        Node legend = driver.byId("legend");
        return driver.onFx(() -> texts(legend));
    }

    private static String texts(Node node) {
        return switch (node) {
            case Label label -> label.getText();
            case Pane pane ->
                pane.getChildren().stream().map(CheckHandle::texts).collect(Collectors.joining("|"));
            default -> "";
        };
    }

    void await(Callable<Boolean> condition) {
        Awaitility.await().ignoreExceptions().until(() -> driver.onFx(condition));
    }

    @Override
    public void close() {
        driver.onFx(() -> {
            window.close();
            return true;
        });
    }
}
