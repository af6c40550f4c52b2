package dev.hookbench.ui.inboxes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.Inboxes;
import dev.hookbench.testing.Room;
import dev.hookbench.testing.ui.RoomHandle;
import dev.hookbench.testing.ui.UiTest;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class InboxesUiTest extends UiTest {
    private final Room room = new Room();

    private RoomHandle open() {
        return new RoomHandle(driver, room, "Inboxes");
    }

    @Test
    void aRefusedSlugIsSaidInPlaceAndStays() {
        try (RoomHandle inboxes = open()) {
            inboxes.awaitText("No inbox yet").pressKey(KeyCode.CONTROL, KeyCode.N);
            inboxes.fill("name", "Mine").fill("slug", "My Inbox").press("Save");
            inboxes.awaitText("must be 1 to 64 characters");
            assertThat(inboxes.textOf("slug")).isEqualTo("My Inbox");
            inboxes.replace("slug", "mine").press("Save").awaitText("Inbox Mine");
            inboxes.awaitText("http://127.0.0.1:9400/in/mine");
        }
        assertThat(room.inboxes.findBySlug("mine")).isPresent();
    }

    @Test
    void deletingAsksInPlace() {
        room.inboxes.save(Inboxes.verifying("github", "a-long-secret"));
        try (RoomHandle inboxes = open()) {
            inboxes.press("http://127.0.0.1:9400/in/github").press("Delete");
            inboxes.awaitText("Delete inbox github? What it received stays.");
            inboxes.press("Yes, delete").awaitText("No inbox yet");
        }
        assertThat(room.inboxes.all()).isEmpty();
    }
}
