package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.access.ApiTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApiKeyFileTest {
    @TempDir
    Path folder;

    private final ApiTokens keys = new ApiTokens(new SecureRandom());

    @Test
    void isMadeOnceAndKept() throws IOException {
        SecretText made = ApiKeyFile.open(folder, keys);

        assertThat(ApiKeyFile.open(folder, keys)).isEqualTo(made);
        assertThat(folder.resolve("api.key")).hasContent(made.reveal() + "\n");
    }

    @Test
    void aFileWithoutAKeyIsMadeAnew() throws IOException {
        Files.writeString(folder.resolve("api.key"), "changeme");

        SecretText made = ApiKeyFile.open(folder, keys);

        assertThat(made.reveal()).startsWith("whc_a");
        assertThat(folder.resolve("api.key")).hasContent(made.reveal() + "\n");
    }
}
