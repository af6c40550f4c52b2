package dev.hookbench.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.testing.Endpoints;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SecretsViewModelTest {
    private final EndpointsRoomFixture view =
            EndpointsRoomFixture.with(Endpoints.endpoint("E1"), Endpoints.endpoint("E2"));
    private final ExpireForm form = new ExpireForm(view.room.messages);

    @Test
    void secretsAreMaskedUntilRevealedAndAgainAfterThirtySeconds() {
        view.list.selectedUidProperty().set("E1");
        assertThat(view.secrets.lines().getFirst().text()).doesNotContain("secret-of-E1");
        view.secrets.toggleReveal("E1-S1");
        assertThat(view.secrets.lines().getFirst().text()).isEqualTo("secret-of-E1");
        view.room.clock.advance(Duration.ofSeconds(29));
        view.room.ticks.beat();
        assertThat(view.secrets.lines().getFirst().revealed()).isTrue();
        view.room.clock.advance(Duration.ofSeconds(1));
        view.room.ticks.beat();
        assertThat(view.secrets.lines().getFirst().text()).doesNotContain("secret-of-E1");
    }

    @Test
    void anotherSelectionHidesWhatWasRevealed() {
        view.list.selectedUidProperty().set("E1");
        view.secrets.toggleReveal("E1-S1");
        view.list.selectedUidProperty().set("E2");
        view.list.selectedUidProperty().set("E1");
        assertThat(view.secrets.lines().getFirst().revealed()).isFalse();
    }

    @Test
    void aSecretNeverShowsItselfInText() {
        view.list.selectedUidProperty().set("E1");
        view.secrets.toggleReveal("E1-S1");
        assertThat(view.secrets.lines().toString()).doesNotContain("secret-of-E1");
        assertThat(view.secrets.reveal("E1-S1")).isEqualTo("secret-of-E1");
    }

    @Test
    void anExpiredSecretCountsDownAndSaysHowManyDigestsTravel() {
        view.list.selectedUidProperty().set("E1");
        form.hours.set(4);
        view.actions.expireSecret("E1", form, () -> {});
        view.room.clock.advance(Duration.ofMinutes(48));
        view.room.ticks.beat();
        assertThat(view.secrets.lines())
                .extracting(SecretLine::age)
                .containsExactly(SecretLine.Age.CURRENT, SecretLine.Age.OLD);
        assertThat(view.secrets.lines().get(1).left()).isEqualTo("3 h 12 m");
        assertThat(view.secrets.noteProperty().get()).contains("2 digests");
        view.room.clock.advance(Duration.ofHours(4));
        view.room.ticks.beat();
        assertThat(view.secrets.lines().get(1).age()).isEqualTo(SecretLine.Age.EXPIRED);
        assertThat(view.secrets.noteProperty().get()).isEmpty();
    }

    @Test
    void inSimpleModeOnlyTheCurrentSecretIsSaidToSign() {
        view.room.endpoints.save(Endpoints.of("E1")
                .signature(SignaturePlan.of(SignaturePlan.Kind.SIMPLE, "X-Sig", "SHA256", "hex"))
                .build());
        view.list.selectedUidProperty().set("E1");
        view.actions.expireSecret("E1", form, () -> {});
        assertThat(view.secrets.noteProperty().get()).contains("only the current secret signs");
    }

    @Test
    void theNewValueIsTheOneTyped() {
        view.list.selectedUidProperty().set("E1");
        form.secret.set("typed-secret-5678");
        view.actions.expireSecret("E1", form, () -> {});
        assertThat(view.room
                        .endpoints
                        .find("E1")
                        .orElseThrow()
                        .secrets()
                        .getLast()
                        .value())
                .isEqualTo(SecretText.of("typed-secret-5678"));
    }

    @Test
    void anOverlapThatIsNoneIsRefusedInPlaceAndStays() {
        view.list.selectedUidProperty().set("E1");
        form.hours.set(null);
        form.ownMinutes.set("a while");
        view.actions.expireSecret("E1", form, () -> {});
        assertThat(form.problems.of("expiration")).contains("a while").contains("43200");
        assertThat(form.ownMinutes.get()).isEqualTo("a while");
        form.ownMinutes.set("43200");
        assertThat(form.overlap()).contains(Duration.ofDays(30));
        form.ownMinutes.set("43201");
        assertThat(form.overlap()).isEmpty();
    }
}
