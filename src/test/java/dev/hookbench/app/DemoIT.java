package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar: {@code demo} holds, leaves nothing behind, and can be played again over the same data. */
final class DemoIT {
    @TempDir
    Path temp;

    @Test
    void holdsAndLeavesNothing() throws Exception {
        try (HookbenchProcess demo = HookbenchProcess.start(temp, "demo")) {
            assertThat(demo.exitCode()).as("%s%s", demo.out(), demo.err()).isZero();
            assertThat(demo.out())
                    .contains("20 sent signed, 20 captured and valid")
                    .contains("two digests in one X-Convoy-Signature")
                    .contains("All 8 steps held.")
                    .doesNotContain("FAILED");
            assertThat(temp).isDirectoryNotContaining("glob:**/hookbench-demo-*");
        }
    }

    @Test
    void holdsASecondTimeOverTheSameData() throws Exception {
        Path data = temp.resolve("my data");
        for (int time = 1; time <= 2; time++) {
            try (HookbenchProcess demo = HookbenchProcess.start(temp, "demo", "--data", data.toString())) {
                assertThat(demo.exitCode()).as("%s%s", demo.out(), demo.err()).isZero();
                assertThat(demo.out()).contains("All 8 steps held.").contains("hookbench.jar --data '" + data + "'");
            }
        }
        assertThat(data.resolve("store")).isDirectory();
        assertThat(data.resolve("runtime.json")).doesNotExist();
    }
}
