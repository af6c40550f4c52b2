package dev.hookbench.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Twenty payloads as GitHub sends them, from the npm package {@code @octokit/webhooks-examples}. */
final class GitHubExamples {
    private static final String FOLDER = "/demo/github/";

    private GitHubExamples() {}

    /** All of them, in the order of the index. */
    static List<Example> all() {
        return new String(read("index.txt"), StandardCharsets.US_ASCII)
                .lines()
                .map(event -> new Example(event, read(event + ".json")))
                .toList();
    }

    private static byte[] read(String name) {
        try (InputStream in = GitHubExamples.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + FOLDER + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A payload.
     *
     * @param event its type, as {@code X-GitHub-Event} names it
     */
    @SuppressWarnings("ArrayRecordComponent") // sent, never compared
    record Example(String event, byte[] body) {}
}
