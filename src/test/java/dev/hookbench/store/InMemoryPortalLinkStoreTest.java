package dev.hookbench.store;

import dev.hookbench.domain.portal.PortalLinkStore;
import dev.hookbench.testing.InMemoryPortalLinkStore;

final class InMemoryPortalLinkStoreTest extends PortalLinkStoreContract {
    private final PortalLinkStore store = new InMemoryPortalLinkStore();

    @Override
    PortalLinkStore store() {
        return store;
    }
}
