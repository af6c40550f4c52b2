package dev.hookbench.app;

import dev.hookbench.cli.launch.RunningHookbench;
import dev.hookbench.cli.launch.Services;
import dev.hookbench.cli.launch.StartFailure;
import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.access.ApiTokens;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/** A Hookbench of this process: the folder and its lock, the services over it, and the file that says so. */
final class OpenHookbench implements RunningHookbench {
    private final DataFolder folder;
    private final CompositionRoot root;
    private final RuntimeFile runtime;
    private final SecretText apiKey;
    private final Shutdown shutdown;

    private OpenHookbench(
            DataFolder folder, CompositionRoot root, RuntimeFile runtime, SecretText apiKey, Shutdown shutdown) {
        this.folder = folder;
        this.root = root;
        this.runtime = runtime;
        this.apiKey = apiKey;
        this.shutdown = shutdown;
    }

    /**
     * Locks the folder and starts everything over it.
     *
     * @throws StartFailure if another Hookbench uses the folder, or it cannot be used
     */
    static OpenHookbench start(DataFolder folder, StartOptions options) throws StartFailure {
        InstanceLock lock = lock(folder);
        ClosingStack closing = new ClosingStack();
        closing.opened("the lock", lock);
        try {
            return start(folder, options, closing);
        } catch (IOException | StorageUnavailable e) {
            closing.close();
            throw cannotStart(folder, e);
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private static OpenHookbench start(DataFolder folder, StartOptions options, ClosingStack closing)
            throws IOException {
        RuntimeFile runtime = closing.opened("runtime.json", RuntimeFile.in(folder.path()));
        SecretText apiKey = ApiKeyFile.open(folder.path(), new ApiTokens(new SecureRandom()));
        CompositionRoot root = closing.opened("the services", CompositionRoot.start(folder.path(), options, apiKey));
        OpenHookbench open = new OpenHookbench(folder, root, runtime, apiKey, Shutdown.register(closing::close));
        try {
            open.announce(0, SecretText.of(""));
        } catch (IOException e) {
            open.close(); // takes the hook away too, which would end the process with 0
            throw e;
        }
        return open;
    }

    private static InstanceLock lock(DataFolder folder) throws StartFailure {
        try {
            InstanceLock lock =
                    InstanceLock.tryAcquire(folder.path()).orElseThrow(() -> SecondStart.refused(folder.path()));
            // From here on loggers may be made: the log has its place, and nobody else writes there.
            Logs.startIn(folder.logs());
            return lock;
        } catch (IOException e) {
            throw cannotStart(folder, e);
        }
    }

    private static StartFailure cannotStart(DataFolder folder, Exception cause) {
        return new StartFailure(
                "Hookbench cannot start over the data folder " + folder.path() + ": " + DataFolder.reason(cause));
    }

    /**
     * Says in {@code runtime.json} where this Hookbench answers.
     *
     * @param windowPort loopback port that raises the window, 0 without one
     * @param windowToken what to send there
     */
    void announce(int windowPort, SecretText windowToken) throws IOException {
        runtime.write(new RuntimeFile.Content(
                ProcessHandle.current().pid(), receiverUrl(), apiUrl(), apiKey, windowPort, windowToken));
    }

    /** What is wired. */
    CompositionRoot root() {
        return root;
    }

    @Override
    public Path data() {
        return folder.path();
    }

    @Override
    public String receiverUrl() {
        return root.receiver().status().url();
    }

    @Override
    public String apiUrl() {
        return root.apiUrl();
    }

    @Override
    public SecretText apiKey() {
        return apiKey;
    }

    @Override
    public List<String> notices() {
        return Stream.concat(folder.notices().stream(), root.notices().stream()).toList();
    }

    @Override
    public Services services() {
        return root.services();
    }

    @Override
    public void close() {
        shutdown.close();
    }
}
