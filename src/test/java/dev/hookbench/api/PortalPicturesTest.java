package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.testing.PortalScene;
import dev.hookbench.testing.browser.Browser;
import dev.hookbench.testing.browser.BrowserTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page from phone to wide screen, light and dark: pictures to look at, and nothing that overflows or is logged. */
final class PortalPicturesTest extends BrowserTest {
    @TempDir
    Path spool;

    static Stream<Arguments> sizes() {
        return Stream.of(360, 1024, 1920)
                .flatMap(width -> Stream.of(false, true).map(dark -> Arguments.of(width, dark)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void fitsAndSaysWhatThereIs(int width, boolean dark) throws IOException {
        String name = "portal-" + width + (dark ? "-dark-" : "-light-");
        try (PortalRig rig = new PortalRig(spool);
                Browser browser = browser()) {
            PortalScene.atRealTime(rig.room);
            browser.size(width, width == 360 ? 740 : 900, dark);
            PortalLink link = rig.link(PortalScene.OWNER, true);
            browser.go(rig.links.url(link.token())).awaitText("main", "No deliveries yet");
            take(browser, name + "empty");
            PortalScene.fill(rig.room);
            browser.reload().awaitText(".rows", "invoice.paid");
            browser.awaitText("#live-text", "Live");
            take(browser, name + "deliveries");
            browser.click("li.delivery .open").awaitText(".detail h2", "→");
            browser.awaitText(".detail", "Attempts");
            take(browser, name + "delivery");
            browser.go(rig.url() + "/portal#/endpoints").awaitText(".cards", "orders-eu");
            take(browser, name + "endpoints");
            browser.go(rig.url() + "/portal#/types").awaitText(".types", "order.created");
            take(browser, name + "types");
            rig.links.revoke(link.uid());
            browser.awaitText("#panel-message", "revoked");
            take(browser, name + "revoked");
            assertThat(browser.log("browser")).isEmpty();
        }
    }

    private static void take(Browser browser, String name) throws IOException {
        browser.picture(name);
        assertThat(browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(name)
                .isEqualTo(0);
        assertThat(
                        List.of(
                                String.valueOf(
                                        browser.script(
                                                "return [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility() &&"
                                                        + " e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.chips, .tabs,"
                                                        + " pre, .visually-hidden, .skip')).map((e) => e.tagName + '.' + e.className).join(' ')"))))
                .as(name)
                .containsExactly("");
    }
}
