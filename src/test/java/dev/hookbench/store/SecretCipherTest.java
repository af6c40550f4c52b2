package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.store.SecretCipher.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class SecretCipherTest {
    private static final Place PLACE = new Place("endpoint_secrets", "E1/S1", "sealed");

    @TempDir
    Path folder;

    @Test
    void opensWhatItSealed() {
        SecretCipher cipher = keyFile().open();
        String sealed = cipher.seal(SecretText.of("ünïcode \n"), PLACE);
        assertThat(sealed).startsWith("v1|").doesNotContain("code");
        assertThat(cipher.open(sealed, PLACE)).contains(SecretText.of("ünïcode \n"));
    }

    @Test
    void neverSealsTheSameTwice() {
        SecretCipher cipher = keyFile().open();
        assertThat(cipher.seal(SecretText.of("a"), PLACE)).isNotEqualTo(cipher.seal(SecretText.of("a"), PLACE));
    }

    @Test
    void aSealedTextIsOfNoUseElsewhere() {
        SecretCipher cipher = keyFile().open();
        String sealed = cipher.seal(SecretText.of("a"), PLACE);
        assertThat(cipher.open(sealed, new Place("endpoint_secrets", "E1/S2", "sealed")))
                .isEmpty();
        assertThat(cipher.open(sealed, new Place("endpoints", "E1/S1", "sealed")))
                .isEmpty();
    }

    @Test
    void refusesWhatWasTamperedWith() {
        SecretCipher cipher = keyFile().open();
        String sealed = cipher.seal(SecretText.of("abcdefgh"), PLACE);
        char last = sealed.charAt(sealed.length() - 4);
        String changed = sealed.substring(0, sealed.length() - 4)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 3);
        assertThat(cipher.open(changed, PLACE)).isEmpty();
        assertThat(cipher.open("v1|nonsense", PLACE)).isEmpty();
        assertThat(cipher.open(cipher.prefix() + "!|!", PLACE)).isEmpty();
    }

    @Test
    void theKeyFileKeepsTheKey() {
        String sealed = keyFile().open().seal(SecretText.of("a"), PLACE);
        assertThat(keyFile().open().open(sealed, PLACE)).contains(SecretText.of("a"));
    }

    @Test
    void anotherKeyOpensNothing() throws IOException {
        String sealed = keyFile().open().seal(SecretText.of("a"), PLACE);
        Files.delete(folder.resolve("secrets.key"));
        assertThat(keyFile().open().open(sealed, PLACE)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerMayReadTheKeyFile() throws IOException {
        keyFile().open();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.key"))))
                .isEqualTo("rw-------");
        assertThat(Disk.files(folder)).hasSize(1);
    }

    @Test
    void aDamagedKeyFileStaysAsItIsAndSaysWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("secrets.key"), "hookbench-key v1 c2hvcnQ=\n");
        SecretCipher cipher = keyFile().open();
        assertThat(cipher.fault()).contains(file.toString()).contains("damaged").contains("backup");
        assertThat(cipher.open("v1|x|y|z", PLACE)).isEmpty();
        assertThatThrownBy(() -> cipher.seal(SecretText.of("a"), PLACE))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessage(cipher.fault());
        assertThat(file).hasContent("hookbench-key v1 c2hvcnQ=\n");
    }

    private KeyFile keyFile() {
        return new KeyFile(folder, new SecureRandom());
    }
}
