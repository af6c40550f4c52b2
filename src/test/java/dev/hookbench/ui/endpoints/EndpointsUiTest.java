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
}
