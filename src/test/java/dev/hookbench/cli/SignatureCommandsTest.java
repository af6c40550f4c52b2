package dev.hookbench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} and {@code sign} over files. */
final class SignatureCommandsTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLineInterface commands = new CommandLineInterface(
                    new FakeLauncher(), "1.2.3", new CountDownLatch(0))
            .printingTo(new PrintWriter(out, true), new PrintWriter(err, true));

    private String file(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(UTF_8)).toString();
    }

    private String signed(String body, String secret) throws IOException {
        String request = file("request", "POST /in HTTP/1.1\r\nHost: a.example\r\n\r\n" + body);
        String target = folder.resolve("signed").toString();
        assertThat(commands.run("sign", "--scheme", "github", "--secret", secret, "--out", target, request))
                .isZero();
        return target;
    }

    @Test
    void verifiesWhatItSigned() throws IOException {
        String target = signed("{\"a\":\"ä\"}", "s3cret");

        assertThat(out.toString()).contains("X-Hub-Signature-256: sha256=");
        assertThat(commands.run("verify", "--scheme", "github", "--secret-file", file("secret", "s3cret\n"), target))
                .isZero();
        assertThat(out.toString()).contains("valid: a signature fits");
    }

    @Test
    void saysWhyItIsInvalidAndHowToMendIt() throws IOException {
        String target = signed("{}", "s3cret");
        Files.write(Path.of(target), "\n".getBytes(UTF_8), java.nio.file.StandardOpenOption.APPEND);

        assertThat(commands.run("verify", "--scheme", "github", "--secret", "s3cret", target))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("invalid: body_altered/trailing_newline_added", "Node, Express: ")
                .doesNotContain("s3cret");
    }

    @Test
    void readsCurlCommands() throws IOException {
        String curl =
                file("curl", "curl -X POST 'https://a.example/in' \\\n  -H 'X-Gitlab-Token: t0ken' --data-raw '{}'\n");

        assertThat(commands.run("verify", "--scheme", "gitlab-token", "--secret", "t0ken", curl))
                .isZero();
        assertThat(commands.run("verify", "--scheme", "gitlab-token", "--secret", "other", curl))
                .isEqualTo(1);
    }

    @Test
    void endsWithTwoWhereItCannotJudge() throws IOException {
        String request = file("request", "POST / HTTP/1.1\n\n{}");

        assertThat(commands.run("verify", "--scheme", "github", request)).isEqualTo(2);
        assertThat(err.toString()).contains("No secret is set");
        assertThat(commands.run("verify", "--scheme", "nope", "--secret", "s", request))
                .isEqualTo(2);
        assertThat(err.toString()).contains("scheme: \"nope\" is not known");
        assertThat(commands.run("verify", "--scheme", "github", "--secret", "s", folder + "/none"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no such file");
        assertThat(commands.run("verify", "--scheme", "github", "--secret", "s", file("text", "hello")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("\"hello\" is no request line");
        assertThat(commands.run("verify", "--secret", "s", request)).isEqualTo(2);
        assertThat(err.toString()).contains("No scheme can be guessed from these headers: name it");
        assertThat(commands.run("sign", "--secret", "s", request)).isEqualTo(2);
        assertThat(err.toString()).contains("--scheme is missing");
        assertThat(commands.run("sign", "--scheme", "github", request)).isEqualTo(2);
        assertThat(err.toString()).contains("secrets: there is none");
    }

    @Test
    void guessesTheSchemeAndSaysSo() throws IOException {
        String target = signed("{}", "s3cret");

        assertThat(commands.run("verify", "--secret", "s3cret", target)).isZero();
        assertThat(out.toString())
                .contains(
                        "guessed: likely github, as GitHub and Meta both send",
                        "or: possibly meta",
                        "valid: a signature fits");
    }

    @Test
    void takesTheOptionsOfAGuessWhereNoneAreGiven() throws IOException {
        String digest = "0".repeat(128);
        String request = file("own", "POST / HTTP/1.1\nX-Acme-Signature: v1=" + digest + "\n\n{}");

        assertThat(commands.run("verify", "--secret", "s3cret", request)).isEqualTo(1);
        assertThat(out.toString()).contains("guessed: possibly custom", "by SHA512 in hex", "invalid: wrong_secret");
        assertThat(commands.run("verify", "--secret", "s3cret", "-o", "header=X-Other", request))
                .isEqualTo(1);
        assertThat(out.toString()).contains("missing_header");
    }
}
