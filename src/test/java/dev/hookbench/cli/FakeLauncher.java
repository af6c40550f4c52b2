package dev.hookbench.cli;

import dev.hookbench.cli.launch.Launcher;
import dev.hookbench.cli.launch.RunningHookbench;
import dev.hookbench.cli.launch.Services;
import dev.hookbench.cli.launch.StartFailure;
import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.domain.SecretText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts nothing, notes what it was asked for. */
final class FakeLauncher implements Launcher {
    final List<StartOptions> windows = new ArrayList<>();
    final List<StartOptions> starts = new ArrayList<>();
    int closed;

    @Nullable
    StartFailure failure;

    @Override
    public void openWindow(StartOptions options) throws StartFailure {
        windows.add(options);
        failIfTold();
    }

    @Override
    public RunningHookbench start(StartOptions options) throws StartFailure {
        starts.add(options);
        failIfTold();
        return new Running();
    }

    @Override
    public String openCommand(Path data) {
        return "hookbench --data " + data;
    }

    private void failIfTold() throws StartFailure {
        if (failure != null) {
            throw failure;
        }
    }

    private final class Running implements RunningHookbench {
        @Override
        public Path data() {
            return Path.of("the-data");
        }

        @Override
        public String receiverUrl() {
            return "http://127.0.0.1:9410";
        }

        @Override
        public String apiUrl() {
            return "http://127.0.0.1:9411";
        }

        @Override
        public SecretText apiKey() {
            return SecretText.of("whc_akey");
        }

        @Override
        public List<String> notices() {
            return List.of("Port 9400 is taken.");
        }

        @Override
        public Services services() {
            throw new AssertionError("serve asks for no services");
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
