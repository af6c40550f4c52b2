package dev.hookbench.domain.portal;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.SecretText;

/** What can be done with portal links. Each call may touch the disk: never call it on the FX thread. */
public interface PortalLinkCommands {
    /** Makes a link that opens at once. */
    Outcome<PortalLink> create(PortalLinkDraft draft);

    /** Changes name, owner and rights; who has the page open sees by them at once. */
    Outcome<PortalLink> update(String uid, PortalLinkDraft draft);

    /** Ends a link, its keys, its sessions and its open pages at once, for good. */
    Outcome<PortalLink> revoke(String uid);

    /** A new key of a refreshing link, valid for one hour; those before stay valid for their hour. */
    Outcome<SecretText> refresh(String uid);

    /** What opens a link now: its token, or a key that has at least half an hour left. */
    Outcome<SecretText> token(String uid);

    /**
     * A URL that opens a page once, within a minute: for handing to a browser, whose arguments other users of the machine can
     * read.
     */
    Outcome<String> visit(String uid);

    /** The URL that opens a page by that token or key; both stand in the fragment, which browsers send nowhere. */
    String url(SecretText token);
}
