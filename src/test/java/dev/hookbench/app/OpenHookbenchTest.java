package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hookbench.cli.launch.StartFailure;
import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.capture.CaptureFilter;
import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.signature.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenHookbenchTest {
    @TempDir
    Path temp;

    @Test
    void aTestEventOfTheFirstMinuteArrivesValid() throws Exception {
        try (OpenHookbench hookbench = start()) {
            Endpoint endpoint = onlyEndpoint(hookbench);
            assertThat(endpoint.name()).isEqualTo("default");
            assertThat(endpoint.url()).isEqualTo(hookbench.receiverUrl() + "/in/default");

            hookbench
                    .services()
                    .deliveryCommands()
                    .send(new EventDraft(
                            new Target.OneEndpoint(endpoint.uid()),
                            "test.event",
                            "application/json",
                            "{\"hello\":\"there\"}".getBytes(StandardCharsets.UTF_8),
                            Headers.none(),
                            ""));

            List<CaptureRow> rows = await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> hookbench
                                    .services()
                                    .captures()
                                    .page(CaptureFilter.all(), PageRequest.newest(10))
                                    .rows(),
                            found -> !found.isEmpty());
            assertThat(rows).singleElement().satisfies(row -> {
                assertThat(row.inbox()).isEqualTo("default");
                assertThat(row.verdict()).isInstanceOf(Verdict.Valid.class);
            });
        }
    }

    @Test
    void theDefaultsAreMadeOnceAndFollowTheReceiver() throws Exception {
        String before;
        try (OpenHookbench hookbench = start()) {
            before = onlyEndpoint(hookbench).url();
            hookbench
                    .services()
                    .inboxCommands()
                    .delete(hookbench
                            .services()
                            .inboxes()
                            .findBySlug("default")
                            .orElseThrow()
                            .uid());
        }
        try (OpenHookbench hookbench = start()) {
            assertThat(onlyEndpoint(hookbench).url()).isEqualTo(hookbench.receiverUrl() + "/in/default");
            assertThat(hookbench.services().inboxes().all())
                    .as("what the user deleted stays deleted")
                    .isEmpty();
            assertThat(before).endsWith("/in/default");
        }
    }

    @Test
    void theKeyStaysAndTheRuntimeFileGoes() throws Exception {
        String key;
        try (OpenHookbench hookbench = start()) {
            key = hookbench.apiKey().reveal();
            assertThat(RuntimeFile.read(temp.resolve("data"))
                            .orElseThrow()
                            .apiKey()
                            .reveal())
                    .isEqualTo(key);
        }
        assertThat(RuntimeFile.read(temp.resolve("data"))).isEmpty();
        try (OpenHookbench hookbench = start()) {
            assertThat(hookbench.apiKey().reveal()).isEqualTo(key);
        }
    }

    @Test
    void aSecondOneOverTheSameFolderIsRefused() throws Exception {
        try (OpenHookbench hookbench = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(hookbench.receiverUrl())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(SecondStart.raiseWindow(temp.resolve("data")))
                    .as("there is no window to raise")
                    .isFalse();
        }
    }

    private OpenHookbench start() throws StartFailure {
        return OpenHookbench.start(DataFolder.open(temp.resolve("data")), new StartOptions(null, 0, 0));
    }

    private static Endpoint onlyEndpoint(OpenHookbench hookbench) {
        List<Endpoint> all = hookbench.services().endpoints().all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
