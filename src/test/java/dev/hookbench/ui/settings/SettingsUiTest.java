package dev.hookbench.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Settings;
import dev.hookbench.testing.Room;
import dev.hookbench.testing.ui.RoomHandle;
import dev.hookbench.testing.ui.UiTest;
import org.junit.jupiter.api.Test;

final class SettingsUiTest extends UiTest {
    private final Room room = new Room();

    @Test
    void aPortThatIsNoneIsRefusedInPlaceAndAGoodOneIsKept() {
        try (RoomHandle settings = new RoomHandle(driver, room, "Settings")) {
            settings.awaitText("/home/me/.local/share/hookbench");
            settings.replace("receiverPort", "port9").press("Save").awaitText("Port “port9” is not a port");
            assertThat(settings.textOf("receiverPort")).isEqualTo("port9");
            settings.replace("receiverPort", "9500").press("Save").awaitText("from the next start");
        }
        assertThat(room.settings.get(Settings.RECEIVER_PORT)).contains("9500");
    }

    @Test
    void aKeyIsMadeShownOnceAndRevokedOnSecondThoughtOnly() {
        try (RoomHandle settings = new RoomHandle(driver, room, "Settings")) {
            settings.awaitText("this machine");
            settings.fill("keyName", "CI").press("Make key").awaitText("whc_r");
            settings.press("I have it").awaitText("never used");
            assertThat(settings.shows("I have it")).isFalse();
            settings.press("Revoke").awaitText("Revoke for good");
            assertThat(room.keyStore.all().getFirst().revokedAt()).isNull();
            settings.press("Revoke for good").awaitText("opens nothing any more");
        }
        assertThat(room.keyStore.all().getFirst().revokedAt()).isNotNull();
    }
}
