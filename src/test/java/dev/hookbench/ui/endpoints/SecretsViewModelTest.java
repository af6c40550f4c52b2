package dev.hookbench.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.testing.Endpoints;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SecretsViewModelTest {
    private final EndpointsRoom room = EndpointsRoom.with(Endpoints.endpoint("E1"), Endpoints.endpoint("E2"));
    private final ExpireForm form = new ExpireForm();

    @Test
    void secretsAreMaskedUntilRevealedAndAgainAfterThirtySeconds() {
        room.list.selectedUidProperty().set("E1");
        assertThat(room.secrets.lines().getFirst().text()).doesNotContain("secret-of-E1");
        room.secrets.toggleReveal("E1-S1");
        assertThat(room.secrets.lines().getFirst().text()).isEqualTo("secret-of-E1");
        room.clock.advance(Duration.ofSeconds(29));
        room.list.tick();
        assertThat(room.secrets.lines().getFirst().revealed()).isTrue();
        room.clock.advance(Duration.ofSeconds(1));
        room.list.tick();
        assertThat(room.secrets.lines().getFirst().text()).doesNotContain("secret-of-E1");
    }

    @Test
    void anotherSelectionHidesWhatWasRevealed() {
        room.list.selectedUidProperty().set("E1");
        room.secrets.toggleReveal("E1-S1");
        room.list.selectedUidProperty().set("E2");
        room.list.selectedUidProperty().set("E1");
        assertThat(room.secrets.lines().getFirst().revealed()).isFalse();
    }

    @Test
    void aSecretNeverShowsItselfInText() {
        room.list.selectedUidProperty().set("E1");
        room.secrets.toggleReveal("E1-S1");
        assertThat(room.secrets.lines().toString()).doesNotContain("secret-of-E1");
        assertThat(room.secrets.reveal("E1-S1")).isEqualTo("secret-of-E1");
    }

    @Test
    void anExpiredSecretCountsDownAndSaysHowManyDigestsTravel() {
        room.list.selectedUidProperty().set("E1");
        form.hours.set(4);
        room.actions.expireSecret("E1", form, () -> {});
        room.clock.advance(Duration.ofMinutes(48));
        room.list.tick();
        assertThat(room.secrets.lines())
                .extracting(SecretLine::age)
                .containsExactly(SecretLine.Age.CURRENT, SecretLine.Age.OLD);
        assertThat(room.secrets.lines().get(1).left()).isEqualTo("3 h 12 m");
        assertThat(room.secrets.noteProperty().get()).contains("2 digests");
        room.clock.advance(Duration.ofHours(4));
        room.list.tick();
        assertThat(room.secrets.lines().get(1).age()).isEqualTo(SecretLine.Age.EXPIRED);
        assertThat(room.secrets.noteProperty().get()).isEmpty();
    }

    @Test
    void inSimpleModeOnlyTheCurrentSecretIsSaidToSign() {
        room.endpoints.save(Endpoints.of("E1")
                .signature(new SignaturePlan(SignaturePlan.Kind.SIMPLE, "X-Sig", "SHA256", "hex"))
                .build());
        room.list.selectedUidProperty().set("E1");
        room.actions.expireSecret("E1", form, () -> {});
        assertThat(room.secrets.noteProperty().get()).contains("only the current secret signs");
    }

    @Test
    void theNewValueIsTheOneTyped() {
        room.list.selectedUidProperty().set("E1");
        form.secret.set("typed-secret-5678");
        room.actions.expireSecret("E1", form, () -> {});
        assertThat(room.endpoints.find("E1").orElseThrow().secrets().getLast().value())
                .isEqualTo(SecretText.of("typed-secret-5678"));
    }

    @Test
    void anOverlapThatIsNoneIsRefusedInPlaceAndStays() {
        room.list.selectedUidProperty().set("E1");
        form.hours.set(null);
        form.ownMinutes.set("a while");
        room.actions.expireSecret("E1", form, () -> {});
        assertThat(form.problems.of("overlap").getValue()).contains("a while").contains("43200");
        assertThat(form.ownMinutes.get()).isEqualTo("a while");
        form.ownMinutes.set("43200");
        assertThat(form.overlap()).contains(Duration.ofDays(30));
        form.ownMinutes.set("43201");
        assertThat(form.overlap()).isEmpty();
    }
}
