package dev.hookbench.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.testing.MetaEvents;
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

    @Test
    void metaEventsAreRefusedInPlaceThenSwitchedOnWithAMaskedSecret() {
        try (RoomHandle settings = new RoomHandle(driver, room, "Settings")) {
            settings.awaitText("None was sent yet");
            settings.press("Send meta events")
                    .press("eventdelivery.failed")
                    .fill("metaUrl", "example.com/meta")
                    .press("Save meta events")
                    .awaitText("no scheme");
            assertThat(settings.textOf("metaUrl")).isEqualTo("example.com/meta");
            settings.replace("metaUrl", "http://example.com/meta")
                    .press("Generate secret")
                    .awaitSecret("metaSecret")
                    .press("Save meta events")
                    .awaitText("What happens from now on is told");
            assertThat(settings.shows("generated-secret-1")).as("masked").isFalse();
            room.steering.meta.has(MetaEvents.answered(MetaEvents.waiting("M1"), 503));
            settings.awaitText("Attempt 1: answered 503.");
        }
        assertThat(room.steering.meta.current().secret()).isEqualTo(SecretText.of("generated-secret-1"));
        assertThat(room.steering.meta.current().types()).containsExactly(MetaEventType.DELIVERY_FAILED);
    }
}
