package dev.hookbench.api.portal;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.portal.PortalKey;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.domain.portal.PortalLinkStore;
import java.time.InstantSource;
import java.util.Optional;

/** Finds the link that a token, a key or a session opens; everything is found by hash, and asked anew at each request. */
final class PortalAccess {
    private final PortalLinkStore links;
    private final PortalSessions sessions;
    private final InstantSource clock;

    PortalAccess(PortalLinkStore links, PortalSessions sessions, InstantSource clock) {
        this.links = links;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Whether what was shown opens a link. */
    sealed interface Admission {
        /** It does. */
        record Admitted(PortalVisitor visitor) implements Admission {}

        /** It does not, for that reason. */
        record Refused(Reason reason) implements Admission {}
    }

    /** Why nothing is opened. */
    enum Reason {
        /** It never opened anything, or a session is over. */
        UNKNOWN,
        /** Its hour is over. */
        EXPIRED,
        /** The link was revoked. */
        REVOKED
    }

    /** What {@code shown} opens. */
    Admission admit(SecretText shown) {
        return admit(PortalTokens.hash(shown));
    }

    /** Whether what opened the link for that visitor still does. */
    Admission again(PortalVisitor visitor) {
        return admit(visitor.sha256());
    }

    private Admission admit(String sha256) {
        Optional<PortalLink> bySession = sessions.use(sha256).flatMap(links::find);
        Optional<PortalLink> link = bySession.isPresent() ? bySession : links.findByToken(sha256);
        return link.isPresent() ? admitted(link.get(), sha256) : byKey(sha256);
    }

    private Admission byKey(String sha256) {
        PortalKey key = links.findKey(sha256).orElse(null);
        PortalLink link = key == null ? null : links.find(key.linkUid()).orElse(null);
        if (key == null || link == null) {
            return new Admission.Refused(Reason.UNKNOWN);
        }
        boolean expired = !clock.instant().isBefore(key.expiresAt());
        return expired && !link.isRevoked() ? new Admission.Refused(Reason.EXPIRED) : admitted(link, sha256);
    }

    private static Admission admitted(PortalLink link, String sha256) {
        return link.isRevoked()
                ? new Admission.Refused(Reason.REVOKED)
                : new Admission.Admitted(new PortalVisitor(link, sha256));
    }
}
