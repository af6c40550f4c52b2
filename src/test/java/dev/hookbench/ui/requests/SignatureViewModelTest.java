package dev.hookbench.ui.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.testing.ui.Arrival;
import dev.hookbench.testing.ui.ManualTicks;
import dev.hookbench.testing.ui.UiWorld;
import dev.hookbench.ui.support.UiTools;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class SignatureViewModelTest {
    private final UiWorld world = new UiWorld();
    private final UiTools tools = world.tools(new ManualTicks());
    private final SignatureViewModel model = new SignatureViewModel(world.context(), tools);
    private final SignatureWords words = new SignatureWords(tools);

    @Test
    void checksAsOfWhenTheRequestCame() {
        Capture capture = world.receive(Arrival.at("default").json("{}").signed(Samples.own()));
        world.clock.advance(Duration.ofDays(3));
        model.check(capture);
        assertThat(verification().verdict()).isInstanceOf(Verdict.Valid.class);
        assertThat(words.summary(verification(), working().settings()))
                .isEqualTo("Age 0 s of 5 m allowed · 1 value × 1 secret tried");
    }

    @Test
    void countsValuesAndSecrets() {
        world.inbox(
                "rotating",
                new SchemeSettings(
                        "standard-webhooks",
                        java.util.List.of(
                                SecretText.of("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
                                SecretText.of(UiWorld.SECRET)),
                        java.util.Map.of(),
                        null));
        model.check(world.receive(Arrival.at("rotating").json("{}").signed(Samples.own())));
        assertThat(words.summary(verification(), working().settings())).endsWith("1 value × 2 secrets tried");
    }

    @Test
    void hasNoWorkingWhereNothingIsChecked() {
        world.inbox("open", null);
        model.check(world.receive(Arrival.at("open").json("{}")));
        assertThat(working().verification()).isNull();
    }

    @Test
    void forgetsTheCheckBefore() {
        model.check(world.receive(Arrival.at("default").json("{}").signed(Samples.own())));
        model.check(null);
        assertThat(model.workingProperty().get()).isNull();
    }

    @Test
    void namesASchemeForPeople() {
        assertThat(model.title("standard-webhooks")).isEqualTo("Standard Webhooks");
        assertThat(model.title("unknown")).isEqualTo("unknown");
    }

    @Test
    void takesSentencesApart() {
        assertThat(SignatureWords.sentences("Wrong secret. Use the newest."))
                .containsExactly("Wrong secret.", "Use the newest.");
        assertThat(SignatureWords.sentences("Wrong")).containsExactly("Wrong", "");
    }

    private SignatureViewModel.Working working() {
        return Objects.requireNonNull(model.workingProperty().get());
    }

    private Verification verification() {
        return Objects.requireNonNull(working().verification());
    }
}
