package dev.hookbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.cli.launch.StartFailure;
import dev.hookbench.cli.launch.StartOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineInterfaceTest {
    private final FakeLauncher launcher = new FakeLauncher();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLineInterface commands = new CommandLineInterface(launcher, "1.2.3", new CountDownLatch(0))
            .printingTo(new PrintWriter(out, true), new PrintWriter(err, true));

    @Test
    void withoutACommandTheWindowOpens() {
        assertThat(commands.run()).isZero();
        assertThat(commands.run("--data", "mine")).isZero();

        assertThat(launcher.windows)
                .containsExactly(new StartOptions(null, null, null), new StartOptions(Path.of("mine"), null, null));
    }

    @Test
    void serveSaysWhereItAnswersAndCloses() {
        assertThat(commands.run("serve", "--data", "mine", "--receiver-port", "0", "--api-port", "65535"))
                .isZero();

        assertThat(launcher.starts).containsExactly(new StartOptions(Path.of("mine"), 0, 65_535));
        assertThat(out.toString())
                .contains("Port 9400 is taken.")
                .contains("http://127.0.0.1:9410")
                .contains("http://127.0.0.1:9411")
                .contains("the-data")
                .doesNotContain("whc_akey");
        assertThat(launcher.closed).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "99999999999", "http", "", "٩٤٠٠", "9400 "})
    void aPortThatIsNoneIsNamedWithItsOptionAndTheCure(String port) {
        assertThat(commands.run("serve", "--receiver-port", port)).isEqualTo(2);

        assertThat(err.toString())
                .contains("--receiver-port")
                .contains("'" + port + "' is no port")
                .contains("from 1 to 65535");
        assertThat(launcher.starts).isEmpty();
    }

    @Test
    void anOptionThatIsUnknownIsNamed() {
        assertThat(commands.run("serve", "--recever-port=1")).isEqualTo(2);
        assertThat(err.toString()).contains("--recever-port").contains("--receiver-port");
    }

    @Test
    void aCommandThatIsUnknownIsNamed() {
        assertThat(commands.run("srve")).isEqualTo(2);
        assertThat(err.toString()).contains("srve").contains("serve");
    }

    @Test
    void aMissingValueIsNamed() {
        assertThat(commands.run("demo", "--data")).isEqualTo(2);
        assertThat(err.toString()).contains("--data").contains("hookbench demo --help");
    }

    @Test
    void aStartThatFailsIsToldInItsWordsWithItsExitCode() {
        launcher.failure = new StartFailure("The data folder x is a file.", 1);
        assertThat(commands.run("serve")).isEqualTo(1);
        launcher.failure = new StartFailure("There is no display.", 2);
        assertThat(commands.run()).isEqualTo(2);

        assertThat(err.toString().lines()).containsExactly("The data folder x is a file.", "There is no display.");
    }

    @Test
    void helpAndVersionGoToTheOutput() {
        assertThat(commands.run("--version")).isZero();
        assertThat(commands.run("serve", "--version")).isZero();
        assertThat(commands.run("demo", "--help")).isZero();

        assertThat(out.toString()).contains("Hookbench 1.2.3").contains("--keep");
        assertThat(err.toString()).isEmpty();
    }
}
