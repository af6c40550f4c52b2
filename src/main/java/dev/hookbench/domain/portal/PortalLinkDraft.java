package dev.hookbench.domain.portal;

/**
 * A portal link as typed, not yet checked.
 *
 * @param auth ignored on an update
 */
public record PortalLinkDraft(String name, String ownerId, PortalAuth auth, boolean canManageEndpoint) {}
