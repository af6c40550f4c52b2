package dev.hookbench.testing.ui;

import dev.hookbench.testing.Room;
import dev.hookbench.ui.control.SecretField;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;

/** A room of the window as a person uses it; rooms with more to do have a handle of their own over this one. */
public final class RoomHandle implements AutoCloseable {
    private final UiDriver driver;
    private final SendingWindow window;

    /** The window over these twins, in the room of that name. */
    public RoomHandle(UiDriver driver, Room room, String title) {
        this.driver = driver;
        this.window = SendingWindow.over(room).open(driver, title);
    }

    /** Clicks the button, row or link with exactly that text. */
    public RoomHandle press(String text) {
        driver.clickText(text);
        return this;
    }

    /** Presses keys together. */
    public RoomHandle pressKey(KeyCode... keys) {
        driver.press(keys);
        return this;
    }

    /** Types into the field of that id, after what stands there. */
    public RoomHandle fill(String id, String text) {
        driver.clickId(id);
        driver.type(text);
        return this;
    }

    /** Types into the field of that id in place of what stands there. */
    public RoomHandle replace(String id, String text) {
        driver.clickId(id);
        driver.press(KeyCode.CONTROL, KeyCode.A);
        driver.type(text);
        return this;
    }

    /** Waits until a text that contains {@code part} is shown. */
    public RoomHandle awaitText(String part) {
        driver.awaitText(part);
        return this;
    }

    /** Waits until something stands in the secret field of that id. */
    public RoomHandle awaitSecret(String id) {
        SecretField field = (SecretField) driver.byId(id);
        Awaitility.await("filled: " + id)
                .until(() -> driver.onFx(() -> !field.textProperty().get().isEmpty()));
        return this;
    }

    /** What stands in the field of that id. */
    public String textOf(String id) {
        TextInputControl field = (TextInputControl) driver.byId(id);
        return driver.onFx(field::getText);
    }

    /** What the label of that id says. */
    public String label(String id) {
        Label label = (Label) driver.byId(id);
        return driver.onFx(label::getText);
    }

    /** Whether exactly that text is shown now. */
    public boolean shows(String text) {
        return driver.shows(text);
    }

    @Override
    public void close() {
        window.close();
    }
}
