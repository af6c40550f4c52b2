package dev.hookbench.app;

import dev.hookbench.api.event.MetaPayloadJson;
import dev.hookbench.api.project.Project;
import dev.hookbench.dispatch.Surroundings;
import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.dispatch.meta.MetaPorts;
import dev.hookbench.dispatch.meta.MetaService;
import dev.hookbench.domain.breaker.BreakerView;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.store.Stores;

/** Wires what makes and sends meta events; their payloads are the API's. */
final class MetaWiring {
    private MetaWiring() {}

    /** Meta events that are neither made nor sent yet. */
    static MetaService meta(Ground ground, Signatures signatures, HttpSender sender, BreakerView breakers) {
        Stores stores = ground.stores();
        MetaPayloadJson payloads = new MetaPayloadJson(
                new Project(stores.settings(), ground.ids(), ground.clock()),
                stores.endpoints(),
                stores.deliveries(),
                breakers,
                ground.journal().bodies(),
                Version.current());
        MetaPorts ports = new MetaPorts(
                stores.metaEvents(),
                payloads,
                stores.endpoints(),
                stores.deliveries(),
                stores.settings(),
                ground.hub());
        Surroundings surroundings =
                new Surroundings(ground.clock(), ground.ids(), ground.random(), "Hookbench/" + Version.current());
        return new MetaService(ports, signatures, sender, surroundings, ground.random());
    }
}
