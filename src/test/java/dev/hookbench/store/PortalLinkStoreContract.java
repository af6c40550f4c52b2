package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.portal.PortalKey;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.domain.portal.PortalLinkFilter;
import dev.hookbench.domain.portal.PortalLinkStore;
import dev.hookbench.testing.PortalLinks;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of portal links does. */
abstract class PortalLinkStoreContract {
    private static final String HASH = "ab".repeat(32);
    private static final String OTHER = "cd".repeat(32);
    private static final Instant NOW = PortalLinks.MADE;

    abstract PortalLinkStore store();

    @Test
    void keepsEveryPartOfALink() {
        PortalLink fixed = PortalLinks.fixed("L1", "Müller ✓", "merchant-42");
        PortalLink refreshing = PortalLinks.refreshing("L2", "other", "merchant-7");
        store().add(fixed, HASH);
        store().add(refreshing, "");
        assertThat(store().find("L1")).contains(fixed);
        assertThat(store().find("L2")).contains(refreshing);
        assertThat(store().find("L3")).isEmpty();
    }

    @Test
    void findsALinkByTheHashOfItsTokenOnly() {
        PortalLink fixed = PortalLinks.fixed("L1", "one", "merchant-42");
        store().add(fixed, HASH);
        store().add(PortalLinks.refreshing("L2", "two", "merchant-42"), "");
        assertThat(store().findByToken(HASH)).contains(fixed);
        assertThat(store().findByToken(OTHER)).isEmpty();
        assertThat(store().findByToken("")).isEmpty();
    }

    @Test
    void editingKeepsTheToken() {
        PortalLink before = PortalLinks.fixed("L1", "one", "merchant-42");
        store().add(before, HASH);
        PortalLink after = before.edited("renamed", "merchant-7", true, NOW.plusSeconds(9));
        store().edit(after);
        store().edit(PortalLinks.fixed("L9", "never added", "merchant-42"));
        assertThat(store().find("L1")).contains(after);
        assertThat(store().findByToken(HASH)).contains(after);
        assertThat(store().find("L9")).isEmpty();
    }

    @Test
    void aRevokedLinkIsFoundButListedOnlyOnDemand() {
        PortalLink revoked = PortalLinks.fixed("L1", "one", "merchant-42").revoked(NOW.plusSeconds(5));
        PortalLink live = PortalLinks.refreshing("L2", "two", "merchant-42");
        store().add(revoked, HASH);
        store().add(live, "");
        assertThat(store().findByToken(HASH)).contains(revoked);
        assertThat(page(new PortalLinkFilter(null, null, false)).rows()).containsExactly(live);
        assertThat(page(PortalLinkFilter.all()).rows()).containsExactly(live, revoked);
    }

    @Test
    void filtersByOwnerAndPartOfTheName() {
        PortalLink a = PortalLinks.fixed("L1", "Orders EU", "merchant-42");
        PortalLink b = PortalLinks.fixed("L2", "orders us", "merchant-42");
        PortalLink c = PortalLinks.fixed("L3", "Orders", "merchant-7");
        store().add(a, HASH);
        store().add(b, OTHER);
        store().add(c, "ef".repeat(32));
        assertThat(page(new PortalLinkFilter("merchant-42", null, false)).rows())
                .containsExactly(b, a);
        assertThat(page(new PortalLinkFilter(null, "oRDERS ", false)).rows()).containsExactly(b, a);
        assertThat(page(new PortalLinkFilter("merchant-7", "eu", false)).rows()).isEmpty();
    }

    @Test
    void pagesByInclusiveCursors() {
        for (int i = 1; i <= 5; i++) {
            store().add(PortalLinks.refreshing("L" + i, "link " + i, i == 3 ? "other" : "merchant-42"), "");
        }
        PortalLinkFilter mine = new PortalLinkFilter("merchant-42", null, false);
        Page<PortalLink> first = store().page(mine, new PageRequest(null, Direction.OLDER, 2));
        assertThat(first.rows()).extracting(PortalLink::uid).containsExactly("L5", "L4");
        assertThat(first.older()).isEqualTo("L2");
        Page<PortalLink> second = store().page(mine, new PageRequest("L2", Direction.OLDER, 2));
        assertThat(second.rows()).extracting(PortalLink::uid).containsExactly("L2", "L1");
        assertThat(second.newer()).isEqualTo("L4");
    }

    @Test
    void keysAreKnownUntilTheyAreForgotten() {
        PortalKey old = new PortalKey(HASH, "L1", NOW);
        PortalKey fresh = new PortalKey(OTHER, "L1", NOW.plusSeconds(3_600));
        store().addKey(old, NOW.minusSeconds(60));
        assertThat(store().findKey(HASH)).contains(old);
        store().addKey(fresh, NOW);
        assertThat(store().findKey(HASH)).contains(old);
        store().addKey(new PortalKey("ef".repeat(32), "L2", NOW.plusSeconds(1)), NOW.plusNanos(1));
        assertThat(store().findKey(HASH)).isEmpty();
        assertThat(store().findKey(OTHER)).contains(fresh);
    }

    private Page<PortalLink> page(PortalLinkFilter filter) {
        return store().page(filter, PageRequest.newest(10));
    }
}
