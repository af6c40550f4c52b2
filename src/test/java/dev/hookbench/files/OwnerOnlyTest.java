package dev.hookbench.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class OwnerOnlyTest {
    @TempDir
    Path temp;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void makesAFolderForItsOwnerAndLeavesOneThatIsThere() throws IOException {
        Path folder = temp.resolve("not/there/yet");
        OwnerOnly.createFolder(folder);
        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(temp.resolve("not"))).isEqualTo("rwx------");

        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        OwnerOnly.createFolder(folder);
        assertThat(rights(folder)).isEqualTo("rwxr-xr-x");
        assertThat(OwnerOnly.tighten(folder)).isTrue();
        assertThat(OwnerOnly.tighten(folder)).isFalse();
        assertThat(rights(folder)).isEqualTo("rwx------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesAFileForItsOwnerInPlaceOfAnyOther() throws IOException {
        Path file = Files.writeString(temp.resolve("key"), "old and wide");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.writeString(temp.resolve("key.new"), "left by a crash");
        OwnerOnly.write(file, new byte[] {'n', 'e', 'w'});

        assertThat(file).hasContent("new");
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(temp.resolve("key.new")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void makesAFileOnlyWhereThereIsNoneAndRestrictsOne() throws IOException {
        Path file = temp.resolve("lock");
        OwnerOnly.createIfMissing(file);
        assertThat(rights(file)).isEqualTo("rw-------");
        Files.writeString(file, "kept");
        OwnerOnly.createIfMissing(file);
        assertThat(file).hasContent("kept");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        OwnerOnly.restrict(file);
        assertThat(rights(file)).isEqualTo("rw-------");
    }

    @Test
    void renamesOverWhatIsThere() throws IOException {
        Path from = Files.writeString(temp.resolve("from"), "new");
        Path to = Files.writeString(temp.resolve("to"), "old");
        Durably.force(from);
        Durably.rename(from, to);

        assertThat(to).hasContent("new");
        assertThat(from).doesNotExist();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
