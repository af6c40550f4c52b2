package dev.hookbench.app;

import dev.hookbench.api.ApiServer;
import dev.hookbench.api.access.KeyService;
import dev.hookbench.cli.launch.Services;
import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.dispatch.DispatchPorts;
import dev.hookbench.dispatch.Dispatcher;
import dev.hookbench.dispatch.Surroundings;
import dev.hookbench.dispatch.endpoint.EndpointService;
import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.dispatch.http.NameResolver;
import dev.hookbench.dispatch.meta.MetaService;
import dev.hookbench.dispatch.project.ProjectService;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.access.ApiTokens;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.project.Steering;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.receiver.InboxDirectory;
import dev.hookbench.receiver.InboxService;
import dev.hookbench.receiver.Receiver;
import dev.hookbench.receiver.ReceiverLimits;
import dev.hookbench.receiver.ReceiverParts;
import dev.hookbench.receiver.ReceiverState;
import dev.hookbench.replay.ReplayService;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.store.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wires the rooms by their constructors, bottom up, and starts them; closing takes them down in reverse. */
final class CompositionRoot implements AutoCloseable {
    private static final Ports USUAL_PORTS = new Ports(Receiver.DEFAULT_PORT, ApiServer.DEFAULT_PORT);

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final Logger LOG = LoggerFactory.getLogger(CompositionRoot.class);

    private final ClosingStack closing;
    private final List<String> notices;
    private final Ground ground;
    private final Receiver receiver;
    private final ApiServer api;
    private final Services services;

    private CompositionRoot(
            ClosingStack closing,
            List<String> notices,
            Ground ground,
            Receiver receiver,
            ApiServer api,
            Services services) {
        this.closing = closing;
        this.notices = List.copyOf(notices);
        this.ground = ground;
        this.receiver = receiver;
        this.api = api;
        this.services = services;
    }

    /**
     * Opens the data of a folder whose lock is held and starts all services over it.
     *
     * @throws IOException if a file or a port cannot be had; everything is closed again then
     * @throws StorageUnavailable if the stores cannot be opened; everything is closed again then
     */
    static CompositionRoot start(Path folder, StartOptions options, SecretText apiKey) throws IOException {
        ClosingStack closing = new ClosingStack();
        try {
            return start(folder, options, apiKey, closing);
        } catch (IOException | RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private static CompositionRoot start(Path folder, StartOptions options, SecretText apiKey, ClosingStack closing)
            throws IOException {
        List<String> notices = new ArrayList<>();
        Ground ground = Ground.open(folder, closing, notices);
        Stores stores = ground.stores();
        Ports ports = Ports.of(options, stores.settings(), USUAL_PORTS);
        Signatures signatures = new SignatureSchemes();
        InboxService inboxes =
                new InboxService(stores.inboxes(), signatures, ground.hub(), ground.clock(), ground.ids());
        Checking checking = Checking.over(ground, signatures, closing);
        Receiver receiver = receiver(ground, inboxes, signatures, checking, ports.receiver(), closing);
        EndpointService bareEndpoints =
                new EndpointService(stores.endpoints(), ground.clock(), ground.ids(), ground.random(), ground.hub());
        new FirstStart(stores.settings(), stores.inboxes(), inboxes, stores.endpoints(), bareEndpoints)
                .run(receiver.url());
        AtomicReference<Set<Integer>> ownPorts = new AtomicReference<>(Set.of());
        HttpSender sender = new HttpSender(ownPorts::get, NameResolver.system(), ground.clock());
        Subscribers subscribers = Subscribers.of(ground);
        Dispatcher dispatcher = dispatcher(ground, subscribers, signatures, sender, closing);
        MetaService meta =
                closing.opened("meta events", MetaWiring.meta(ground, signatures, sender, dispatcher.breakers()));
        EndpointCommands endpoints = meta.telling(bareEndpoints);
        ReplayService replays =
                new ReplayService(stores.captures(), ground.journal().bodies(), dispatcher, sender);
        KeyService keys =
                new KeyService(stores.apiKeys(), apiKey, ground.clock(), ground.ids(), new ApiTokens(ground.random()));
        PortalServices portal = PortalServices.over(ground, endpoints, dispatcher, dispatcher.batches());
        Services services = new Services(
                inboxes,
                stores.inboxes(),
                endpoints,
                stores.endpoints(),
                dispatcher.tokens(),
                dispatcher,
                stores.deliveries(),
                replays,
                stores.captures(),
                checking.captures(ground),
                ground.journal().bodies(),
                signatures,
                portal.links(),
                keys,
                ground.hub(),
                subscribers.subscribing(dispatcher, endpoints),
                steering(ground, dispatcher, meta));
        ApiServer api = closing.opened(
                "the API",
                ApiWiring.server(
                                ground,
                                services,
                                keys,
                                () -> receiver.state().status().url(),
                                ports.api())
                        .with(portal.portal()));
        api.start();
        portal.baseUrl().set(api.url());
        // Nothing is sent before the sender knows which port it must never send to.
        ownPorts.set(Set.of(api.address().getPort()));
        meta.start();
        dispatcher.start();
        notices.addAll(ports.moved(receiver.address().getPort(), api.address().getPort()));
        return new CompositionRoot(closing, notices, ground, receiver, api, services);
    }

    private static Steering steering(Ground ground, Dispatcher dispatcher, MetaService meta) {
        ProjectService project = new ProjectService(
                ground.stores().settings(), ground.stores().endpoints(), ground.clock(), ground.hub());
        return new Steering(project, dispatcher.breakers(), dispatcher.batches(), meta);
    }

    private static Receiver receiver(
            Ground ground,
            InboxService inboxes,
            Signatures signatures,
            Checking checking,
            int port,
            ClosingStack closing)
            throws IOException {
        InboxDirectory directory =
                closing.opened("the inboxes", new InboxDirectory(ground.stores().inboxes(), inboxes, ground.hub()));
        ReceiverParts parts = new ReceiverParts(
                ground.journal(),
                directory,
                signatures,
                ground.hub(),
                ground.clock(),
                ground.ids(),
                checking.inquiry()::offer);
        Settings settings = ground.stores().settings();
        LOG.info("bodies may have {} bytes", bodyLimit(settings)); // read here, so that no request reads the store
        Receiver receiver = new Receiver(parts, ReceiverLimits.withBody(() -> bodyLimit(settings)), port);
        closing.opened("the receiver", receiver).start();
        return receiver;
    }

    private static Dispatcher dispatcher(
            Ground ground, Subscribers subscribers, Signatures signatures, HttpSender sender, ClosingStack closing) {
        DispatchPorts ports = new DispatchPorts(
                ground.stores().endpoints(),
                ground.stores().deliveries(),
                ground.journal(),
                ground.journal().bodies(),
                ground.stores().settings(),
                ground.stores().breakers(),
                ground.stores().jobs(),
                ground.hub(),
                subscribers.addressing(),
                subscribers.rules());
        Surroundings surroundings =
                new Surroundings(ground.clock(), ground.ids(), ground.random(), "Hookbench/" + Version.current());
        return closing.opened("the dispatcher", new Dispatcher(ports, signatures, sender, surroundings));
    }

    private static long bodyLimit(Settings settings) {
        return settings.get(Settings.BODY_LIMIT)
                .filter(text -> DIGITS.matcher(text).matches())
                .map(digits -> Math.min(Long.parseLong(digits), ReceiverLimits.MAX_BODY))
                .orElse(ReceiverLimits.DEFAULT_BODY);
    }

    /** What the user should know of this start, one sentence each. */
    List<String> notices() {
        return notices;
    }

    /** Clock, hub, stores and journal. */
    Ground ground() {
        return ground;
    }

    /** The ports of the services. */
    Services services() {
        return services;
    }

    /** Whether and where the receiver listens. */
    ReceiverState receiver() {
        return receiver.state();
    }

    /** Base URL of the API, without a slash at its end. */
    String apiUrl() {
        return api.url();
    }

    @Override
    public void close() {
        closing.close();
    }
}
