package dev.hookbench.app;

import dev.hookbench.cli.launch.Services;
import dev.hookbench.receiver.ReceiverState;
import dev.hookbench.store.CaptureIndexer;
import dev.hookbench.store.Stores;
import dev.hookbench.ui.settings.AppFacts;
import dev.hookbench.ui.support.ServiceStatus;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiContext.Browser;
import java.net.URI;
import java.util.List;

/** Gives the window what it needs of the core. */
final class WindowContext {
    private WindowContext() {}

    /**
     * The core as the window sees it.
     *
     * @param browser opens the pages of portal links
     */
    static UiContext of(CompositionRoot root, Browser browser) {
        Services services = root.services();
        Ground ground = root.ground();
        return new UiContext(
                new UiContext.Receiving(
                        services.captures(),
                        services.captureCommands(),
                        services.bodies(),
                        services.inboxes(),
                        services.inboxCommands(),
                        services.replays(),
                        services.signatures()),
                new UiContext.Sending(
                        services.endpoints(),
                        services.endpointCommands(),
                        services.tokenCommands(),
                        services.deliveries(),
                        services.deliveryCommands()),
                services.subscribing(),
                services.steering(),
                new UiContext.Portals(
                        ground.stores().portalLinks(), services.portalLinks(), services.endpoints(), browser),
                new UiContext.Surroundings(
                        ground.stores().settings(),
                        services.apiKeys(),
                        ground.hub(),
                        ground.clock(),
                        () -> status(root)));
    }

    /** What the window tells about this program and its start. */
    static AppFacts facts(OpenHookbench open) {
        return new AppFacts(
                open.data().toString(),
                open.data().resolve(RuntimeFile.NAME).toString(),
                open.receiverUrl(),
                open.apiUrl(),
                open.notices(),
                List.of(
                        "Hookbench " + Version.current(),
                        "Java " + Runtime.version(),
                        "JavaFX " + System.getProperty("javafx.runtime.version", "")));
    }

    private static ServiceStatus.Services status(CompositionRoot root) {
        ReceiverState.Status receiver = root.receiver().status();
        int port = receiver.running() ? URI.create(receiver.url()).getPort() : 0;
        return new ServiceStatus.Services(
                receiver.url(),
                port,
                receiver.askedPort(),
                receiver.running(),
                root.ground().journal().health(),
                index(root.ground().stores()));
    }

    private static ServiceStatus.Index index(Stores stores) {
        CaptureIndexer.Lag lag = stores.indexer().lag();
        return new ServiceStatus.Index(stores.trouble(), lag.entries(), lag.oldest());
    }
}
