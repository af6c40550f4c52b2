package dev.hookbench.dispatch.auth;

import dev.hookbench.dispatch.auth.Grant.Token;
import dev.hookbench.domain.endpoint.OAuth2;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps each endpoint's token until shortly before it expires, and has one fetch at a time under way for it. */
final class TokenCache {
    /** A token is given up this long before it expires, or a tenth of its life if that is shorter. */
    private static final Duration MARGIN = Duration.ofSeconds(30);
    /** How long a token is kept whose life was not told. */
    private static final Duration UNTOLD = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();

    TokenCache(Clock clock) {
        this.clock = clock;
    }

    /** The endpoint's token: the one kept, or what {@code fetch} brings, or what another's fetch brought meanwhile. */
    Kept get(String endpointUid, OAuth2 oauth2, Supplier<Grant> fetch) {
        Slot slot = slots.computeIfAbsent(endpointUid, _ -> new Slot());
        long before = slot.fetches.get();
        slot.lock.lock();
        try {
            Entry entry = slot.entry;
            boolean sameSettings = entry != null && entry.oauth2().equals(oauth2);
            if (entry != null
                    && sameSettings
                    && entry.grant() instanceof Token
                    && clock.instant().isBefore(entry.until())) {
                return new Kept(entry.grant(), slot.fetches.get() == before);
            }
            if (entry != null && sameSettings && slot.fetches.get() != before) {
                return new Kept(entry.grant(), false);
            }
            Instant asked = clock.instant();
            Grant grant = fetch.get();
            slot.entry = new Entry(oauth2, grant, until(grant, asked));
            slot.fetches.incrementAndGet();
            return new Kept(grant, false);
        } finally {
            slot.lock.unlock();
        }
    }

    /** Forgets the endpoint's token if it is that one. */
    void forget(String endpointUid, String credentials) {
        Slot slot = slots.get(endpointUid);
        if (slot == null) {
            return;
        }
        slot.lock.lock();
        try {
            Entry entry = slot.entry;
            if (entry != null
                    && entry.grant() instanceof Token token
                    && token.credentials().equals(credentials)) {
                slot.entry = null;
            }
        } finally {
            slot.lock.unlock();
        }
    }

    private static Instant until(Grant grant, Instant asked) {
        if (!(grant instanceof Token token)) {
            return asked;
        }
        Instant end = token.expiresAt();
        if (end == null) {
            return asked.plus(UNTOLD);
        }
        Duration tenth = Duration.between(asked, end).dividedBy(10);
        return end.minus(tenth.compareTo(MARGIN) < 0 ? tenth : MARGIN);
    }

    /**
     * A grant.
     *
     * @param kept whether it was there before it was asked for, so that it may have been withdrawn meanwhile
     */
    record Kept(Grant grant, boolean kept) {}

    private record Entry(OAuth2 oauth2, Grant grant, Instant until) {}

    private static final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private final AtomicLong fetches = new AtomicLong();
        private @Nullable Entry entry;
    }
}
