package dev.hookbench.app;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.access.ApiTokens;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.files.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code api.key} in the data folder: the API key of this machine, made at the first start, readable by its owner only. */
final class ApiKeyFile {
    private static final String NAME = "api.key";
    private static final String SHAPE = "whc_a[0-9A-Za-z]{49}";

    private ApiKeyFile() {}

    /** The key of a data folder; made if there is none, made anew if the file holds none. */
    static SecretText open(Path folder, ApiTokens tokens) throws IOException {
        Path file = folder.resolve(NAME);
        if (Files.exists(file)) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            if (text.matches(SHAPE)) {
                return SecretText.of(text);
            }
        }
        SecretText made = tokens.next(Scope.ADMIN);
        OwnerOnly.write(file, (made.reveal() + "\n").getBytes(StandardCharsets.US_ASCII));
        return made;
    }
}
