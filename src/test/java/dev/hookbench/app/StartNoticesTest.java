package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.domain.Settings;
import dev.hookbench.ui.settings.AppFacts;
import dev.hookbench.ui.support.ServiceStatus.Index;
import dev.hookbench.ui.support.ServiceStatus.Services;
import dev.hookbench.ui.support.UiContext;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a start over a folder that was hurt says, and what the window is given of a start. */
final class StartNoticesTest {
    @TempDir
    Path temp;

    private OpenHookbench start() throws Exception {
        return OpenHookbench.start(DataFolder.open(temp.resolve("data")), new StartOptions(null, 0, 0));
    }

    private static int post(String url, int size) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[size]))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void aSoundFolderHasNothingToTell() throws Exception {
        start().close();
        try (OpenHookbench open = start()) {
            assertThat(open.notices()).isEmpty();
        }
    }

    @Test
    void aBodyLimitCountsAsSoonAsItIsSaved() throws Exception {
        try (OpenHookbench open = start()) {
            String url = open.receiverUrl() + "/in/default";
            Settings settings =
                    WindowContext.of(open.root(), _ -> true).surroundings().settings();
            assertThat(post(url, 2_000)).isEqualTo(200);
            settings.put(Settings.BODY_LIMIT, "1024");
            assertThat(post(url, 2_000)).isEqualTo(413);
            assertThat(post(url, 1_024)).isEqualTo(200);
            settings.put(Settings.BODY_LIMIT, "4096");
            assertThat(post(url, 2_000)).isEqualTo(200);
        }
    }

    @Test
    void secretsThatCanNoLongerBeReadAreNamedWithTheCure() throws Exception {
        start().close();
        Files.delete(temp.resolve("data").resolve("secrets.key"));
        try (OpenHookbench open = start()) {
            assertThat(open.notices())
                    .singleElement()
                    .asString()
                    .contains("secrets.key")
                    .contains("enter");
            assertThat(WindowContext.facts(open).notices())
                    .as("what the window tells")
                    .isEqualTo(open.notices());
        }
    }

    @Test
    void aDamagedJournalIsNamedAndWhatIsSoundIsServed() throws Exception {
        try (OpenHookbench open = start()) {
            for (int i = 0; i < 3; i++) {
                assertThat(post(open.receiverUrl() + "/in/default", 2_000)).isEqualTo(200);
            }
        }
        damage(segment());
        deleteIndex();
        try (OpenHookbench open = start()) {
            assertThat(open.notices())
                    .anySatisfy(notice -> assertThat(notice)
                            .contains("Entry 2 is lost, segment 000001.wal")
                            .contains("Nothing was deleted"));
            await().untilAsserted(() ->
                    assertThat(open.services().captures().counts().total()).isEqualTo(2));
        }
    }

    private void deleteIndex() throws IOException {
        try (Stream<Path> files = Files.walk(temp.resolve("data").resolve("store"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path segment() throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve("data").resolve("journal"))) {
            return files.filter(file -> file.getFileName().toString().equals("000001.wal"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Flips a byte within the body of the second of three captures. */
    private static void damage(Path segment) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
            long middle = 3_500;
            file.seek(middle);
            int before = file.read();
            file.seek(middle);
            file.write(before ^ 0xff);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "-1", "999999999999999999999999999999"})
    void aBodyLimitThatIsNoneFallsBackToTheDefault(String limit) throws Exception {
        try (OpenHookbench open = start()) {
            open.root().ground().stores().settings().put(Settings.BODY_LIMIT, limit);
        }
        try (OpenHookbench open = start()) {
            assertThat(post(open.receiverUrl() + "/in/default", 70_000)).isEqualTo(200);
        }
    }

    @Test
    void aBodyLimitThatWasSetHolds() throws Exception {
        try (OpenHookbench open = start()) {
            open.root().ground().stores().settings().put(Settings.BODY_LIMIT, "1000");
        }
        try (OpenHookbench open = start()) {
            assertThat(post(open.receiverUrl() + "/in/default", 1_000)).isEqualTo(200);
            assertThat(post(open.receiverUrl() + "/in/default", 1_001)).isEqualTo(413);
        }
    }

    @Test
    void theWindowIsGivenWhatTheCoreKnows() throws Exception {
        try (OpenHookbench open = start()) {
            UiContext context = WindowContext.of(open.root(), _ -> true);
            Services now = context.surroundings().services().now();
            assertThat(now.receiverUrl()).isEqualTo(open.receiverUrl());
            assertThat(now.port()).isEqualTo(URI.create(open.receiverUrl()).getPort());
            assertThat(now.receiving()).isTrue();
            assertThat(now.journal().ok()).isTrue();
            await().untilAsserted(() ->
                    assertThat(context.surroundings().services().now().index()).isEqualTo(Index.WELL));
            assertThat(context.receiving().inboxes().findBySlug("default")).isPresent();
            AppFacts facts = WindowContext.facts(open);
            assertThat(facts.toString())
                    .contains(open.data().toString())
                    .contains(open.apiUrl())
                    .contains("Hookbench " + Version.current())
                    .doesNotContain(open.apiKey().reveal());
        }
    }
}
