package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.api.gate.RateGate;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may come into the portal: hosts, origins, tokens, keys, codes, sessions, and what each learns. */
final class PortalGateTest {
    @TempDir
    Path spool;

    private PortalRig rig;
    private PortalLink link;

    @BeforeEach
    void start() throws IOException {
        rig = new PortalRig(spool);
        rig.room.endpoints.save(Endpoints.of("E1").ownerId("acme").build());
        link = rig.link("acme", false);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private RawConnection.Response page(String headers) throws IOException {
        return rig.send("GET /portal HTTP/1.1\r\n" + headers + "\r\n");
    }

    private int look(SecretText token) throws IOException {
        return rig.call("GET", "/endpoints", token).status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.test:PORT", "127.0.0.1", "localhost.:PORT", "127.0.0.2:PORT", "0x7f.1:PORT"})
    void reboundNamesMeetSilence(String name) throws IOException {
        String host = name.replace("PORT", rig.host().substring("127.0.0.1:".length()));
        for (String path : new String[] {"/portal", "/portal/app.js", "/portal-api/endpoints"}) {
            RawConnection.Response response = rig.send("GET " + path + " HTTP/1.1\r\nHost: " + host
                    + "\r\nAuthorization: Bearer " + link.token().reveal() + "\r\n\r\n");
            assertThat(response.status()).isEqualTo(421);
            assertThat(response.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.test",
                "Origin: null",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void otherSitesAreRefusedWhateverTheyCarry(String header) throws IOException {
        RawConnection.Response response = rig.send("GET /portal-api/endpoints HTTP/1.1\r\nHost: HOST\r\n" + header
                + "\r\nAuthorization: Bearer " + link.token().reveal() + "\r\n\r\n");
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.head())
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        assertThat(page("Host: HOST\r\n" + header + "\r\n").status()).isEqualTo(403);
    }

    @Test
    void whoFollowsALinkFromAnotherSiteIsToldHowToGoOn() throws IOException {
        RawConnection.Response response =
                page("Host: HOST\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: document\r\n");
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.text()).contains("Click into the address bar and press Enter");
        assertThat(response.header("Content-Type")).contains("text/plain; charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource({
        "/portal,iframe",
        "/portal,frame",
        "/portal,object",
        "/portal,embed",
        "/portal,script",
        "/portal/app.js,document",
        "/portal/app.js,iframe",
        "/portal/portal.css,script"
    })
    void nothingIsEmbeddedAsWhatItIsNot(String path, String destination) throws IOException {
        assertThat(rig.send("GET " + path + " HTTP/1.1\r\nHost: HOST\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Dest: "
                                + destination + "\r\n\r\n")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void thePageMayUseItselfAndNothingElse() throws IOException {
        RawConnection.Response response = page("Host: HOST\r\n");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self';"
                        + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        assertThat(response.header("Referrer-Policy")).contains("no-referrer");
        assertThat(response.header("Cache-Control")).contains("no-store");
        assertThat(response.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(response.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(response.header("Set-Cookie")).isEmpty();
        assertThat(response.header("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/../index.html",
                "/portal/%2e%2e/logback.xml",
                "/portal/index.html",
                "/portal/..%2fdb/migrations.txt",
                "/portal//app.js",
                "/portal/app.js/"
            })
    void noPathBecomesAFile(String path) throws IOException {
        assertThat(rig.send("GET " + path + " HTTP/1.1\r\nHost: HOST\r\n\r\n").status())
                .isIn(400, 401, 404);
    }

    @ParameterizedTest
    @CsvSource({"OPTIONS,/portal,405", "POST,/portal,405", "TRACE,/portal,405", "DELETE,/portal/app.js,405"})
    void takesNoOtherMethods(String method, String path, int status) throws IOException {
        assertThat(rig.send(method + " " + path + " HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\n\r\n")
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aStaticTokenOpensUntilItIsRevoked() throws IOException {
        SecretText session = rig.session(link);
        assertThat(look(link.token())).isEqualTo(200);
        assertThat(look(session)).isEqualTo(200);
        rig.links.revoke(link.uid());
        assertThat(look(link.token())).isEqualTo(401);
        assertThat(look(session)).isEqualTo(401);
        RawConnection.Response exchange = rig.exchange("token", link.token().reveal());
        assertThat(exchange.status()).isEqualTo(401);
        assertThat(PortalRig.message(exchange)).isEqualTo("portal link revoked");
    }

    @Test
    void aKeyOpensForAnHourAndMoreThanOnce() throws IOException {
        PortalLink refreshing = rig.refreshing("acme");
        SecretText key = rig.links.refresh(refreshing.uid()).result().orElseThrow();
        assertThat(key.reveal()).matches("PRT\\.[0-9A-Za-z]{16}\\.[0-9A-Za-z]{64}");
        assertThat(rig.exchange("token", key.reveal()).status()).isEqualTo(201);
        assertThat(rig.exchange("token", key.reveal()).status()).isEqualTo(201);
        rig.room.clock.advance(Duration.ofMinutes(59));
        assertThat(look(key)).isEqualTo(200);
        rig.room.clock.advance(Duration.ofMinutes(1));
        assertThat(look(key)).isEqualTo(401);
        assertThat(PortalRig.message(rig.exchange("token", key.reveal()))).contains("expired");
    }

    @Test
    void aCodeOpensOnceWithinAMinute() throws IOException {
        String url = rig.links.visit(link.uid()).result().orElseThrow();
        String code = url.substring(url.indexOf("#c=") + 3);
        assertThat(rig.exchange("code", code).status()).isEqualTo(201);
        assertThat(rig.exchange("code", code).status()).isEqualTo(401);
        String late = rig.links.visit(link.uid()).result().orElseThrow();
        rig.room.clock.advance(Duration.ofSeconds(60));
        assertThat(rig.exchange("code", late.substring(late.indexOf("#c=") + 3)).status())
                .isEqualTo(401);
        assertThat(look(SecretText.of(code))).isEqualTo(401);
    }

    @Test
    void aSessionEndsUnusedAfterQuarterOfAnHourAndAnywayAfterTwelve() throws IOException {
        SecretText idle = rig.session(link);
        SecretText used = rig.session(link);
        for (int minutes = 0; minutes < 12 * 60; minutes += 10) {
            assertThat(look(used)).isEqualTo(200);
            rig.room.clock.advance(Duration.ofMinutes(10));
        }
        assertThat(look(used)).isEqualTo(401);
        assertThat(look(idle)).isEqualTo(401);
    }

    @Test
    void aSessionCanBeEndedAndOthersStay() throws IOException {
        SecretText one = rig.session(link);
        SecretText two = rig.session(link);
        assertThat(rig.call("DELETE", "/session", one).status()).isEqualTo(200);
        assertThat(look(one)).isEqualTo(401);
        assertThat(look(two)).isEqualTo(200);
    }

    /** What opens the API opens nothing here, and the other way round. */
    @Test
    void keysOfTheApiAndTokensOfThePortalDoNotMix() throws IOException {
        assertThat(look(SecretText.of(PortalRig.ADMIN))).isEqualTo(401);
        for (SecretText token : new SecretText[] {link.token(), rig.session(link)}) {
            assertThat(rig.send("GET /api/v1/captures HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer " + token.reveal()
                                    + "\r\n\r\n")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void strangersLearnNothingOfRoutes() throws IOException {
        for (String path : new String[] {"/endpoints", "/nothing", "/stream", "/eventdeliveries/X/resend"}) {
            RawConnection.Response response = rig.call("GET", path, SecretText.of("wrong"));
            assertThat(response.status()).isEqualTo(401);
            assertThat(PortalRig.message(response)).isEqualTo("authorization failed");
            assertThat(response.header("WWW-Authenticate")).contains("Bearer");
        }
        assertThat(rig.call("GET", "/nothing", link.token()).status()).isEqualTo(404);
        RawConnection.Response method = rig.call("POST", "/event-types", link.token());
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void guessingIsSlowedDownAndTheRightTokenPasses(boolean byExchange) throws IOException {
        for (int i = 0; i < RateGate.WRONG_PER_MINUTE; i++) {
            assertThat(wrong(byExchange, i)).isEqualTo(401);
        }
        assertThat(wrong(byExchange, 99)).isEqualTo(429);
        assertThat(look(link.token())).isEqualTo(200);
        assertThat(rig.exchange("token", link.token().reveal()).status()).isEqualTo(201);
        rig.room.clock.advance(Duration.ofMinutes(1));
        assertThat(wrong(byExchange, 100)).isEqualTo(401);
    }

    private int wrong(boolean byExchange, int number) throws IOException {
        String token = "guess-" + number + "-" + "x".repeat(20);
        return byExchange ? rig.exchange("token", token).status() : look(SecretText.of(token));
    }

    @Test
    void bodiesAreJsonAndSmall() throws IOException {
        String head = "POST /portal-api/session HTTP/1.1\r\nHost: HOST\r\n";
        assertThat(rig.send(head + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}")
                        .status())
                .isEqualTo(415);
        assertThat(rig.send(head + "Content-Type: application/json\r\nContent-Length: 2000000\r\n\r\n")
                        .status())
                .isEqualTo(413);
        assertThat(rig.send(head + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
                        .status())
                .isEqualTo(422);
        assertThat(rig.send(head + "Content-Type: application/json\r\nContent-Length: 1\r\n\r\n{")
                        .status())
                .isEqualTo(400);
    }
}
