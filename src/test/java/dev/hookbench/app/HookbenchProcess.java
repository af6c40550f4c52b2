package dev.hookbench.app;

import dev.hookbench.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The built program as a process of its own, with what it prints. */
final class HookbenchProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path out;
    private final Path err;

    private HookbenchProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts the program; what it prints and its temporary files go to {@code folder}. There is no display. */
    static HookbenchProcess start(Path folder, String... arguments) throws IOException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                System.getProperty("hookbench.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "HOOKBENCH_HOME"));
        return new HookbenchProcess(builder.start(), out, err);
    }

    /** Its process id. */
    long pid() {
        return process.pid();
    }

    /** What {@code runtime.json} of this process says, once it does. */
    Map<String, @Nullable Object> awaitRuntime(Path data) {
        return Awaitility.await("runtime.json of process " + pid())
                .atMost(PATIENCE)
                .failFast("the process ended: " + err(), () -> !process.isAlive())
                .until(() -> runtime(data), json -> Long.valueOf(pid()).equals(number(json.get("pid"))));
    }

    /** Tells it to end (SIGTERM). */
    void terminate() {
        process.destroy();
    }

    /** Ends it without a warning (SIGKILL). */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** Its exit code, once it has ended. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the process does not end; it printed " + out() + err());
        }
        return process.exitValue();
    }

    /** What it printed. */
    String out() {
        return read(out);
    }

    /** What it complained about. */
    String err() {
        return read(err);
    }

    /** Posts a body; the answer's status, or 0 if there was no whole answer. */
    static int post(String url, byte[] body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Gets from the API with the key of {@code runtime.json}. */
    static HttpResponse<byte[]> get(Map<String, @Nullable Object> runtime, String path)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(runtime.get("apiUrl") + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + runtime.get("apiKey"))
                .build();
        return HTTP.send(request, BodyHandlers.ofByteArray());
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private static Map<String, @Nullable Object> runtime(Path data) throws IOException {
        Path file = data.resolve("runtime.json");
        return Files.exists(file) ? Json.parseObject(Files.readAllBytes(file)) : Map.of();
    }

    private static Long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : -1L;
    }

    private static String read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return String.join("\n", lines.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
