package dev.hookbench.ui.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.testing.ui.Screenshots;
import dev.hookbench.testing.ui.UiTest;
import dev.hookbench.testing.ui.UiWorld;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of classic mistakes in the lab, for judging by eye. */
final class CheckPicturesTest extends UiTest {
    private static final String BODY =
            "{\"id\":\"evt_1PqA\",\"type\":\"invoice.paid\",\"data\":{\"amount_due\":4200,\"currency\":\"eur\"}}";

    private final UiWorld world = new UiWorld();
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.UK);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private String raw(String scheme, String secret, Instant at, String body) {
        SignedRequest sent = new SignedRequest("POST", "", Headers.none(), BODY.getBytes(StandardCharsets.UTF_8));
        StringBuilder text = new StringBuilder("POST /hooks HTTP/1.1\nHost: example.com\n");
        world.signatures
                .sign(sent, "msg_2Lh9", SchemeSettings.of(scheme, SecretText.of(secret)), at)
                .headers()
                .forEach(field -> text.append(field.name())
                        .append(": ")
                        .append(field.value())
                        .append('\n'));
        return text.append('\n').append(body).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void mistakes(String theme) {
        world.settings.put(Settings.THEME, theme);
        world.inbox("shop", SchemeSettings.of("github", SecretText.of("secret-of-the-shop")));
        Instant now = world.clock.instant();
        try (CheckHandle check = CheckHandle.open(world, driver)) {
            pictures(check, "empty", theme);
            check.press("Try an example").awaitLabel("reason", "body_altered");
            pictures(check, "reformatted", theme);
            check.press("Raw request")
                    .paste("raw", raw("github", "right-secret", now, BODY + "\n"))
                    .secret(0, "right-secret")
                    .run()
                    .awaitLabel("reason", "newline");
            pictures(check, "newline", theme);
            check.paste("raw", raw("github", "secret-of-the-shop", now, BODY)).run();
            check.awaitLabel("reason", "other_secret");
            pictures(check, "other-secret", theme);
            check.secret(0, "\"secret-of-the-shop\"").run().awaitLabel("reason", "wrong_secret");
            pictures(check, "quoted-secret", theme);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void staleTimeAndToken(String theme) {
        world.settings.put(Settings.THEME, theme);
        Instant old = world.clock.instant().minus(Duration.ofMinutes(17));
        try (CheckHandle check = CheckHandle.open(world, driver)) {
            check.paste("raw", raw("stripe", "whsec_right", old, BODY))
                    .secret(0, "whsec_right")
                    .run()
                    .awaitLabel("reason", "tolerance");
            pictures(check, "stale", theme);
        }
    }

    private void pictures(CheckHandle check, String name, String theme) {
        Stage stage = (Stage) check.scene().getWindow();
        for (int width : new int[] {1920, 1280}) {
            runOnFx(() -> {
                stage.setWidth(width);
                stage.setHeight(width == 1920 ? 1200 : 800);
            });
            driver.settle();
            assertThat(Screenshots.take(check.scene(), "check-" + name + "-" + theme + "-" + width))
                    .isNotEmptyFile();
        }
    }
}
