package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.cli.launch.RunningHookbench;
import dev.hookbench.cli.launch.StartFailure;
import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.domain.SecretText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start does with the folder and the ports that it is given, and how a second one behaves. */
final class ProcessLauncherTest {
    @TempDir
    Path temp;

    private ProcessLauncher launcher(Map<String, String> environment) {
        return new ProcessLauncher(new DataLocation("Linux", temp.resolve("home"), environment));
    }

    private static StartOptions anywhere(Path folder) {
        return new StartOptions(folder, 0, 0);
    }

    private static ServerSocket taken() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @Test
    void startsInTheFolderThatTheEnvironmentNames() throws Exception {
        Path named = temp.resolve("named");
        try (RunningHookbench running =
                launcher(Map.of(DataLocation.VARIABLE, named.toString())).start(new StartOptions(null, 0, 0))) {
            assertThat(running.data()).isEqualTo(named);
            assertThat(named.resolve(RuntimeFile.NAME)).isRegularFile();
        }
        assertThat(named.resolve(RuntimeFile.NAME)).doesNotExist();
    }

    @Test
    void whoAsksForTakenPortsIsToldWhichOnesItGotInstead() throws Exception {
        try (ServerSocket receiver = taken();
                ServerSocket api = taken();
                RunningHookbench running = launcher(Map.of())
                        .start(new StartOptions(temp.resolve("data"), receiver.getLocalPort(), api.getLocalPort()))) {
            int got = URI.create(running.receiverUrl()).getPort();
            assertThat(got).isNotEqualTo(receiver.getLocalPort());
            assertThat(running.notices())
                    .anySatisfy(notice -> assertThat(notice)
                            .contains(receiver.getLocalPort() + "")
                            .contains(got + ""))
                    .anySatisfy(notice -> assertThat(notice).contains(api.getLocalPort() + ""));
        }
    }

    @Test
    void aFolderThatIsAFileIsRefusedAndLeftAsItIs() throws Exception {
        Path file = Files.writeString(temp.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> launcher(Map.of()).start(anywhere(file)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data DIR");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aStartThatFailsLetsTheFolderGo() throws Exception {
        Path data = temp.resolve("data");
        launcher(Map.of()).start(anywhere(data)).close();
        Path journal = data.resolve("journal");
        Path aside = Files.move(journal, temp.resolve("aside"));
        Files.writeString(journal, "in the way");
        assertThatThrownBy(() -> launcher(Map.of()).start(anywhere(data)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("cannot start over the data folder " + data);
        assertThat(data.resolve(RuntimeFile.NAME)).doesNotExist();

        Files.delete(journal);
        Files.move(aside, journal);
        assertThatCode(() -> launcher(Map.of()).start(anywhere(data)).close()).doesNotThrowAnyException();
    }

    @Test
    void aSecondWindowRaisesTheFirst() throws Exception {
        Path data = temp.resolve("data");
        AtomicInteger raised = new AtomicInteger();
        SecretText token = SecretText.of("token-of-the-window");
        try (OpenHookbench first = OpenHookbench.start(DataFolder.open(data), anywhere(data));
                WindowDoor door = WindowDoor.open(token, raised::incrementAndGet)) {
            first.announce(door.port(), token);
            launcher(Map.of()).openWindow(anywhere(data));
        }
        assertThat(raised).hasValue(1);
    }

    @Test
    void aWindowOverAFolderThatIsServedIsRefusedWithWhereItIsServed() throws Exception {
        Path data = temp.resolve("data");
        try (RunningHookbench first = launcher(Map.of()).start(anywhere(data))) {
            assertThatThrownBy(() -> launcher(Map.of()).openWindow(anywhere(data)))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(first.receiverUrl())
                    .hasMessageContaining("--data DIR");
        }
    }

    @Test
    void theCommandThatOpensAFolderQuotesWhatAShellWouldTakeApart() {
        ProcessLauncher launcher = launcher(Map.of());
        assertThat(launcher.openCommand(Path.of("/tmp/plain-folder")))
                .contains("/tmp/plain-folder")
                .doesNotContain("'");
        assertThat(launcher.openCommand(Path.of("/tmp/it's mine; rm"))).contains("'/tmp/it'\\''s mine; rm'");
    }
}
