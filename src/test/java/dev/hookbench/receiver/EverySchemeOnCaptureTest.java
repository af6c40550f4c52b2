package dev.hookbench.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.signature.Senders;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An inbox of any scheme judges what comes over a socket. */
final class EverySchemeOnCaptureTest {
    /** When the bodies of {@link Senders} say that they were made. */
    private static final Instant NOW = Instant.ofEpochSecond(1_790_000_007L);

    private final Senders senders = new Senders(5);

    @TempDir
    Path spool;

    private ReceiverRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new ReceiverRig(spool);
        rig.clock.advance(Duration.between(rig.clock.instant(), NOW));
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    static List<String> slugs() {
        return Senders.slugs();
    }

    private void check(SchemeSettings settings) {
        Inbox before = rig.inboxes.findBySlug("orders").orElseThrow();
        assertThat(rig.service
                        .update(before.uid(), new InboxDraft("orders", "Orders", settings, before.answer()))
                        .reasons())
                .isEmpty();
    }

    private Verdict send(String host, String target, SignedRequest signed) throws IOException {
        String head = signed.headers().fields().stream()
                .map(field -> field.name() + ": " + field.value() + "\r\n")
                .collect(Collectors.joining());
        try (RawConnection connection = rig.connect()) {
            connection.send("POST " + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + head + "Content-Length: "
                    + signed.body().length + "\r\n\r\n");
            assertThat(connection.send(signed.body()).response().status()).isEqualTo(200);
        }
        return rig.captures().getLast().verdict();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void theRightSignatureIsValidAndAnothersIsNot(String scheme) throws IOException {
        Senders.Pair pair = senders.pair(scheme);
        SignedRequest signed = new SignatureSchemes()
                .sign(
                        senders.request(scheme).withUrl("http://hooks.test/in/orders?b=2&a=x%20y"),
                        "msg_1",
                        pair.sender(),
                        NOW);
        String target = signed.url().substring("http://hooks.test".length());

        check(pair.receiver());
        assertThat(send("hooks.test", target, signed)).isEqualTo(new Verdict.Valid(scheme));
        check(senders.pair(scheme).receiver());
        assertThat(send("hooks.test", target, signed)).isInstanceOfSatisfying(Verdict.Invalid.class, invalid -> {
            assertThat(invalid.scheme()).isEqualTo(scheme);
            assertThat(invalid.reason()).isEqualTo("wrong_secret");
        });
    }

    @Test
    void theSearchForACauseIsLeftToTheBackground() throws IOException {
        check(SchemeSettings.of("github", SecretText.of("the-secret")));
        SignedRequest signed = new SignatureSchemes()
                .sign(senders.request("github"), "msg_1", SchemeSettings.of("github", SecretText.of("other")), NOW);

        Verdict verdict = send("hooks.test", "/in/orders", signed);
        assertThat(verdict.isUnexplained()).isTrue();
        assertThat(verdict.toString()).contains("The cause has not been searched for yet.");
        assertThat(rig.doubtful).containsExactly(rig.captures().getLast().uid());
    }

    @Test
    void thePublicUrlOfATunnelStandsInForTheOneThatArrived() throws IOException {
        SecretText secret = SecretText.of("square-key");
        SignedRequest signed = new SignatureSchemes()
                .sign(
                        new SignedRequest(
                                "POST",
                                "https://hooks.example.com/square/v2?x=1",
                                senders.request("square").headers(),
                                "{}".getBytes(StandardCharsets.UTF_8)),
                        "msg_1",
                        SchemeSettings.of("square", secret),
                        NOW);

        check(SchemeSettings.of("square", secret));
        assertThat(send("127.0.0.1:9400", "/in/orders/v2?x=1", signed)).isInstanceOf(Verdict.Invalid.class);
        check(new SchemeSettings("square", List.of(secret), Map.of("url", "https://hooks.example.com/square"), null));
        assertThat(send("127.0.0.1:9400", "/in/orders/v2?x=1", signed)).isEqualTo(new Verdict.Valid("square"));
    }
}
