package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.domain.portal.PortalLinkDraft;
import dev.hookbench.domain.portal.PortalLinkFilter;
import dev.hookbench.testing.browser.Browser;
import dev.hookbench.testing.browser.BrowserTest;
import dev.hookbench.testing.browser.EvilSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What web pages can do to a running Hookbench, in a real browser: the threats T1, T2, T12 and T22. */
final class BrowserThreatsTest extends BrowserTest {
    @TempDir
    Path folder;

    private OpenHookbench hookbench;
    private PortalLink link;

    @BeforeEach
    void start() throws Exception {
        Path data = folder.resolve("data");
        hookbench = OpenHookbench.start(DataFolder.open(data), new StartOptions(data, 0, 0));
        EndpointDraft draft = EndpointDraft.of("orders", "http://127.0.0.1:9/hook");
        hookbench.services().endpointCommands().create(draft);
        link = hookbench
                .services()
                .portalLinks()
                .create(new PortalLinkDraft("Acme", "acme", PortalAuth.STATIC_TOKEN, true))
                .result()
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        hookbench.close();
    }

    private String portalUrl() {
        return hookbench.services().portalLinks().url(link.token());
    }

    private static String evilPage() throws IOException {
        try (InputStream in = Objects.requireNonNull(BrowserThreatsTest.class.getResourceAsStream("/evil.js"))) {
            return "<!doctype html><title>evil</title><body><script>"
                    + new String(in.readAllBytes(), StandardCharsets.UTF_8) + "</script></body>";
        }
    }

    private List<Endpoint> endpoints() {
        return hookbench.services().endpoints().all();
    }

    private List<PortalLink> links() {
        return hookbench
                .root()
                .ground()
                .stores()
                .portalLinks()
                .page(PortalLinkFilter.all(), PageRequest.newest(10))
                .rows();
    }

    /** T1: a page of another site changes nothing and reads nothing, even by the right token. */
    @Test
    void pagesOfOtherSitesChangeNothingAndReadNothing() throws IOException {
        List<Endpoint> endpoints = endpoints();
        List<PortalLink> links = links();
        String uid = endpoints.getFirst().uid();
        String api = hookbench.apiUrl();
        String targets = Stream.of(
                        api + "/api/v1/captures",
                        api + "/api/v1/openapi.json",
                        api + "/portal",
                        api + "/portal/app.js",
                        api + "/portal/icon.svg",
                        api + "/portal-api/session",
                        api + "/portal-api/endpoints",
                        api + "/portal-api/endpoints/" + uid,
                        api + "/portal-api/stream",
                        hookbench.receiverUrl() + "/in/default")
                .map(url -> "'" + url + "'")
                .toList()
                .toString();
        try (EvilSite evil = new EvilSite(evilPage());
                Browser browser = browser(EvilSite.RULE)) {
            browser.go(evil.url());
            for (SecretText token : List.of(link.token(), hookbench.apiKey())) {
                Object readable = browser.promise("attack(" + targets + ", '" + token.reveal() + "')");
                assertThat(readable).isEqualTo(List.of());
            }
        }
        assertThat(endpoints()).isEqualTo(endpoints);
        assertThat(links()).isEqualTo(links);
        assertThat(hookbench.services().deliveries().recentEvents(10)).isEmpty();
    }

    /** T2: a foreign name that leads to this machine meets silence, whatever the page carries. */
    @Test
    void aReboundNameReadsNothing() throws IOException {
        int port = URI.create(hookbench.apiUrl()).getPort();
        try (Browser browser = browser("--host-resolver-rules=MAP evil.test 127.0.0.1")) {
            browser.go("http://evil.test:" + port + "/portal#t=" + link.token().reveal());
            assertThat(browser.text("body")).doesNotContain("Acme", "Deliveries");
            for (String path : List.of("/portal-api/endpoints", "/api/v1/captures", "/portal", "/healthz")) {
                for (SecretText token : List.of(link.token(), hookbench.apiKey())) {
                    Object read = browser.promise("fetch('http://evil.test:" + port + path
                            + "', {headers: {Authorization: 'Bearer " + token.reveal()
                            + "'}}).then(async (r) => r.status + await r.text())");
                    assertThat(String.valueOf(read)).isIn("421", "rejected: TypeError: Failed to fetch");
                }
            }
        }
    }

    /**
     * T12: once the page is open, what opened it stands nowhere in page, address, tab history, referer, logs and data. The
     * browser's own history keeps the address as it was opened; that is why the window opens pages by a code for once.
     */
    @Test
    void noTokenIsLeftInPageAddressRefererAndLogs() throws IOException {
        String token = link.token().reveal();
        try (EvilSite evil = new EvilSite("<!doctype html><title>elsewhere</title>");
                Browser browser = browser(EvilSite.RULE)) {
            browser.go(portalUrl()).awaitText("#title", "Acme").awaitText("#live-text", "Live");
            assertThat(browser.url()).isEqualTo(hookbench.apiUrl() + "/portal");
            assertThat(browser.script("return document.cookie + JSON.stringify(localStorage)"))
                    .isEqualTo("{}");
            assertThat(String.valueOf(browser.script("return JSON.stringify(sessionStorage)")))
                    .contains("PSN.")
                    .doesNotContain(token);
            assertThat(String.valueOf(browser.script("return document.documentElement.outerHTML")))
                    .doesNotContain(token)
                    .doesNotContain("PSN.");
            browser.script("location.assign(arguments[0])", evil.url());
            browser.await("the other site", "document.title === 'elsewhere'");
            assertThat(evil.referers()).noneMatch(referer -> referer.contains("127.0.0.1"));
            assertThat(browser.script("return document.referrer")).isEqualTo("");
            browser.script("history.back()");
            browser.awaitText("#title", "Acme");
            assertThat(browser.url()).doesNotContain(token);
        }
        hookbench.close();
        assertThat(filesWith(folder, token)).isEmpty();
    }

    /** T12: the browser that the window starts is given a code that is used up by the time anyone could read it. */
    @Test
    void theWindowHandsTheBrowserACodeForOnce() throws IOException {
        String url =
                hookbench.services().portalLinks().visit(link.uid()).result().orElseThrow();
        assertThat(url).contains("#c=").doesNotContain(link.token().reveal());
        try (Browser browser = browser();
                Browser other = browser()) {
            browser.go(url).awaitText("#title", "Acme");
            assertThat(browser.url()).isEqualTo(hookbench.apiUrl() + "/portal");
            other.go(url).awaitText("#panel-message", "does not open anything");
        }
    }

    /** T22: the page is shown in no frame, and who opened it has no hold on it. */
    @Test
    void thePageIsInNoFrameAndHasNoOpener() throws IOException {
        try (EvilSite evil = new EvilSite("<!doctype html><title>evil</title><body></body>");
                Browser browser = browser(EvilSite.RULE, "--disable-popup-blocking")) {
            browser.go(evil.url());
            browser.script(
                    "const f = document.createElement('iframe'); f.src = arguments[0];"
                            + " f.onload = () => document.title = 'framed'; document.body.append(f)",
                    portalUrl());
            browser.await("the frame to load", "document.title === 'framed'");
            browser.intoFrame("iframe");
            assertThat(browser.text("body")).doesNotContain("Acme", "Deliveries", "Webhook portal");
            assertThat(browser.count("#tabs")).isZero();
            browser.go(evil.url());
            browser.script("window.w = window.open(arguments[0])", portalUrl());
            browser.intoNewestWindow();
            browser.await(
                    "the window to load", "document.readyState === 'complete' && location.href !== 'about:blank'");
            assertThat(browser.script("return window.opener")).isNull();
            assertThat(browser.text("body")).contains("Click into the address bar");
        }
    }

    private static List<Path> filesWith(Path folder, String text) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
