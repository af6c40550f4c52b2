package dev.hookbench.ui.endpoints;

import dev.hookbench.testing.Room;
import dev.hookbench.testing.ui.SendingWindow;
import dev.hookbench.testing.ui.UiDriver;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** The endpoints room as a person uses it. */
final class EndpointsHandle implements AutoCloseable {
    private final UiDriver driver;
    private final SendingWindow window;

    EndpointsHandle(UiDriver driver, Room room) {
        this.driver = driver;
        this.window = SendingWindow.over(room).open(driver, "Endpoints");
    }

    /** Selects the endpoint of that name. */
    EndpointsHandle select(String name) {
        driver.clickText(name);
        return this;
    }

    EndpointsHandle press(String button) {
        driver.clickText(button);
        return this;
    }

    EndpointsHandle pressKey(KeyCode... keys) {
        driver.press(keys);
        return this;
    }

    /** Types into the field of that id. */
    EndpointsHandle fill(String id, String text) {
        driver.clickId(id);
        driver.type(text);
        return this;
    }

    EndpointsHandle awaitText(String part) {
        driver.awaitText(part);
        return this;
    }

    String textOf(String id) {
        TextInputControl field = (TextInputControl) driver.byId(id);
        return driver.onFx(field::getText);
    }

    String label(String id) {
        Label label = (Label) driver.byId(id);
        return driver.onFx(label::getText);
    }

    boolean shows(String text) {
        return driver.shows(text);
    }

    @Override
    public void close() {
        window.close();
    }
}
