package dev.hookbench.app;

import dev.hookbench.api.portal.Portal;
import dev.hookbench.api.portal.PortalLinkService;
import dev.hookbench.api.portal.PortalParts;
import dev.hookbench.domain.delivery.DeliveryCommands;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.store.Stores;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The portal over the stores, and the commands of its links.
 *
 * @param baseUrl where the portal is served; set as soon as it is
 */
record PortalServices(PortalLinkService links, Portal portal, AtomicReference<String> baseUrl) {
    /** A portal that is not served yet. */
    static PortalServices over(
            Ground ground, EndpointCommands endpoints, DeliveryCommands deliveries, BatchCommands batches) {
        Stores stores = ground.stores();
        AtomicReference<String> baseUrl = new AtomicReference<>("");
        PortalLinkService links = new PortalLinkService(
                stores.portalLinks(), ground.clock(), ground.ids(), ground.random(), ground.hub(), baseUrl::get);
        Portal portal = new Portal(new PortalParts(
                stores.portalLinks(),
                links,
                stores.endpoints(),
                endpoints,
                stores.deliveries(),
                deliveries,
                batches,
                stores.eventTypes(),
                ground.journal().bodies(),
                ground.hub(),
                ground.clock(),
                ground.random()));
        return new PortalServices(links, portal, baseUrl);
    }
}
