package dev.hookbench.api.portal;

import dev.hookbench.domain.portal.PortalLink;

/**
 * Who looks at a portal.
 *
 * @param link as it was when the request came
 * @param sha256 of what they showed
 */
record PortalVisitor(PortalLink link, String sha256) {
    /** Whose endpoints they may see, and nobody else's. */
    String ownerId() {
        return link.ownerId();
    }

    /** Whether they may change endpoints. */
    boolean mayManage() {
        return link.canManageEndpoint();
    }
}
