package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.StorageUnavailable;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CommitGuardTest {
    private static final Logger ENGINE = Logger.getLogger("hsqldb.db.GUARDED.ENGINE");

    private Runnable checkpoint = () -> {};
    private final CommitGuard guard = new CommitGuard("GUARDED", () -> checkpoint.run(), Duration.ZERO);

    @AfterEach
    void close() {
        guard.close();
    }

    @Test
    void aCommitWithoutAWarningCounts() {
        ENGINE.info("all is well");
        assertThat(guard.<String>guard(() -> "done")).isEqualTo("done");
        assertThat(guard.fault()).isNull();
    }

    @Test
    void aWarningDuringACommitFailsIt() {
        assertThatThrownBy(() -> guard.guard(() -> warn("ScriptWriter synch error: ")))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("ScriptWriter synch error")
                .hasMessageContaining("disk");
    }

    @Test
    void afterAWarningNothingCountsUntilACheckpointPasses() {
        checkpoint = () -> {
            throw new IllegalStateException("still full");
        };
        warn("data commit failed");
        assertThatThrownBy(() -> guard.guard(() -> "lost")).isInstanceOf(StorageUnavailable.class);
        checkpoint = () -> warn("checkpoint failed");
        assertThatThrownBy(() -> guard.guard(() -> "lost")).isInstanceOf(StorageUnavailable.class);
        checkpoint = () -> {};
        assertThat(guard.<String>guard(() -> "kept")).isEqualTo("kept");
    }

    @Test
    void pausesBetweenTwoCheckpoints() {
        int[] tries = {0};
        try (CommitGuard patient = new CommitGuard("PATIENT", () -> fail(tries), Duration.ofHours(1))) {
            patient.poison("full");
            assertThatThrownBy(() -> patient.guard(() -> "")).isInstanceOf(StorageUnavailable.class);
            assertThatThrownBy(() -> patient.guard(() -> "")).isInstanceOf(StorageUnavailable.class);
        }
        assertThat(tries[0]).isEqualTo(1);
    }

    @Test
    void hearsOnlyItsOwnDatabase() {
        Logger.getLogger("hsqldb.db.OTHER.ENGINE").setUseParentHandlers(false);
        Logger.getLogger("hsqldb.db.OTHER.ENGINE").warning("data commit failed");
        assertThat(guard.fault()).isNull();
    }

    private static void fail(int[] tries) {
        tries[0]++;
        throw new IllegalStateException("full");
    }

    private static String warn(String message) {
        ENGINE.log(Level.WARNING, message);
        return "";
    }
}
