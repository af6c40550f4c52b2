package dev.hookbench.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.access.ApiKeyRecord;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.testing.Room;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class KeysViewModelTest {
    private final Room room = new Room();
    private final KeysViewModel model = new KeysViewModel(room.apiKeys, room.clock, room.work(), room.words);

    @BeforeEach
    void attach() {
        model.refresh();
    }

    private KeyLine newest() {
        return model.lines().getLast();
    }

    @Test
    void listsThisMachinesKey() {
        assertThat(model.lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("this machine");
            assertThat(line.scopes()).isEqualTo("administer");
            assertThat(line.use()).isEqualTo("never used");
            assertThat(line.end()).isEqualTo("never ends");
            assertThat(line.isOwn()).isTrue();
        });
    }

    @Test
    void makesAKeyAndShowsItsTokenUntilItIsForgotten() {
        model.name.set("CI");
        model.sends.set(true);
        model.create();

        ApiKeyRecord key = room.keyStore.all().getFirst();
        assertThat(key.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.SEND);
        assertThat(room.apiKeys.find(model.token())).contains(key);
        assertThat(model.noteProperty().get()).contains("CI").contains("shown this once");
        assertThat(model.name.get()).isEmpty();
        assertThat(newest().scopes()).isEqualTo("read, send");
        assertThat(newest().opens()).isTrue();
        assertThat(newest().end()).startsWith("until ");
        model.forgetToken();
        assertThat(model.token()).isEmpty();
        assertThat(model.noteProperty().get()).isEmpty();
    }

    @Test
    void makesAKeyThatNeverEnds() {
        model.name.set("CI");
        model.days.set(" ");
        model.administers.set(true);
        model.create();

        assertThat(room.keyStore.all().getFirst().expiresAt()).isNull();
        assertThat(newest().end()).isEqualTo("never ends");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatIsTyped() {
        model.reads.set(false);
        model.days.set("9999");
        model.create();

        assertThat(model.problems.of("name")).startsWith("name is empty");
        assertThat(model.problems.of("scopes")).startsWith("scopes is empty");
        assertThat(model.problems.of("expires_in_days")).contains("9999");
        model.days.set("soon");
        model.create();
        assertThat(model.problems.of("expires_in_days")).contains("“soon”");
        assertThat(model.days.get()).isEqualTo("soon");
        assertThat(room.keyStore.all()).isEmpty();
    }

    @Test
    void revokesAKey() {
        model.name.set("CI");
        model.create();
        String token = model.token();
        model.revoke(newest().id());

        assertThat(room.apiKeys.find(token)).isEmpty();
        assertThat(newest().opens()).isFalse();
        assertThat(newest().end()).startsWith("revoked ");
        assertThat(model.noteProperty().get()).contains("opens nothing any more");
    }

    @Test
    void tellsUseAndEnd() {
        model.name.set("CI");
        model.days.set("1");
        model.create();
        room.clock.advance(Duration.ofHours(1));
        room.apiKeys.used(room.keyStore.all().getFirst());
        model.refresh();
        assertThat(newest().use()).startsWith("used ");

        room.clock.advance(Duration.ofDays(1));
        model.refresh();
        assertThat(newest().end()).startsWith("expired ");
        assertThat(newest().opens()).isFalse();
    }
}
