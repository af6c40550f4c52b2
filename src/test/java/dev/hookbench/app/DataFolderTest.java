package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.hookbench.cli.launch.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isMadeWithItsParentsForItsOwnerOnly() throws Exception {
        Path path = temp.resolve("not/yet/there");

        DataFolder folder = DataFolder.open(path);

        assertThat(permissions(path)).isEqualTo("rwx------");
        assertThat(folder.notices()).isEmpty();
        assertThat(path.resolve("format")).hasContent("1\n");
        assertThat(permissions(path.resolve("format"))).isEqualTo("rw-------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isTightenedAndSaysSo() throws Exception {
        Path path = opened();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));

        DataFolder folder = DataFolder.open(path);

        assertThat(permissions(path)).isEqualTo("rwx------");
        assertThat(folder.notices()).singleElement().asString().contains(path.toString());
    }

    @Test
    void opensAgainAndTakesAnEmptyFolder() throws Exception {
        Path path = opened();

        assertThat(DataFolder.open(path).path()).isEqualTo(path);
        assertThat(DataFolder.open(Files.createDirectory(temp.resolve("empty"))).path())
                .isEqualTo(temp.resolve("empty"));
    }

    @Test
    void aNewerFormatIsRefusedUntouched() throws Exception {
        Path path = opened();
        Files.writeString(path.resolve("format"), "2\n");

        assertThatThrownBy(() -> DataFolder.open(path))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining("newer Hookbench (format 2; this version reads up to 1)")
                .hasMessageContaining("--data DIR");
        assertThat(path.resolve("format")).hasContent("2\n");
        assertThat(path).isDirectoryNotContaining(file -> !file.endsWith("format"));
    }

    @Test
    void anUnreadableFormatIsRefused() throws Exception {
        Path path = opened();
        Files.writeString(path.resolve("format"), "ten");

        refused(path, "unreadable file 'format' (\"ten\")");
    }

    @Test
    void aFileInItsPlaceIsRefused() throws Exception {
        Path file = Files.writeString(temp.resolve("data"), "x");

        refused(file, "is a file, not a folder");
        refused(file.resolve("below"), "cannot be used");
        assertThat(file).hasContent("x");
    }

    @Test
    void aFolderOfSomethingElseIsRefusedUntouched() throws Exception {
        Files.writeString(temp.resolve("thesis.txt"), "all my work");

        refused(temp, "holds other files");
        assertThat(temp).isDirectoryNotContaining("glob:**/format");
    }

    @Test
    void aStartThatWasCutShortIsNoHindrance() throws Exception {
        Path path = Files.createDirectory(temp.resolve("data"));
        Files.writeString(path.resolve("format.new"), "1");
        Files.createFile(path.resolve("app.lock"));

        assertThat(DataFolder.open(path).path().resolve("format")).hasContent("1\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aReadOnlyFolderIsRefused() throws IOException {
        Path path = Files.createDirectory(temp.resolve("data"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-x------"));
        assumeFalse(Files.isWritable(path), "root may write everywhere");

        refused(path, "cannot be written");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatNobodyCanMakeIsRefused() {
        refused(Path.of("/proc/hookbench"), "cannot be used");
    }

    private Path opened() throws StartFailure {
        return DataFolder.open(temp.resolve("opened")).path();
    }

    private static void refused(Path path, String reason) {
        assertThatThrownBy(() -> DataFolder.open(path))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("The data folder " + path)
                .hasMessageContaining(reason)
                .hasMessageContaining("HOOKBENCH_HOME");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
