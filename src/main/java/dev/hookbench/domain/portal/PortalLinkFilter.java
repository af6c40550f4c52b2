package dev.hookbench.domain.portal;

import org.jspecify.annotations.Nullable;

/**
 * Which portal links are wanted; null accepts all.
 *
 * @param text part of the name, without regard to case
 * @param revokedToo whether those that open nothing any more are wanted as well
 */
public record PortalLinkFilter(
        @Nullable String ownerId, @Nullable String text, boolean revokedToo) {
    /** Every link there ever was. */
    public static PortalLinkFilter all() {
        return new PortalLinkFilter(null, null, true);
    }
}
