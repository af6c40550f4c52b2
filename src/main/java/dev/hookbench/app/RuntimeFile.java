package dev.hookbench.app;

import dev.hookbench.domain.SecretText;
import dev.hookbench.files.OwnerOnly;
import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code runtime.json} in the data folder: who runs and where it answers, for scripts and for a second start. */
final class RuntimeFile implements AutoCloseable {
    /** Its name in the data folder. */
    static final String NAME = "runtime.json";

    private final Path file;

    private RuntimeFile(Path file) {
        this.file = file;
    }

    /** The file of a folder whose lock is held: what a Hookbench left there that was killed is removed. */
    static RuntimeFile in(Path folder) throws IOException {
        RuntimeFile runtime = new RuntimeFile(folder.resolve(NAME));
        runtime.close();
        return runtime;
    }

    /** Writes the file, readable by its owner only. */
    void write(Content content) throws IOException {
        OwnerOnly.write(
                file,
                Json.writePretty(Json.object(
                        "pid", content.pid(),
                        "receiverUrl", content.receiverUrl(),
                        "apiUrl", content.apiUrl(),
                        "apiKey", content.apiKey().reveal(),
                        "windowPort", content.windowPort(),
                        "windowToken", content.windowToken().reveal())));
    }

    /** What the file says; empty if it is not there or not whole. */
    static Optional<Content> read(Path folder) {
        try {
            return content(Json.parseObject(Files.readAllBytes(folder.resolve(NAME))));
        } catch (IOException | MalformedJson e) {
            return Optional.empty();
        }
    }

    /** Removes the file. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static Optional<Content> content(Map<String, @Nullable Object> json) {
        if (json.get("pid") instanceof Number pid
                && json.get("receiverUrl") instanceof String receiver
                && json.get("apiUrl") instanceof String api
                && json.get("apiKey") instanceof String key
                && json.get("windowPort") instanceof Number windowPort
                && json.get("windowToken") instanceof String token) {
            return Optional.of(new Content(
                    pid.longValue(), receiver, api, SecretText.of(key), windowPort.intValue(), SecretText.of(token)));
        }
        return Optional.empty();
    }

    /**
     * What the file says.
     *
     * @param windowPort loopback port that raises the window; 0 without a window
     * @param windowToken what to send there; empty without a window
     */
    record Content(
            long pid, String receiverUrl, String apiUrl, SecretText apiKey, int windowPort, SecretText windowToken) {}
}
