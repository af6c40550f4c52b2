package dev.hookbench.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.testing.Room;
import dev.hookbench.testing.ui.SendingWindow;
import dev.hookbench.testing.ui.UiTest;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What the start had to tell, in the window. */
final class NoticesUiTest extends UiTest {
    private static final String DAMAGED = "The journal is damaged: entry 2 is lost. Nothing was deleted.";
    private static final String MOVED = "Port 9401 is taken; the API listens on 9402.";

    private final Room room = new Room();

    private SendingWindow told(String... notices) {
        return SendingWindow.over(room, List.of(notices));
    }

    private boolean stripIsShown(SendingWindow window) {
        Node strip = onFx(() -> window.scene().lookup(".notices"));
        return onFx(strip::isVisible);
    }

    private List<Button> dismissals(SendingWindow window) {
        return onFx(() -> window.scene().getRoot().lookupAll(".notice-line .button").stream()
                .map(Button.class::cast)
                .filter(button -> "Dismiss".equals(button.getAccessibleText()))
                .toList());
    }

    @Test
    void aSoundStartTellsNothingAndTakesNoRoom() {
        try (SendingWindow window = told()) {
            assertThat(stripIsShown(window)).isFalse();
            Node content = onFx(() -> window.scene().lookup(".content"));
            assertThat(onFx(() ->
                            content.localToScene(content.getLayoutBounds()).getMinY()))
                    .isZero();
        }
    }

    @Test
    void eachNoticeIsThereUntilItIsDismissed() {
        try (SendingWindow window = told(DAMAGED, MOVED)) {
            driver.awaitText(DAMAGED);
            assertThat(driver.shows(MOVED)).isTrue();
            driver.click(dismissals(window).getFirst());
            await().until(() -> !driver.shows(DAMAGED));
            assertThat(driver.shows(MOVED)).isTrue();
            assertThat(driver.shows("Dismiss all"))
                    .as("with one left there is nothing to do at once")
                    .isFalse();
            driver.click(dismissals(window).getFirst());
            await().until(() -> !stripIsShown(window));
        }
    }

    @Test
    void theKeyboardDismissesOneAfterTheOther() {
        try (SendingWindow window = told(DAMAGED, MOVED)) {
            driver.awaitText(DAMAGED);
            Button first = dismissals(window).getFirst();
            runOnFx(first::requestFocus);
            driver.press(KeyCode.SPACE);
            await().until(() -> !driver.shows(DAMAGED));
            driver.press(KeyCode.SPACE);
            await().until(() -> !stripIsShown(window));
        }
    }

    @Test
    void tabReachesTheStripFromTheRail() {
        try (SendingWindow window = told(MOVED)) {
            driver.awaitText(MOVED);
            runOnFx(() -> window.scene().lookup(".rail-button").requestFocus());
            Button dismissal = dismissals(window).getFirst();
            for (int i = 0; i < 12 && !onFx(dismissal::isFocused); i++) {
                driver.press(KeyCode.TAB);
            }
            assertThat(onFx(dismissal::isFocused)).isTrue();
        }
    }

    @Test
    void allAreDismissedAtOnce() {
        try (SendingWindow window = told(DAMAGED, MOVED)) {
            driver.clickText("Dismiss all");
            await().until(() -> !stripIsShown(window));
        }
    }

    @Test
    void aLongSentenceIsWrappedAndShownWhole() {
        String sentence =
                "The data folder " + "/a-long-name".repeat(20) + " could be read by others; now only its owner can.";
        try (SendingWindow window = told(sentence)) {
            driver.awaitText("now only its owner can.");
            Node line = onFx(() -> window.scene().lookup(".notice-line"));
            Node scroll = onFx(() -> window.scene().lookup(".notices .scroll-pane"));
            await().untilAsserted(() -> {
                Bounds whole = onFx(line::getLayoutBounds);
                assertThat(whole.getHeight()).isGreaterThan(30);
                assertThat(onFx(scroll::getLayoutBounds).getHeight()).isGreaterThanOrEqualTo(whole.getHeight());
            });
        }
    }

    @Test
    void manyNoticesLeaveTheRoomItsRoom() {
        String[] many =
                IntStream.range(0, 60).mapToObj(i -> "Entry " + i + " is lost.").toArray(String[]::new);
        try (SendingWindow window = told(many)) {
            driver.awaitText("Entry 59 is lost.");
            Node strip = onFx(() -> window.scene().lookup(".notices"));
            assertThat(onFx(strip::getLayoutBounds).getHeight()).isLessThan(140);
        }
    }
}
