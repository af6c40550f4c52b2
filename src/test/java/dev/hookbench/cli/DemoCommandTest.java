package dev.hookbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.cli.launch.StartFailure;
import dev.hookbench.cli.launch.StartOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the demonstration keeps its data, also when it cannot start. */
final class DemoCommandTest {
    @TempDir
    Path temp;

    private final FakeLauncher launcher = new FakeLauncher();
    private final StringWriter err = new StringWriter();
    private final CommandLineInterface commands = new CommandLineInterface(launcher, "1.2.3", new CountDownLatch(0))
            .printingTo(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true));

    private Path usedFolder() {
        StartOptions options = launcher.starts.getLast();
        assertThat(options.receiverPort()).isNull();
        return Objects.requireNonNull(options.data());
    }

    @Test
    void aFolderOfItsOwnIsGoneAfterAFailedStart() {
        launcher.failure = new StartFailure("There is no room.", 1);
        assertThat(commands.run("demo")).isEqualTo(1);
        assertThat(err.toString().lines()).containsExactly("There is no room.");
        assertThat(Objects.requireNonNull(usedFolder().getParent())).doesNotExist();
    }

    @Test
    void aFolderOfItsOwnStaysWhereThatWasAsked() throws Exception {
        launcher.failure = new StartFailure("There is no room.", 1);
        assertThat(commands.run("demo", "--keep")).isEqualTo(1);
        Path parent = Objects.requireNonNull(usedFolder().getParent());
        assertThat(parent).isEmptyDirectory();
        Files.delete(parent);
    }

    @Test
    void aFolderThatTheUserNamedIsNeverDeleted() throws Exception {
        Path mine = Files.writeString(temp.resolve("mine.txt"), "mine");
        launcher.failure = new StartFailure("It holds other files.", 1);
        assertThat(commands.run("demo", "--data", temp.toString())).isEqualTo(1);
        assertThat(usedFolder()).isEqualTo(temp);
        assertThat(mine).hasContent("mine");
    }
}
