package dev.hookbench.testing;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.domain.portal.PortalLink;
import java.time.Instant;

/** Makes portal links for tests. */
public final class PortalLinks {
    /** When everything here is made. */
    public static final Instant MADE = Instant.parse("2026-11-23T09:10:00.000000007Z");

    private PortalLinks() {}

    /** A link with a token of its own. */
    public static PortalLink fixed(String uid, String name, String ownerId) {
        return new PortalLink(
                uid,
                name,
                ownerId,
                PortalAuth.STATIC_TOKEN,
                false,
                SecretText.of("token-of-" + uid),
                MADE,
                MADE.plusSeconds(1),
                null);
    }

    /** A link that opens by keys. */
    public static PortalLink refreshing(String uid, String name, String ownerId) {
        return new PortalLink(uid, name, ownerId, PortalAuth.REFRESH_TOKEN, true, SecretText.of(""), MADE, MADE, null);
    }
}
