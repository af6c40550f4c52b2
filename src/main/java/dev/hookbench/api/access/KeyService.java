package dev.hookbench.api.access;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.access.ApiKeyCommands;
import dev.hookbench.domain.access.ApiKeyDraft;
import dev.hookbench.domain.access.ApiKeyRecord;
import dev.hookbench.domain.access.ApiKeyStore;
import dev.hookbench.domain.access.ApiTokens;
import dev.hookbench.domain.access.KeyRing;
import dev.hookbench.domain.access.Scope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the API, all of them in memory so that the gate need not ask the disk. The key of this machine, which stands in
 * a file of its own for the command line, is one of them; it is neither stored nor revoked here.
 */
public final class KeyService implements ApiKeyCommands, KeyRing {
    /** The id of this machine's key. */
    public static final String LOCAL = "local";

    private final ApiKeyStore store;
    private final InstantSource clock;
    private final Ids ids;
    private final ApiTokens tokens;
    private volatile List<ApiKeyRecord> keys;

    /** The keys of {@code store}, and the one of this machine with that token. */
    public KeyService(ApiKeyStore store, SecretText local, InstantSource clock, Ids ids, ApiTokens tokens) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.tokens = tokens;
        List<ApiKeyRecord> all = new ArrayList<>();
        all.add(new ApiKeyRecord(
                LOCAL,
                "this machine",
                Set.of(Scope.ADMIN),
                ApiTokens.hash(local.reveal()),
                clock.instant(),
                null,
                null,
                null));
        all.addAll(store.all());
        this.keys = List.copyOf(all);
    }

    @Override
    public List<ApiKeyRecord> list() {
        return keys;
    }

    @Override
    public synchronized Outcome<MadeKey> create(ApiKeyDraft draft) {
        List<Problem> problems = KeyCheck.problems(draft);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Instant now = clock.instant();
        SecretText token = tokens.next(widest(draft.scopes()));
        ApiKeyRecord key = new ApiKeyRecord(
                ids.next(),
                draft.name().strip(),
                draft.scopes(),
                ApiTokens.hash(token.reveal()),
                now,
                null,
                draft.expiresInDays() == null ? null : now.plus(Duration.ofDays(draft.expiresInDays())),
                null);
        store.save(key);
        List<ApiKeyRecord> more = new ArrayList<>(keys);
        more.add(key);
        keys = List.copyOf(more);
        return Outcome.done(new MadeKey(key, token));
    }

    private static Scope widest(Set<Scope> scopes) {
        return scopes.contains(Scope.ADMIN) ? Scope.ADMIN : scopes.contains(Scope.SEND) ? Scope.SEND : Scope.READ;
    }

    @Override
    public synchronized Outcome<ApiKeyRecord> revoke(String id) {
        if (id.equals(LOCAL)) {
            return Outcome.refused(
                    "id",
                    id,
                    "id local is this machine's own key, which the command line needs: to have another made, stop"
                            + " Hookbench, delete api.key in the data folder and start again.");
        }
        ApiKeyRecord key = byId(id);
        if (key == null) {
            return Outcome.refused("id", id, "id: there is no key " + id + ".");
        }
        return Outcome.done(key.revokedAt() == null ? keep(key.revokedAt(clock.instant())) : key);
    }

    @Override
    public Optional<ApiKeyRecord> find(String token) {
        byte[] hash = ApiTokens.hash(token).getBytes(StandardCharsets.US_ASCII);
        ApiKeyRecord found = null;
        for (ApiKeyRecord key : keys) {
            if (MessageDigest.isEqual(hash, key.sha256().getBytes(StandardCharsets.US_ASCII))) {
                found = key;
            }
        }
        Instant now = clock.instant();
        return Optional.ofNullable(found).filter(key -> key.isValidAt(now));
    }

    @Override
    public void used(ApiKeyRecord used) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(used.lastUsedAt())) {
            note(used.id(), minute);
        }
    }

    private synchronized void note(String id, Instant minute) {
        ApiKeyRecord key = byId(id);
        if (key != null && !minute.equals(key.lastUsedAt())) {
            keep(key.usedAt(minute));
        }
    }

    private @Nullable ApiKeyRecord byId(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst().orElse(null);
    }

    private ApiKeyRecord keep(ApiKeyRecord changed) {
        if (!changed.id().equals(LOCAL)) {
            store.save(changed);
        }
        keys = keys.stream()
                .map(key -> key.id().equals(changed.id()) ? changed : key)
                .toList();
        return changed;
    }
}
