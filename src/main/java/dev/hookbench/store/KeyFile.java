package dev.hookbench.store;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.files.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The file {@code secrets.key} in a data folder: one line, {@code hookbench-key v1 <base64 of 32 bytes>}. */
final class KeyFile {
    private static final String PREFIX = "hookbench-key v1 ";
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final SecureRandom random;

    KeyFile(Path dataFolder, SecureRandom random) {
        file = dataFolder.resolve("secrets.key");
        this.random = random;
    }

    /** The cipher of the key in the file; without a file, of a new key that is on disk before it is used. */
    SecretCipher open() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            byte[] key = read();
            return key.length == KEY_BYTES
                    ? SecretCipher.of(key, random)
                    : SecretCipher.broken("The key file " + file + " is damaged, so secrets can be neither read nor"
                            + " kept. Restore it from a backup, or remove it to start with a new key and enter the"
                            + " secrets again.");
        } catch (IOException e) {
            throw new StorageUnavailable(
                    "The key file " + file + " cannot be read or made: " + e.getMessage()
                            + ". Check that you may read and write it.",
                    e);
        }
    }

    private void create() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        String line = PREFIX + Base64.getEncoder().encodeToString(key) + "\n";
        OwnerOnly.write(file, line.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] read() throws IOException {
        String line = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        if (!line.startsWith(PREFIX)) {
            return new byte[0];
        }
        try {
            return Base64.getDecoder().decode(line.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
