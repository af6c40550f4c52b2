package dev.hookbench.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Settings;
import dev.hookbench.testing.Inboxes;
import dev.hookbench.testing.Room;
import dev.hookbench.testing.SendingScene;
import dev.hookbench.testing.ui.SendingWindow;
import dev.hookbench.testing.ui.UiTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes the pictures of the rooms that send, empty, filled and failing, in light and dark. */
final class SendingPicturesTest extends UiTest {
    private final Room room = new Room();
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.UK);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void empty(boolean dark) {
        room.settings.put(Settings.THEME, dark ? "dark" : "light");
        try (SendingWindow window = SendingWindow.over(room).large()) {
            window.open(driver, "Endpoints");
            driver.awaitText("No endpoint yet");
            window.picture("endpoints-empty", dark);
            driver.clickText("New endpoint");
            driver.clickText("Save");
            driver.awaitText("Name is empty");
            window.picture("endpoints-refused", dark);
            window.open(driver, "Deliveries");
            driver.awaitText("No delivery yet");
            window.picture("deliveries-empty", dark);
            window.open(driver, "Inboxes");
            driver.awaitText("No inbox yet");
            window.picture("inboxes-empty", dark);
        }
        assertThat(Path.of("target/screenshots/inboxes-empty-" + (dark ? "dark" : "light") + ".png"))
                .exists();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void endpoints(boolean dark) {
        try (SendingWindow window = filled(dark)) {
            window.open(driver, "Endpoints");
            driver.clickText("orders-us");
            driver.awaitText("Paused for");
            window.document("endpoints", dark);
            driver.clickText("Expire secret…");
            window.picture("endpoints-expire", dark);
            driver.clickText("billing");
            driver.awaitText("Inactive for");
            window.picture("endpoints-inactive", dark);
            driver.clickText("Edit");
            window.picture("endpoints-edit", dark);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void deliveries(boolean dark) {
        try (SendingWindow window = filled(dark)) {
            window.open(driver, "Deliveries");
            driver.clickText("invoice.paid");
            driver.awaitText("Not delivered");
            driver.awaitText("Attempt 10");
            window.document("deliveries", dark);
            driver.clickText("order.shipped");
            driver.awaitText("To be sent to orders-eu");
            window.picture("deliveries-waiting", dark);
            driver.clickText("order.paid");
            driver.awaitText("Delivered to orders-eu");
            window.picture("deliveries-success", dark);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void others(boolean dark) throws Exception {
        room.inboxes.save(Inboxes.inbox("default"));
        room.inboxes.save(Inboxes.verifying("github", "It's a Secret to Everybody"));
        try (SendingWindow window = filled(dark)) {
            window.open(driver, "Send");
            driver.clickText("Preview");
            driver.awaitText("What would be sent now");
            window.document("send", dark);
            window.open(driver, "Inboxes");
            driver.clickText("github");
            driver.awaitText("Inbox github");
            window.picture("inboxes-form", dark);
            window.open(driver, "Settings");
            driver.awaitText("Data folder");
            window.picture("settings", dark);
        }
        assertThat(Files.size(Path.of("target/screenshots/settings-" + (dark ? "dark" : "light") + ".png")))
                .isGreaterThan(10_000);
    }

    private SendingWindow filled(boolean dark) {
        SendingScene.fill(room);
        room.settings.put(Settings.THEME, dark ? "dark" : "light");
        return SendingWindow.over(room).large();
    }
}
