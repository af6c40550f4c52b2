package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.PortalScene;
import dev.hookbench.testing.browser.Browser;
import dev.hookbench.testing.browser.BrowserTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser: live, filtered, retried, managed, by keyboard, and deaf to what payloads say. */
final class PortalPageTest extends BrowserTest {
    private static final String DOWN = "\uE015";
    private static final String RIGHT = "\uE014";
    private static final String ESCAPE = "\uE00C";
    private static final String ENTER = "\uE007";

    @TempDir
    Path spool;

    private PortalRig rig;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        rig = new PortalRig(spool);
        PortalScene.fill(rig.room);
        browser = browser();
        browser.size(1280, 900, false);
    }

    @AfterEach
    void stop() throws IOException {
        browser.close();
        rig.close();
    }

    private PortalLink open(boolean mayManage) throws IOException {
        PortalLink link = rig.link(PortalScene.OWNER, mayManage);
        browser.go(rig.links.url(link.token())).awaitText("#live-text", "Live");
        browser.await("the rows", "document.querySelectorAll('li.delivery').length === 9");
        return link;
    }

    private Delivery deliver(String type, DeliveryStatus status) {
        Event event = new Event(
                rig.room.ids.next(),
                rig.room.clock.instant(),
                new Target.OneEndpoint("crm"),
                type,
                "application/json",
                rig.room.bodies.keep(type),
                Headers.of("X-Note", type),
                type,
                false,
                "");
        Delivery delivery = Deliveries.of(rig.room.ids.next())
                .event(event)
                .endpoint("crm", "crm")
                .status(status)
                .build();
        rig.room.deliveries.accept(event, List.of(delivery));
        rig.room.hub.publish(new CoreEvent.DeliveryChanged(delivery.uid()));
        return delivery;
    }

    @Test
    void whatHappensShowsByItselfAndTheFocusStays() throws IOException {
        open(false);
        browser.script("document.querySelectorAll('li.delivery .open')[2].focus()");
        String focused = String.valueOf(browser.script("return document.activeElement.closest('li').dataset.uid"));
        deliver("fresh.event", DeliveryStatus.SCHEDULED);
        browser.awaitText("li.delivery", "fresh.event");
        assertThat(browser.script("return document.activeElement.closest('li').dataset.uid"))
                .isEqualTo(focused);
    }

    @Test
    void filtersByStatusTypeAndText() throws IOException {
        open(false);
        browser.press("failed").await("one row", "document.querySelectorAll('li.delivery').length === 1");
        browser.awaitText(".rows", "invoice.paid").awaitText(".count", "1 delivery");
        browser.press("Clear filters").await("all rows", "document.querySelectorAll('li.delivery').length === 9");
        browser.type("#filter-q", "order.shipped")
                .await("one row", "document.querySelectorAll('li.delivery').length === 1");
        browser.type("#filter-q", "zzz").awaitText(".master", "Nothing fits these filters");
    }

    @Test
    void retriesOneAndAllThatFailedWithTheCountFirst() throws IOException {
        open(false);
        browser.press("Retry all failed…").awaitText("dialog h2", "Retry 3 deliveries?");
        browser.press("Cancel");
        browser.press("failed").await("one row", "document.querySelectorAll('li.delivery').length === 1");
        browser.click("li.delivery .open").awaitText(".detail h2", "invoice.paid → billing");
        browser.awaitText(".why", "Answered 503 to all 10 attempts");
        browser.press("Retry").awaitText(".detail .pill", "scheduled");
        assertThat(rig.room
                        .deliveries
                        .page(DeliveryFilter.all().in(DeliveryStatus.FAILURE), PageRequest.newest(9))
                        .rows())
                .isEmpty();
    }

    @Test
    void whoMayOnlyLookHasNoButtonsToChange() throws IOException {
        open(false);
        browser.click("#tab-endpoints").awaitText(".cards", "orders-eu");
        assertThat(browser.script("return [...document.querySelectorAll('.endpoint button:not(.icon-button)')]"
                        + ".every((b) => b.innerText === 'Deliveries')"))
                .isEqualTo(true);
    }

    @Test
    void whoMayManagePausesAndExpiresASecret() throws IOException {
        open(true);
        browser.click("#tab-endpoints").awaitText(".cards", "orders-eu");
        browser.press("Pause orders-eu").awaitText("#toasts", "orders-eu is paused");
        assertThat(rig.room.endpoints.find("orders-eu").orElseThrow().state()).isEqualTo(EndpointState.PAUSED);
        browser.press("Expire the secret of orders-eu").awaitText("dialog h2", "Expire the secret");
        browser.press("Expire secret").awaitText("#toasts", "A new secret is current");
        assertThat(rig.room.endpoints.find("orders-eu").orElseThrow().secrets()).hasSize(2);
        browser.press("Show the secrets of orders-eu").awaitText("dialog", "generated-secret-");
    }

    @Test
    void theKeyboardReachesEverything() throws IOException {
        open(false);
        browser.script("document.getElementById('tab-deliveries').focus()");
        browser.keys(RIGHT).awaitText("[aria-selected=true]", "Endpoints");
        browser.keys(RIGHT).awaitText("[aria-selected=true]", "Event types");
        browser.keys("1").awaitText("[aria-selected=true]", "Deliveries");
        browser.script("document.querySelector('li.delivery .open').focus()");
        browser.keys(DOWN, "j")
                .await("the third row", "document.activeElement.closest('li')?.matches(':nth-child(3)')");
        browser.keys(ENTER).awaitText(".detail h2", "contact.updated → crm");
        assertThat(browser.script("return document.querySelector('[aria-current]').innerText"))
                .asString()
                .contains("contact.updated");
        browser.keys(ESCAPE).awaitText(".detail", "No delivery chosen");
        browser.await("the focus back in the list", "document.activeElement.closest('li')?.matches(':nth-child(3)')");
        browser.keys("/").await("the search box", "document.activeElement.id === 'filter-q'");
        assertThat(browser.script("return document.querySelectorAll('li.delivery .open[tabindex=\"0\"]').length"))
                .isEqualTo(1);
    }

    /** Every control has a name, every tab a panel, and there is one heading of the first level. */
    @Test
    void screenReadersAreToldWhatThereIs() throws IOException {
        open(true);
        browser.click("li.delivery .open").awaitText(".detail", "Attempts");
        for (String tab : List.of("deliveries", "endpoints", "types")) {
            browser.click("#tab-" + tab).await(tab, "!document.getElementById('panel-" + tab + "').hidden");
            assertThat(browser.script("return [...document.querySelectorAll('button, input, select, [role=img],"
                            + " [role=region], table, summary')].filter((e) => e.checkVisibility()).filter((e) =>"
                            + " !(e.innerText?.trim() || e.getAttribute('aria-label') || e.labels?.length))"
                            + ".map((e) => e.outerHTML)"))
                    .isEqualTo(List.of());
        }
        assertThat(browser.count("h1")).isEqualTo(1);
        assertThat(browser.count("[role=status][aria-live=polite]")).isEqualTo(2);
        assertThat(
                        browser.script(
                                "return [...document.querySelectorAll('[role=tab]')].every((t) =>"
                                        + " document.getElementById(t.getAttribute('aria-controls'))?.getAttribute('role') === 'tabpanel')"))
                .isEqualTo(true);
    }

    @Test
    void saysWhenHookbenchDoesNotAnswer() throws IOException {
        open(false);
        rig.close();
        browser.awaitText("#live-text", "Reconnecting");
        browser.press("failed").awaitText(".master .problem", "Hookbench does not answer");
        browser.picture("portal-1280-light-failing");
        assertThat(browser.count("li.delivery")).isEqualTo(9);
        assertThat(browser.text(".master .problem button")).isEqualTo("Try again");
    }

    @Test
    void aRevokedLinkClosesThePageAtOnce() throws IOException {
        PortalLink link = open(false);
        rig.links.revoke(link.uid());
        browser.awaitText("#panel-message", "This link was revoked");
        assertThat(browser.count("li.delivery")).isZero();
        assertThat(browser.script("return sessionStorage.length")).isEqualTo(0);
        browser.reload().awaitText("#panel-message", "Open this page by a portal link");
        browser.go(rig.links.url(link.token())).awaitText("#panel-message", "revoked");
    }

    /** T6: whatever arrives is text, in every place where it is shown. */
    @Test
    void naughtyStringsAreShownAndNeverRun() throws IOException {
        List<String> naughty = List.of(
                "<script>window.xss = 1; alert(1)</script>",
                "\"><img src=x onerror=alert(2)>",
                "'; alert(3); //",
                "<svg onload=alert(4)>",
                "</pre><iframe src=\"javascript:alert(5)\">",
                "javascript:alert(6)",
                "{{constructor.constructor('alert(7)')()}}",
                "<a href=\"http://evil.test/\">x</a><link rel=stylesheet href=http://evil.test/>",
                "\u202Eevil\u202C \u200B \uFEFF",
                "<!--",
                "]]>",
                "&lt;b&gt;",
                "%3Cscript%3E",
                "x".repeat(3_000));
        for (String text : naughty) {
            Delivery delivery = deliver(text, DeliveryStatus.FAILURE);
            rig.room.deliveries.finished(
                    delivery,
                    new Attempt(
                            "A" + delivery.uid(),
                            delivery.uid(),
                            "crm",
                            1,
                            "http://127.0.0.1:9/" + text,
                            rig.room.clock.instant(),
                            Headers.of("X-Convoy-Signature", text, text, text),
                            rig.room.bodies.keep(text),
                            new AttemptOutcome.Answered(
                                    500,
                                    text,
                                    Headers.of("Content-Type", text),
                                    rig.room.bodies.keep("{\"a\":\"" + text.replace("\"", "\\\"") + "\"}"),
                                    false,
                                    "127.0.0.1",
                                    rig.room.clock.instant(),
                                    Deliveries.timings())),
                    null);
        }
        rig.room.endpoints.save(Endpoints.of("evil")
                .name(naughty.getFirst())
                .url("http://127.0.0.1/" + naughty.get(1))
                .ownerId(PortalScene.OWNER)
                .build());
        PortalLink link = rig.link(PortalScene.OWNER, true);
        browser.go(rig.links.url(link.token()))
                .await("the rows", "document.querySelectorAll('li.delivery').length === " + (9 + naughty.size()));
        for (int i = 1; i <= naughty.size(); i++) {
            browser.script("document.querySelectorAll('li.delivery .open')[arguments[0]].click()", i - 1);
            String uid = String.valueOf(
                    browser.script("return document.querySelectorAll('li.delivery')[arguments[0]].dataset.uid", i - 1));
            browser.awaitText(".detail .facts", uid).awaitText(".detail", "Answer");
            assertThat(browser.script(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo(0);
        }
        browser.click("#tab-endpoints").awaitText(".cards", "<script>window.xss");
        browser.click("#tab-types").awaitText(".types", "</pre><iframe");
        assertThat(browser.hasDialog()).isFalse();
        assertThat(browser.script("return window.xss ?? null")).isNull();
        assertThat(browser.count("iframe, img:not(.mark), a[href^=http], script:not([src])"))
                .isZero();
        assertThat(browser.log("browser")).isEmpty();
        assertThat(browser.log("performance"))
                .filteredOn(
                        entry -> entry.contains("Network.requestWillBeSent\"") && !entry.contains("\"url\":\"chrome:"))
                .isNotEmpty()
                .allMatch(entry -> entry.contains("\"url\":\"" + rig.url() + "/") || entry.contains("\"url\":\"data:"));
    }
}
