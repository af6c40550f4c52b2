package dev.hookbench.ui.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.testing.ui.Arrival;
import dev.hookbench.testing.ui.UiTest;
import dev.hookbench.testing.ui.UiWorld;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

/** Checking requests by hand: what is pasted or typed, and what was received. */
final class CheckUiTest extends UiTest {
    private static final String BODY = "{\"action\":\"opened\",\"number\":7}";

    private final UiWorld world = new UiWorld();

    private static SchemeSettings github(String secret) {
        return SchemeSettings.of("github", SecretText.of(secret));
    }

    private Headers signed(SchemeSettings settings, Instant at) {
        SignedRequest request = new SignedRequest("POST", "", Headers.none(), BODY.getBytes(StandardCharsets.UTF_8));
        return world.signatures.sign(request, "msg_1", settings, at).headers();
    }

    private String lines(SchemeSettings settings, Instant at) {
        return StreamSupport.stream(signed(settings, at).spliterator(), false)
                .map(field -> field.name() + ": " + field.value())
                .collect(Collectors.joining("\n"));
    }

    private String raw(SchemeSettings settings, String body) {
        return "POST /hooks HTTP/1.1\nHost: example.com\n" + lines(settings, world.clock.instant()) + "\n\n" + body;
    }

    @Test
    void aRawRequestIsGuessedAndFound() {
        try (CheckHandle check = CheckHandle.open(world, driver)) {
            check.paste("raw", raw(github("right-secret"), BODY))
                    .awaitLabel("guessed", "GitHub")
                    .press("Use GitHub");
            check.secret(0, "right-secret").run().awaitLabel("verdictWord", "The signature is valid");
            assertThat(check.label("headline")).contains("GitHub").contains("secret 1");
            assertThat(check.bytes()).isEqualTo(BODY);
            assertThat(check.legend()).contains("body · " + BODY.length() + " bytes");
        }
    }

    @Test
    void aTrailingLineFeedIsNamedWithAFixToCopy() {
        try (CheckHandle check = CheckHandle.open(world, driver)) {
            check.paste("raw", raw(github("right-secret"), BODY + "\n"))
                    .secret(0, "right-secret")
                    .run()
                    .awaitLabel("verdictWord", "The signature is refused");
            assertThat(check.label("reason")).contains("body_altered");
            assertThat(check.bytes()).endsWith("}␊\n");
            assertThat(check.compared()).contains("First difference at character");
            check.press("Copy fix");
            assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).contains(check.label("advice"));
        }
    }

    @Test
    void aCurlCommandIsChecked() {
        Header signature =
                signed(github("right-secret"), world.clock.instant()).fields().getFirst();
        try (CheckHandle check = CheckHandle.open(world, driver)) {
            check.press("cURL")
                    .paste(
                            "curl",
                            "curl https://example.com/hooks -H '" + signature.name() + ": " + signature.value()
                                    + "' --data-raw '" + BODY + "'")
                    .secret(0, "right-secret")
                    .run()
                    .awaitLabel("verdictWord", "The signature is valid");
        }
    }

    @Test
    void typedPartsAreCheckedAndAWrongSecretIsOne() {
        try (CheckHandle check = CheckHandle.open(world, driver)) {
            check.press("Typed")
                    .paste("headers", lines(github("right-secret"), world.clock.instant()))
                    .paste("body", BODY)
                    .secret(0, "another-secret")
                    .run()
                    .awaitLabel("verdictWord", "The signature is refused");
            assertThat(check.label("headline")).isNotBlank();
            assertThat(check.compared()).contains("expected").contains("First difference at character");
        }
    }

    @Test
    void aStoredSecretThatFitsIsNamed() {
        world.inbox("shop", github("stored-secret"));
        try (CheckHandle check = CheckHandle.open(world, driver)) {
            check.paste("raw", raw(github("stored-secret"), BODY))
                    .secret(0, "another-secret")
                    .run()
                    .awaitLabel("reason", "wrong_secret / other_secret");
            assertThat(check.label("headline")).contains("inbox \"shop\"").doesNotContain("stored-secret");
            check.secret(0, "").run().awaitLabel("headline", "with the secret of inbox \"shop\"");
        }
    }

    @Test
    void aStaleTimeIsToldAgainstTheLimit() {
        SchemeSettings stripe = SchemeSettings.of("stripe", SecretText.of("right-secret"));
        Instant at = Instant.parse("2026-11-20T10:00:00Z");
        try (CheckHandle check = CheckHandle.open(world, driver)) {
            check.paste("raw", "POST /hooks HTTP/1.1\n" + lines(stripe, at) + "\n\n" + BODY)
                    .paste("now", "2026-11-20T10:07:00Z")
                    .paste("tolerance", "300")
                    .secret(0, "right-secret")
                    .run()
                    .awaitLabel("reason", "timestamp_outside_tolerance");
            assertThat(check.label("ageWords")).isEqualTo("Signed 7 m before now; 5 m are allowed: outside.");
            assertThat(check.legend()).contains("time · 10 bytes").contains("separator · 1 byte");
            check.paste("now", Long.toString(at.plus(Duration.ofMinutes(2)).getEpochSecond()))
                    .run()
                    .awaitLabel("verdictWord", "The signature is valid");
            assertThat(check.label("ageWords")).endsWith("fresh enough.");
        }
    }

    @Test
    void badInputIsNamedInPlaceAndStays() {
        try (CheckHandle check = CheckHandle.open(world, driver)) {
            check.paste("raw", "not a request").run().awaitText("Raw request: the first line \"not a request\"");
            assertThat(check.text("raw")).isEqualTo("not a request");
            check.press("cURL").paste("curl", "wget x").run().awaitText("cURL command “wget x” is no cURL command");
            check.press("Typed")
                    .paste("headers", "no colon")
                    .paste("now", "noon")
                    .run();
            check.awaitText("Headers: the line “no colon” has no name and colon")
                    .awaitText("Now “noon” is not a time");
            assertThat(check.text("headers")).isEqualTo("no colon");
            check.press("Raw request");
            assertThat(check.text("raw")).isEqualTo("not a request");
        }
    }

    @Test
    void aTokenThatIsTheSecretStaysMaskedUntilShown() {
        try (CheckHandle check = CheckHandle.open(world, driver)) {
            check.paste("raw", "POST /hooks HTTP/1.1\nX-Gitlab-Token: gitlab-token-of-mine\n\n{}")
                    .secret(0, "gitlab-token-of-mine")
                    .awaitLabel("guessed", "GitLab")
                    .run()
                    .awaitLabel("verdictWord", "The signature is valid");
            assertThat(check.compared()).contains("••••").doesNotContain("gitlab-token-of-mine");
            driver.clickId("reveal");
            assertThat(check.compared()).contains("gitlab-token-of-mine");
        }
    }

    @Test
    void theExampleIsAClassicMistake() {
        try (CheckHandle check = CheckHandle.open(world, driver)) {
            check.press("Try an example").awaitLabel("reason", "body_altered");
            assertThat(check.text("raw")).contains("X-Hub-Signature-256");
        }
    }

    @Test
    void aReceivedRequestIsOpenedWithItsBytesSecretsAndTime() {
        world.inbox("shop", github("stored-secret"));
        String body = BODY + "\r\n";
        var capture = world.receive(
                Arrival.at("shop").type("issues.opened").json(body).signed(github("stored-secret")));
        try (CheckHandle check = CheckHandle.window(world, driver)) {
            check.awaitText("issues.opened");
            driver.clickText("issues.opened");
            driver.clickTab("Signature");
            check.press("Open in the lab").awaitLabel("verdictWord", "The signature is valid");
            assertThat(check.label("captureFacts")).contains(capture.uid());
            assertThat(check.bytes()).endsWith("}␍␊\n");
            assertThat(check.secret(0)).isEqualTo("stored-secret");
            assertThat(check.text("now")).isEqualTo(capture.receivedAt().toString());
        }
    }
}
