package dev.hookbench.testing;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.portal.PortalKey;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.domain.portal.PortalLinkFilter;
import dev.hookbench.domain.portal.PortalLinkStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The portal links in memory. */
public final class InMemoryPortalLinkStore implements PortalLinkStore {
    private final TreeMap<String, PortalLink> links = new TreeMap<>();
    private final Map<String, String> byToken = new HashMap<>();
    private final Map<String, PortalKey> keys = new HashMap<>();

    @Override
    public synchronized Page<PortalLink> page(PortalLinkFilter filter, PageRequest request) {
        List<PortalLink> rows = links.descendingMap().values().stream()
                .filter(link -> passes(link, filter))
                .toList();
        String cursor = request.cursor();
        int start = 0;
        if (cursor != null) {
            boolean older = request.direction() == Direction.OLDER;
            int before = (int) rows.stream()
                    .filter(row -> row.uid().compareTo(cursor) >= (older ? 1 : 0))
                    .count();
            start = older ? before : before - 1;
        }
        return InMemoryPages.cut(rows, request, start, PortalLink::uid);
    }

    @Override
    public synchronized Optional<PortalLink> find(String uid) {
        return Optional.ofNullable(links.get(uid));
    }

    @Override
    public synchronized void add(PortalLink link, String tokenSha256) {
        links.put(link.uid(), link);
        if (!tokenSha256.isEmpty()) {
            byToken.put(tokenSha256, link.uid());
        }
    }

    @Override
    public synchronized void edit(PortalLink link) {
        links.computeIfPresent(
                link.uid(),
                (_, before) -> new PortalLink(
                        before.uid(),
                        link.name(),
                        link.ownerId(),
                        before.auth(),
                        link.canManageEndpoint(),
                        before.token(),
                        before.createdAt(),
                        link.updatedAt(),
                        link.revokedAt()));
    }

    @Override
    public synchronized Optional<PortalLink> findByToken(String sha256) {
        return Optional.ofNullable(byToken.get(sha256)).map(links::get);
    }

    @Override
    public synchronized Optional<PortalKey> findKey(String sha256) {
        return Optional.ofNullable(keys.get(sha256));
    }

    @Override
    public synchronized void addKey(PortalKey key, Instant forgetBefore) {
        keys.values().removeIf(known -> known.expiresAt().isBefore(forgetBefore));
        keys.put(key.sha256(), key);
    }

    private static boolean passes(PortalLink link, PortalLinkFilter filter) {
        return (filter.ownerId() == null || filter.ownerId().equals(link.ownerId()))
                && (filter.revokedToo() || !link.isRevoked())
                && InMemoryCaptureIndex.contains(link.name(), filter.text());
    }
}
