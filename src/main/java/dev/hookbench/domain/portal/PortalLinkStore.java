package dev.hookbench.domain.portal;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** The port to portal links and the hashes of their keys. A token is kept sealed for showing and hashed for finding. */
public interface PortalLinkStore {
    /** A page of links, newest first; cursors are link ids. */
    Page<PortalLink> page(PortalLinkFilter filter, PageRequest request);

    /** The link of that uid, revoked or not. */
    Optional<PortalLink> find(String uid);

    /**
     * Keeps a new link.
     *
     * @param tokenSha256 of its token, 64 lower-case hex digits; empty where it has none
     */
    void add(PortalLink link, String tokenSha256);

    /** Puts name, owner, rights and times in place of those of the link with that uid; its token stays as it is. */
    void edit(PortalLink link);

    /** The link whose token has that hash, revoked or not. */
    Optional<PortalLink> findByToken(String sha256);

    /** The key with that hash, expired or not. */
    Optional<PortalKey> findKey(String sha256);

    /** Keeps a key and forgets those that expired before that time. */
    void addKey(PortalKey key, Instant forgetBefore);
}
