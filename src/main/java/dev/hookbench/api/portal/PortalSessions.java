package dev.hookbench.api.portal;

import dev.hookbench.domain.SecretText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The sessions of open pages, in memory only: 15 minutes without use or 12 hours end one ({@code reliability.md} 7). An open
 * stream counts as use.
 */
final class PortalSessions {
    static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration LIFE = Duration.ofHours(12);
    static final int MOST = 1_000;

    private final InstantSource clock;
    private final PortalTokens tokens;
    private final Map<String, Session> sessions = new HashMap<>();

    private record Session(String linkUid, Instant usedAt, Instant endsAt) {
        boolean isOver(Instant now) {
            return !now.isBefore(endsAt) || !now.isBefore(usedAt.plus(IDLE));
        }
    }

    PortalSessions(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.tokens = new PortalTokens(random);
    }

    /** A new session of that link. Beyond a thousand the one longest unused makes room. */
    synchronized SecretText open(String linkUid) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> session.isOver(now));
        if (sessions.size() >= MOST) {
            sessions.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().usedAt()))
                    .map(Map.Entry::getKey)
                    .ifPresent(sessions::remove);
        }
        SecretText token = tokens.session();
        sessions.put(PortalTokens.hash(token), new Session(linkUid, now, now.plus(LIFE)));
        return token;
    }

    /** Uses the session whose token has that hash; the uid of its link, none if it is over or never was. */
    synchronized Optional<String> use(String sha256) {
        Instant now = clock.instant();
        Session session = sessions.get(sha256);
        if (session == null || session.isOver(now)) {
            sessions.remove(sha256);
            return Optional.empty();
        }
        sessions.put(sha256, new Session(session.linkUid(), now, session.endsAt()));
        return Optional.of(session.linkUid());
    }

    /** Ends that session. */
    synchronized void end(String sha256) {
        sessions.remove(sha256);
    }
}
