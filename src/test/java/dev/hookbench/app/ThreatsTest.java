package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.hookbench.api.gate.RateGate;
import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.access.ApiTokens;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.domain.portal.PortalLinkDraft;
import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The threats to API and portal of the threat model, each against the whole program over real sockets, by its number. What
 * browsers do of them is in {@link BrowserThreatsTest}, what Hookbench itself might do in {@link SendingThreatsTest}.
 */
final class ThreatsTest {
    /** What pages of other sites can have a browser send, whatever token they may have got hold of. */
    private static final List<String> FOREIGN = List.of(
            "Origin: http://evil.test\r\n",
            "Origin: null\r\n",
            "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n",
            "Sec-Fetch-Site: same-site\r\n",
            "Origin: http://HOST\r\nSec-Fetch-Site: cross-site\r\n");

    @TempDir
    Path temp;

    private OpenHookbench hookbench;
    private ThreatScene scene;
    private PortalLink link;

    @BeforeEach
    void start() throws Exception {
        hookbench = OpenHookbench.start(DataFolder.open(temp.resolve("data")), new StartOptions(null, 0, 0));
        scene = new ThreatScene(hookbench);
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

    @Test
    void t01PagesOfOtherSitesChangeNothing() throws IOException {
        List<String> before = scene.state();
        String key = bearer(hookbench.apiKey());
        String session = bearer(link.token());
        for (ThreatScene.Call call : scene.calls()) {
            String token = call.target().startsWith("/portal") ? session : key;
            for (String foreign : FOREIGN) {
                refused(call, scene.send(call, foreign + token, "application/json"), Set.of(403));
            }
            refused(call, scene.send(call.as("OPTIONS"), "Access-Control-Request-Method: PUT\r\n", ""), Set.of(405));
            if (call.needsToken()) {
                String cookie = "Cookie: token=" + hookbench.apiKey().reveal() + "\r\n";
                refused(call, scene.send(call, cookie, "text/plain"), Set.of(401, 429));
            }
            if (!call.method().equals("GET") && !call.target().startsWith("/portal")) {
                refused(call, scene.send(call, key, "text/plain"), Set.of(400, 415));
            }
        }
        assertThat(scene.state()).isEqualTo(before);
    }

    @Test
    void t01ReadingChangesNothingWhateverMethodAHeaderNames() throws IOException {
        List<String> before = scene.state();
        for (ThreatScene.Call call : scene.calls()) {
            scene.send(
                    call.as("GET"),
                    bearer(hookbench.apiKey()) + "X-HTTP-Method-Override: " + call.method() + "\r\nX-Method-Override: "
                            + call.method() + "\r\n",
                    "");
        }
        assertThat(scene.state()).isEqualTo(before);
    }

    @Test
    void t02ReboundNamesMeetSilenceEvenWithTheRightToken() throws IOException {
        for (ThreatScene.Call call : scene.calls()) {
            String token = bearer(call.target().startsWith("/portal") ? link.token() : hookbench.apiKey());
            for (String host : List.of("evil.test:" + scene.port(), "127.0.0.1.nip.io:" + scene.port(), "127.0.0.1")) {
                Response response = scene.send(
                        call.method() + " " + call.target() + " HTTP/1.1\r\nHost: " + host + "\r\n" + token + "\r\n");
                assertThat(response.status()).as("%s of %s", call, host).isEqualTo(421);
                assertThat(response.body()).isEmpty();
            }
        }
        String twice = "GET /api/v1/captures HTTP/1.1\r\nHost: HOST\r\nHost: evil.test:" + scene.port() + "\r\n";
        assertThat(scene.send(twice + bearer(hookbench.apiKey()) + "\r\n").status())
                .isIn(400, 421);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void t04NothingListensBeyondThisMachine() throws IOException {
        Set<String> own =
                Set.of("127.0.0.1:" + URI.create(hookbench.receiverUrl()).getPort(), "127.0.0.1:" + scene.port());
        Set<String> open = Listening.ofThisProcess();
        hookbench.close();
        open.removeAll(Listening.ofThisProcess()); // of tests before, which this one is not about
        assertThat(open).isEqualTo(own);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void t09AnotherUserOfTheMachineGetsNothing() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("only root can become another user")
                .isEqualTo("root");
        for (String file : List.of("api.key", "runtime.json", "")) {
            assertThat(scene.asNobody("cat", temp.resolve("data").resolve(file).toString()))
                    .as(file)
                    .contains("Permission denied");
        }
        for (String target : List.of("/api/v1/captures", "/api/v1/settings", "/portal-api/endpoints")) {
            assertThat(scene.asNobody("curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", scene.url(target)))
                    .as(target)
                    .isIn("401", "429");
        }
        for (String open : List.of("/healthz", "/openapi.json")) {
            assertThat(scene.asNobody("curl", "-s", scene.url(open)))
                    .as("what is the same for everybody tells nothing of anybody")
                    .doesNotContain(temp.toString(), hookbench.apiKey().reveal(), "Acme", "acme");
        }
    }

    @Test
    void t12TokensAreTakenFromNoUrlAndLeftInNone() throws IOException {
        String token = link.token().reveal();
        String key = hookbench.apiKey().reveal();
        for (String name : List.of("token", "auth_token", "access_token", "api_key", "key", "t")) {
            for (String target :
                    List.of("/api/v1/captures?" + name + "=" + key, "/portal-api/endpoints?" + name + "=" + token)) {
                Response response = scene.send("GET " + target + " HTTP/1.1\r\nHost: HOST\r\n\r\n");
                assertThat(response.status()).as(target).isIn(401, 429);
                assertThat(response.head().toString() + response.text()).doesNotContain(key, token);
            }
        }
        assertThat(hookbench.services().portalLinks().url(link.token()))
                .startsWith(hookbench.apiUrl() + "/portal#")
                .doesNotContain("?");
        for (String page : scene.pages()) {
            assertThat(scene.send("GET " + page + " HTTP/1.1\r\nHost: HOST\r\n\r\n")
                            .header("Referrer-Policy"))
                    .as(page)
                    .contains("no-referrer");
        }
        Response session = scene.send(
                new ThreatScene.Call("POST", "/portal-api/session", false),
                "",
                "application/json",
                "{\"token\":\"" + token + "\"}");
        assertThat(session.status()).isEqualTo(201);
        assertThat(session.header("Set-Cookie")).isEmpty();
        assertThat(session.text()).doesNotContain(token);
        assertThat(scene.filesWith(token)).isEmpty();
        assertThat(scene.filesWith(key)).containsExactlyInAnyOrder("api.key", "runtime.json");
    }

    @Test
    void t13GuessesAreAnsweredAlikeAndSoonNotAtAll() throws IOException {
        String key = hookbench.apiKey().reveal();
        String near = key.substring(0, key.length() - 1) + (key.endsWith("0") ? '1' : '0');
        ApiTokens guesser = new ApiTokens(new Random(9));
        List<Response> answers = new ArrayList<>(
                List.of(scene.guess(near), scene.guess(guesser.next(Scope.ADMIN).reveal())));
        assertThat(ThreatScene.withoutId(answers.get(0))).isEqualTo(ThreatScene.withoutId(answers.get(1)));
        assertThat(answers.get(0).text()).isEqualTo(answers.get(1).text());
        while (answers.size() <= RateGate.WRONG_PER_MINUTE) {
            answers.add(scene.guess(guesser.next(Scope.ADMIN).reveal()));
        }
        assertThat(answers.subList(0, RateGate.WRONG_PER_MINUTE)).allMatch(answer -> answer.status() == 401);
        assertThat(answers.getLast().status()).isEqualTo(429);
        assertThat(scene.guess(key).status()).as("the right key").isEqualTo(200);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void t13WhoGuessesLocksNoOtherAddressOut() throws IOException {
        ApiTokens guesser = new ApiTokens(new Random(9));
        for (int i = 0; i < RateGate.WRONG_PER_MINUTE; i++) {
            scene.guess(guesser.next(Scope.ADMIN).reveal());
        }
        assertThat(scene.guess(guesser.next(Scope.ADMIN).reveal()).status()).isEqualTo(429);
        InetAddress other = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        assertThat(scene.guessFrom(other, guesser.next(Scope.ADMIN).reveal()).status())
                .isEqualTo(401);
        assertThat(scene.guessFrom(other, hookbench.apiKey().reveal()).status()).isEqualTo(200);
    }

    @Test
    void t22NothingIsFramedOrHeldByAnotherWindow() throws IOException {
        for (String page : scene.pages()) {
            Response response = scene.send("GET " + page + " HTTP/1.1\r\nHost: HOST\r\n\r\n");
            assertThat(response.status()).as(page).isEqualTo(200);
            assertThat(response.header("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
            assertThat(response.header("X-Frame-Options")).contains("DENY");
            shut(response);
            for (String destination : List.of("iframe", "frame", "object", "embed", "fencedframe")) {
                Response framed = scene.send("GET " + page
                        + " HTTP/1.1\r\nHost: HOST\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Dest: " + destination
                        + "\r\n\r\n");
                assertThat(framed.status()).as("%s in %s", page, destination).isEqualTo(403);
            }
        }
        for (String target : List.of("/api/v1/captures", "/openapi.json", "/healthz", "/nothing")) {
            shut(scene.send("GET " + target + " HTTP/1.1\r\nHost: HOST\r\n" + bearer(hookbench.apiKey()) + "\r\n"));
        }
    }

    private static void shut(Response response) {
        assertThat(response.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(response.header("Cross-Origin-Resource-Policy")).contains("same-origin");
    }

    private static void refused(ThreatScene.Call call, Response response, Set<Integer> statuses) {
        assertThat(response.status()).as("%s: %s", call, response.text()).isIn(statuses);
        assertThat(response.head())
                .as("%s", call)
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie"));
    }

    private static String bearer(SecretText token) {
        return "Authorization: Bearer " + token.reveal() + "\r\n";
    }
}
