package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecondStartTest {
    private static final SecretText NONE = SecretText.of("");

    @TempDir
    Path folder;

    private void announce(int windowPort, SecretText token) throws IOException {
        RuntimeFile.in(folder)
                .write(new RuntimeFile.Content(
                        4711,
                        "http://127.0.0.1:9400",
                        "http://127.0.0.1:9401",
                        SecretText.of("whc_key"),
                        windowPort,
                        token));
    }

    @Test
    void saysWhereTheFirstRuns() throws IOException {
        announce(0, NONE);
        assertThat(SecondStart.refused(folder, Duration.ZERO))
                .hasMessageContaining("process 4711")
                .hasMessageContaining("http://127.0.0.1:9400")
                .hasMessageContaining("http://127.0.0.1:9401")
                .hasMessageContaining("--data DIR")
                .hasMessageNotContaining("whc_key");
    }

    @Test
    void waitsForAFirstThatIsJustStarting() throws Exception {
        FutureTask<Throwable> second = new FutureTask<>(() -> SecondStart.refused(folder, Duration.ofSeconds(20)));
        Thread thread = Thread.ofPlatform().start(second);
        assertThat(thread.join(Duration.ofMillis(200)))
                .as("gave up before the first said a word")
                .isFalse();
        announce(0, NONE);
        assertThat(second.get()).hasMessageContaining("process 4711");
    }

    @Test
    void givesUpOnAFirstThatSaysNothing() {
        assertThat(SecondStart.refused(folder, Duration.ofMillis(50)))
                .hasMessageContaining("just starting or stopping");
    }

    @Test
    void raisesTheWindow() throws Exception {
        CountDownLatch raised = new CountDownLatch(1);
        try (WindowDoor door = WindowDoor.open(SecretText.of("open sesame"), raised::countDown)) {
            announce(door.port(), SecretText.of("open sesame"));
            assertThat(SecondStart.raiseWindow(folder)).isTrue();
            raised.await();
            announce(door.port(), SecretText.of("another"));
            assertThat(SecondStart.raiseWindow(folder)).isFalse();
        }
    }

    @Test
    void hasNoWindowToRaiseWhereNoneIs() throws IOException {
        announce(0, NONE);
        assertThat(SecondStart.raiseWindow(folder)).isFalse();
    }
}
