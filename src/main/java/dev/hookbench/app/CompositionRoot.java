package dev.hookbench.app;

import dev.hookbench.cli.launch.Services;
import dev.hookbench.cli.launch.StartFailure;
import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.dispatch.DispatchPorts;
import dev.hookbench.dispatch.Dispatcher;
import dev.hookbench.dispatch.Surroundings;
import dev.hookbench.dispatch.endpoint.EndpointService;
import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.dispatch.http.NameResolver;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.receiver.InboxDirectory;
import dev.hookbench.receiver.InboxService;
import dev.hookbench.receiver.Receiver;
import dev.hookbench.receiver.ReceiverLimits;
import dev.hookbench.receiver.ReceiverParts;
import dev.hookbench.receiver.ReceiverState;
import dev.hookbench.replay.ReplayService;
import dev.hookbench.signature.SignatureSchemes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Wires the rooms by their constructors, bottom up; closing takes them down in reverse. */
final class CompositionRoot implements AutoCloseable {
    private final ClosingStack closing = new ClosingStack();
    private final List<String> notices = new ArrayList<>();
    private final Ground ground;
    private final Receiver receiver;
    private final Services services;

    /**
     * Opens the data of a folder whose lock is held and starts all services over it.
     *
     * @throws StartFailure saying why not, in words; everything is closed again then
     */
    static CompositionRoot start(DataFolder folder, StartOptions options, SecretText apiKey) throws StartFailure {
    }
}
