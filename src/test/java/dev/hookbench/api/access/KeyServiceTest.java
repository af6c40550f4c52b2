package dev.hookbench.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.access.ApiKeyCommands.MadeKey;
import dev.hookbench.domain.access.ApiKeyDraft;
import dev.hookbench.domain.access.ApiKeyRecord;
import dev.hookbench.domain.access.ApiTokens;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.InMemoryApiKeyStore;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class KeyServiceTest {
    private final FakeClock clock = new FakeClock();
    private final InMemoryApiKeyStore store = new InMemoryApiKeyStore();
    private final KeyService keys = service("local-token");

    private KeyService service(String local) {
        return new KeyService(
                store, SecretText.of(local), clock, new Ulids(clock, new Random(1)), new ApiTokens(new Random(2)));
    }

    private MadeKey made(@Nullable Long days, Scope... scopes) {
        return keys.create(new ApiKeyDraft("CI", Set.of(scopes), days)).result().orElseThrow();
    }

    private boolean opens(MadeKey key) {
        return keys.find(key.token().reveal()).isPresent();
    }

    @Test
    void makesAKeyThatOpens() {
        MadeKey made = made(90L, Scope.READ, Scope.SEND);

        assertThat(made.token().reveal()).matches("whc_s[0-9A-Za-z]{49}");
        assertThat(keys.find(made.token().reveal())).contains(made.key());
        assertThat(made.key().allows(Scope.SEND)).isTrue();
        assertThat(made.key().allows(Scope.ADMIN)).isFalse();
        assertThat(keys.find(made.token().reveal() + "x")).isEmpty();
        assertThat(keys.find("")).isEmpty();
        assertThat(keys.find(made.key().sha256())).isEmpty();
    }

    @Test
    void keepsNothingOfTheTokenButItsHash() {
        MadeKey made = made(null, Scope.ADMIN);

        assertThat(made.token().reveal()).startsWith("whc_a");
        assertThat(store.all()).containsExactly(made.key());
        assertThat(store.all().toString()).doesNotContain(made.token().reveal().substring(6, 20));
        assertThat(made.key().sha256()).isEqualTo(ApiTokens.hash(made.token().reveal()));
    }

    @Test
    void findsItsKeysAgainAfterAStart() {
        MadeKey made = made(90L, Scope.READ);

        assertThat(service("other").find(made.token().reveal())).contains(made.key());
        assertThat(service("other").find("local-token")).isEmpty();
    }

    @Test
    void anExpiredKeyOpensNothing() {
        MadeKey made = made(2L, Scope.READ);
        clock.advance(Duration.ofDays(2).minusNanos(1));
        assertThat(opens(made)).isTrue();
        clock.advance(Duration.ofNanos(1));
        assertThat(opens(made)).isFalse();
    }

    @Test
    void aRevokedKeyOpensNothingAtOnceAndForGood() {
        MadeKey made = made(null, Scope.READ);
        ApiKeyRecord revoked = keys.revoke(made.key().id()).result().orElseThrow();

        assertThat(opens(made)).isFalse();
        assertThat(revoked.revokedAt()).isEqualTo(clock.instant());
        clock.advance(Duration.ofMinutes(5));
        assertThat(keys.revoke(made.key().id())).isEqualTo(Outcome.done(revoked));
        assertThat(service("local-token").find(made.token().reveal())).isEmpty();
    }

    @Test
    void thisMachinesKeyIsListedButNeitherKeptNorRevoked() {
        assertThat(keys.find("local-token").orElseThrow().allows(Scope.ADMIN)).isTrue();
        assertThat(keys.list()).extracting(ApiKeyRecord::id).containsExactly(KeyService.LOCAL);
        assertThat(keys.revoke(KeyService.LOCAL).reasons().getFirst().message()).contains("api.key");
        keys.used(keys.list().getFirst());
        assertThat(keys.list().getFirst().lastUsedAt()).isNotNull();
        assertThat(store.all()).isEmpty();
    }

    @Test
    void refusesToRevokeWhatIsNotThere() {
        assertThat(keys.revoke("01X").reasons().getFirst().message()).contains("no key 01X");
    }

    @Test
    void notesTheMinuteOfItsLastUse() {
        MadeKey made = made(null, Scope.READ);
        clock.advance(Duration.ofSeconds(61));
        keys.used(made.key());
        ApiKeyRecord used = store.all().getFirst();
        assertThat(used.lastUsedAt()).isEqualTo(clock.instant().truncatedTo(ChronoUnit.MINUTES));

        store.save(made.key()); // to see whether it is written again
        keys.used(used);
        keys.used(made.key());
        assertThat(store.all()).containsExactly(made.key());
        clock.advance(Duration.ofMinutes(1));
        keys.used(used);
        assertThat(store.all().getFirst().lastUsedAt())
                .isEqualTo(clock.instant().truncatedTo(ChronoUnit.MINUTES));
    }

    @Test
    void aLateNoteOfUseDoesNotRevive() {
        MadeKey made = made(null, Scope.READ);
        keys.revoke(made.key().id());
        keys.used(made.key());

        assertThat(opens(made)).isFalse();
        assertThat(store.all().getFirst().revokedAt()).isNotNull();
    }

    @Test
    void namesEverythingThatIsWrong() {
        Outcome<MadeKey> refused = keys.create(new ApiKeyDraft(" ", Set.of(), 0L));

        assertThat(refused.reasons()).extracting(Problem::field).containsExactly("name", "scopes", "expires_in_days");
        assertThat(keys.create(new ApiKeyDraft("x".repeat(101), Set.of(Scope.READ), 3_651L))
                        .reasons())
                .extracting(Problem::field)
                .containsExactly("name", "expires_in_days");
        assertThat(keys.create(new ApiKeyDraft("a\nb", Set.of(Scope.READ), null))
                        .reasons())
                .extracting(Problem::field)
                .isEqualTo(List.of("name"));
        assertThat(keys.create(new ApiKeyDraft("x".repeat(100), Set.of(Scope.READ), 3_650L))
                        .reasons())
                .isEmpty();
    }
}
