package dev.hookbench.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.domain.portal.PortalLinkDraft;
import dev.hookbench.domain.portal.PortalLinkFilter;
import dev.hookbench.testing.Room;
import dev.hookbench.testing.ui.RoomHandle;
import dev.hookbench.testing.ui.SendingWindow;
import dev.hookbench.testing.ui.UiTest;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PortalUiTest extends UiTest {
    private final Room room = new Room();

    private RoomHandle open() {
        return new RoomHandle(driver, room, "Portal");
    }

    private List<PortalLink> links() {
        return room.portalLinks
                .page(PortalLinkFilter.all(), PageRequest.newest(10))
                .rows();
    }

    @Test
    void aLinkIsMadeWithTheKeyboardAndOpened() {
        try (RoomHandle portal = open()) {
            portal.awaitText("No portal link yet").pressKey(KeyCode.CONTROL, KeyCode.N);
            portal.fill("name", "Acme webhooks").press("Create link");
            portal.awaitText("Owner id is empty");
            assertThat(portal.textOf("name")).isEqualTo("Acme webhooks");
            portal.fill("ownerId", "merchant-42").pressKey(KeyCode.CONTROL, KeyCode.ENTER);
            portal.awaitText("The link is made").press("Open in browser");
            portal.awaitText("opens in your browser");
        }
        assertThat(links()).extracting(PortalLink::ownerId).containsExactly("merchant-42");
        assertThat(room.opened).hasSize(1).first().asString().contains("/portal#c=");
    }

    @Test
    void revokingAsksInPlace() {
        room.portalCommands.create(new PortalLinkDraft("Acme", "merchant-42", PortalAuth.STATIC_TOKEN, false));
        try (RoomHandle portal = open()) {
            portal.press("Acme").press("Revoke").awaitText("Revoke Acme? Its pages close at once");
            portal.press("No").press("Revoke").press("Yes, revoke").awaitText("It opens nothing any more");
            portal.awaitText("revoked");
        }
        assertThat(links()).allMatch(PortalLink::isRevoked);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPictureOfIt(boolean dark) {
        for (String name : List.of("Acme", "Umbrella", "Initech")) {
            boolean keys = name.equals("Umbrella");
            room.portalCommands.create(new PortalLinkDraft(
                    name + "’s webhooks",
                    "merchant-" + name.length(),
                    keys ? PortalAuth.REFRESH_TOKEN : PortalAuth.STATIC_TOKEN,
                    keys));
        }
        room.portalCommands.revoke(links().getLast().uid());
        room.settings.put("ui.theme", dark ? "dark" : "light");
        try (SendingWindow window = SendingWindow.over(room).large().open(driver, "Portal")) {
            driver.awaitText("Umbrella’s webhooks");
            driver.clickText("Umbrella’s webhooks");
            driver.awaitText("New key");
            driver.clickText("Copy link");
            driver.awaitText("on the clipboard");
            window.picture("portal", dark);
            assertThat(driver.shows("Revoke")).isTrue();
        }
    }
}
