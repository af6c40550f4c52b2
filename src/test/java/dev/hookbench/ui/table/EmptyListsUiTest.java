package dev.hookbench.ui.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.domain.portal.PortalLinkDraft;
import dev.hookbench.testing.Room;
import dev.hookbench.testing.SendingScene;
import dev.hookbench.testing.ui.RoomHandle;
import dev.hookbench.testing.ui.UiTest;
import org.junit.jupiter.api.Test;

/** What stands in a room where there is no row: one thing, with the next step. */
final class EmptyListsUiTest extends UiTest {
    private final Room room = new Room();

    private RoomHandle open(String title) {
        return new RoomHandle(driver, room, title);
    }

    @Test
    void withoutADeliveryNoPaneAsksToChooseOne() {
        try (RoomHandle deliveries = open("Deliveries")) {
            deliveries.awaitText("No delivery yet");
            await().until(() -> !deliveries.shows("No delivery chosen"));
            assertThat(driver.byId("retryAll").isDisabled()).isTrue();
            deliveries.press("Compose an event").awaitText("Compose an event");
            await().until(() -> deliveries.shows("Recent events"));
        }
    }

    @Test
    void theFirstLinkBringsThePaneBack() {
        try (RoomHandle portal = open("Portal")) {
            portal.awaitText("No portal link yet");
            await().until(() -> !portal.shows("No link chosen"));
            room.portalCommands.create(new PortalLinkDraft("Acme", "merchant-42", PortalAuth.STATIC_TOKEN, false));
            portal.press("Endpoints").press("Portal").awaitText("No link chosen");
        }
    }

    @Test
    void thePaneIsThereForANewOneInAnEmptyList() {
        try (RoomHandle portal = open("Portal")) {
            portal.awaitText("No portal link yet");
            await().until(() -> !portal.shows("No link chosen"));
            portal.press("New link").awaitText("Owner id");
            portal.press("Cancel").awaitText("No portal link yet");
            await().until(() -> !portal.shows("No link chosen"));
        }
    }

    @Test
    void whatTheFilterHidesIsNotCalledEmpty() {
        SendingScene.fill(room);
        try (RoomHandle endpoints = open("Endpoints")) {
            endpoints.awaitText("billing").fill("filter", "nosuch").awaitText("No endpoint matches the filter");
            assertThat(endpoints.shows("No endpoint yet")).isFalse();
            endpoints.press("Clear the filter").awaitText("billing");
            assertThat(endpoints.textOf("filter")).isEmpty();
        }
    }

    @Test
    void aChosenStatusIsAFilterToo() {
        SendingScene.fill(room);
        try (RoomHandle deliveries = open("Deliveries")) {
            deliveries.press("Waiting").fill("filter", "nosuch").awaitText("No delivery matches the filter");
            deliveries.press("Clear the filter").awaitText("invoice.paid");
        }
    }
}
