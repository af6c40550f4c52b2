package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.app.RuntimeFile.Content;
import dev.hookbench.domain.SecretText;
import dev.hookbench.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class RuntimeFileTest {
    private static final Content CONTENT = new Content(
            42, "http://127.0.0.1:9400", "http://127.0.0.1:9401", SecretText.of("whc_a1"), 0, SecretText.of(""));

    @TempDir
    Path folder;

    @Test
    void tellsScriptsWhereItRuns() throws IOException {
        written();

        assertThat(Json.parseObject(Files.readAllBytes(folder.resolve("runtime.json"))))
                .containsEntry("pid", 42)
                .containsEntry("receiverUrl", "http://127.0.0.1:9400")
                .containsEntry("apiUrl", "http://127.0.0.1:9401")
                .containsEntry("apiKey", "whc_a1");
        assertThat(RuntimeFile.read(folder)).contains(CONTENT);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isForItsOwnerOnlyEvenInPlaceOfAnother() throws IOException {
        Path file = Files.writeString(folder.resolve("runtime.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        RuntimeFile.in(folder).write(CONTENT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**/*.new");
    }

    @Test
    void isGoneWhenClosed() throws IOException {
        RuntimeFile runtime = written();
        runtime.close();

        assertThat(folder).isEmptyDirectory();
        assertThat(RuntimeFile.read(folder)).isEmpty();
    }

    @Test
    void whatIsNotWholeSaysNothing() throws IOException {
        Files.writeString(folder.resolve("runtime.json"), "{\"pid\":1");
        assertThat(RuntimeFile.read(folder)).isEmpty();
        Files.writeString(folder.resolve("runtime.json"), "{\"pid\":1}");
        assertThat(RuntimeFile.read(folder)).isEmpty();
    }

    @Test
    void whatAKilledOneLeftIsRemoved() throws IOException {
        written();
        RuntimeFile.in(folder);

        assertThat(folder).isEmptyDirectory();
    }

    private RuntimeFile written() throws IOException {
        RuntimeFile runtime = RuntimeFile.in(folder);
        runtime.write(CONTENT);
        return runtime;
    }
}
