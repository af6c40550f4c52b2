package dev.hookbench.domain.portal;

import dev.hookbench.domain.SecretText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A web page that shows the endpoints of one owner, whichever these are when it is looked at, and their deliveries.
 *
 * @param canManageEndpoint whether its visitors may make, change, pause and delete endpoints and see their secrets
 * @param token what opens a link of {@link PortalAuth#STATIC_TOKEN}; empty for the other kind, and when it cannot be read
 *     with the key at hand (it still opens the link then)
 * @param revokedAt from when it opens nothing; null while it does
 */
public record PortalLink(
        String uid,
        String name,
        String ownerId,
        PortalAuth auth,
        boolean canManageEndpoint,
        SecretText token,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant revokedAt) {
    /** Whether it opens nothing any more. */
    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** The same link under another name, for another owner or with other rights, changed at that time. */
    public PortalLink edited(String newName, String newOwnerId, boolean newCanManage, Instant time) {
        return new PortalLink(uid, newName, newOwnerId, auth, newCanManage, token, createdAt, time, revokedAt);
    }

    /** The same link, revoked at that time. */
    public PortalLink revoked(Instant time) {
        return new PortalLink(uid, name, ownerId, auth, canManageEndpoint, token, createdAt, time, time);
    }
}
