package dev.hookbench.app;

import dev.hookbench.api.ApiParts;
import dev.hookbench.api.ApiServer;
import dev.hookbench.api.access.KeyService;
import dev.hookbench.api.gate.Gates;
import dev.hookbench.cli.launch.Services;
import java.util.function.Supplier;

/** Wires the API over the services. */
final class ApiWiring {
    private ApiWiring() {}

    /**
     * An API that does not listen yet.
     *
     * @param receiverUrl where requests are received
     * @param port to ask for
     */
    static ApiServer server(Ground ground, Services services, KeyService keys, Supplier<String> receiverUrl, int port) {
        ApiParts parts = new ApiParts(
                services.captures(),
                services.captureCommands(),
                services.replays(),
                services.inboxes(),
                services.inboxCommands(),
                services.signatures(),
                services.endpoints(),
                services.endpointCommands(),
                services.tokenCommands(),
                services.subscribing(),
                services.deliveries(),
                services.deliveryCommands(),
                services.steering(),
                ground.stores().portalLinks(),
                services.portalLinks(),
                services.bodies(),
                ground.journal(),
                () -> ground.stores().indexer().lag().oldest().toMillis(),
                keys,
                ground.stores().settings(),
                ground.hub(),
                ground.ids(),
                ground.clock(),
                receiverUrl,
                Version.current());
        return new ApiServer(parts, Gates.of(keys, ground.clock(), ground.ids(), ground.random()), port);
    }
}
