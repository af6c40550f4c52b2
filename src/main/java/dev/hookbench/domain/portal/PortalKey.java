package dev.hookbench.domain.portal;

import java.time.Instant;

/**
 * A key of a link of {@link PortalAuth#REFRESH_TOKEN}, known by its hash only.
 *
 * @param sha256 of the key, 64 lower-case hex digits
 * @param expiresAt from when it opens nothing
 */
public record PortalKey(String sha256, String linkUid, Instant expiresAt) {}
