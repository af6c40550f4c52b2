package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.Settings;
import dev.hookbench.testing.Room;
import dev.hookbench.testing.ui.SendingWindow;
import dev.hookbench.testing.ui.UiTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointsUiTest extends UiTest {
    private final Room room = new Room();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pictures(boolean dark) {
        room.settings.put(Settings.THEME, dark ? "dark" : "light");
        try (SendingWindow window = SendingWindow.over(room).large()) {
            window.open(driver, "Endpoints");
            driver.awaitText("No endpoint here");
            window.picture("endpoints-empty", dark);
            driver.clickText("New endpoint");
            window.picture("endpoints-form", dark);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void filled(boolean dark) {
        dev.hookbench.testing.SendingScene.fill(room);
        room.settings.put(Settings.THEME, dark ? "dark" : "light");
        try (SendingWindow window = SendingWindow.over(room).large()) {
            window.open(driver, "Endpoints");
            driver.clickText("orders-us");
            driver.awaitText("Paused for");
            window.picture("endpoints-paused", dark);
            driver.clickText("Expire secret…");
            window.picture("endpoints-expire", dark);
            driver.clickText("billing");
            driver.awaitText("Inactive for");
            window.picture("endpoints-inactive", dark);
            window.open(driver, "Deliveries");
            driver.awaitText("invoice.paid");
            driver.clickText("invoice.paid");
            driver.awaitText("Not delivered");
            window.picture("deliveries-failure", dark);
            driver.clickText("order.shipped");
            window.picture("deliveries-waiting", dark);
            window.open(driver, "Send");
            driver.awaitText("Recent events");
            driver.clickText("Preview");
            window.picture("send-preview", dark);
            room.inboxes.save(dev.hookbench.testing.Inboxes.inbox("default"));
            room.inboxes.save(dev.hookbench.testing.Inboxes.verifying("github", "It's a Secret to Everybody"));
            window.open(driver, "Inboxes");
            driver.clickText("github");
            window.picture("inboxes-form", dark);
            window.open(driver, "Settings");
            window.picture("settings", dark);
        }
    }
}
