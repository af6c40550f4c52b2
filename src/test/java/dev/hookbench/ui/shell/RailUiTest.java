package dev.hookbench.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.testing.Room;
import dev.hookbench.testing.ui.SendingWindow;
import dev.hookbench.testing.ui.UiTest;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The rail by keyboard. */
final class RailUiTest extends UiTest {
    private List<String> marked(SendingWindow window) {
        return onFx(() -> window.scene().getRoot().lookupAll(".rail-button").stream()
                .map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getText)
                .toList());
    }

    @Test
    void arrowsMarkNoOtherRoomAndTabAndSpaceOpenIt() {
        try (SendingWindow window = SendingWindow.over(new Room())) {
            assertThat(marked(window)).containsExactly("Requests");
            runOnFx(() -> window.scene().lookup(".rail-button").requestFocus());
            driver.press(KeyCode.DOWN);
            assertThat(marked(window)).as("the room on screen").containsExactly("Requests");
            driver.press(KeyCode.TAB);
            driver.press(KeyCode.SPACE);
            await().until(() -> marked(window).equals(List.of("Endpoints")));
            driver.awaitText("No endpoint yet");
        }
    }

    @Test
    void theRoomOnScreenStaysMarkedWhenItIsPressedAgain() {
        try (SendingWindow window = SendingWindow.over(new Room())) {
            window.open(driver, "Inboxes").open(driver, "Inboxes");
            assertThat(marked(window)).containsExactly("Inboxes");
        }
    }
}
