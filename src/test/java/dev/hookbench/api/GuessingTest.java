package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.hookbench.api.access.KeyService;
import dev.hookbench.api.gate.Gates;
import dev.hookbench.api.gate.RateGate;
import dev.hookbench.api.route.Route;
import dev.hookbench.domain.access.ApiTokens;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guessing keys (T13 of the threat model), and other users of the machine (T9). */
final class GuessingTest {
    private static final int GUESSES = 10_000;

    @TempDir
    Path spool;

    private ApiRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new ApiRig(spool);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private int status(String token) throws IOException {
        return rig.sendUnchecked(
                        "GET /api/v1/health HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .status();
    }

    @Test
    void acceptsNoneOfTenThousandGuessesAndAnswersFewOfThem() throws IOException {
        ApiTokens guesser = new ApiTokens(new Random(9));
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < GUESSES; i++) {
            answers.merge(status(guesser.next(Scope.ADMIN).reveal()), 1, Integer::sum);
        }

        assertThat(answers).isEqualTo(Map.of(401, RateGate.WRONG_PER_MINUTE, 429, GUESSES - RateGate.WRONG_PER_MINUTE));
        assertThat(status(ApiRig.ADMIN)).isEqualTo(200);
        rig.clock.advance(Duration.ofMinutes(1));
        assertThat(status("whc_awrong")).isEqualTo(401);
    }

    @Test
    void limitsGuessesThatStartAlikeFromOtherAddressesToo() throws IOException {
        for (int i = 0; i < RateGate.WRONG_PER_MINUTE; i++) {
            rig.sendUnchecked(
                    "GET /api/v1/health HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer whc_aAAAA" + i + "\r\n\r\n");
        }

        assertThat(status("whc_aAAAAagain")).isEqualTo(429);
    }

    @Test
    void opensNothingToOtherUsersOfTheMachine() throws IOException, InterruptedException {
        assumeThat(System.getProperty("user.name"))
                .as("only root can become another user")
                .isEqualTo("root");
        assumeThat(Files.isExecutable(Path.of("/usr/bin/setpriv")) && Files.isExecutable(Path.of("/usr/bin/curl")))
                .as("setpriv and curl are there")
                .isTrue();
        for (Route route : ApiRoutes.of(rig.parts)) {
            String target = route.template().replaceAll("\\{[^}]*}", "NONE");
            rig.clock.advance(Duration.ofMinutes(1));

            assertThat(asNobody(route.method(), target))
                    .as("%s %s", route.method(), target)
                    .isEqualTo(route.scope() == null ? "200" : "401");
        }
    }

    private String asNobody(String method, String target) throws IOException, InterruptedException {
        Process curl = new ProcessBuilder(
                        "/usr/bin/setpriv",
                        "--reuid=nobody",
                        "--regid=nogroup",
                        "--clear-groups",
                        "/usr/bin/curl",
                        "--silent",
                        "--output",
                        "/dev/null",
                        "--write-out",
                        "%{http_code}",
                        "--noproxy",
                        "*",
                        "--request",
                        method,
                        "http://" + rig.host() + target)
                .redirectErrorStream(true)
                .start();
        String code = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        curl.waitFor();
        return code;
    }

    /** The answer to a wrong key is held back, while others are served. */
    @Test
    void holdsTheAnswerToAWrongKeyBack() throws IOException {
        KeyService keys = rig.twins.keys(ApiRig.ADMIN);
        Gates gates = new Gates(keys, rig.clock, rig.twins.ids, () -> 300, 1_000);
        try (ApiServer slow = new ApiServer(rig.parts, gates, 0)) {
            slow.start();
            try (RawConnection guess = new RawConnection(slow.address());
                    RawConnection right = new RawConnection(slow.address())) {
                String get = "GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1:"
                        + slow.address().getPort() + "\r\nAuthorization: Bearer ";
                guess.send(get + "wrong\r\n\r\n");
                right.send(get + ApiRig.ADMIN + "\r\n\r\n");

                assertThat(right.response().status()).isEqualTo(200);
                assertThat(guess.response().status()).isEqualTo(401);
                assertThat(guess.isAtEnd()).isTrue();
            }
        }
    }
}
