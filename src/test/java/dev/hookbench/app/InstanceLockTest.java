package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InstanceLockTest {
    @TempDir
    Path folder;

    @Test
    void keepsASecondOutUntilItIsClosed() throws IOException {
        InstanceLock first = InstanceLock.tryAcquire(folder).orElseThrow();

        assertThat(InstanceLock.tryAcquire(folder)).isEmpty();
        first.close();

        InstanceLock second = InstanceLock.tryAcquire(folder).orElseThrow();
        second.close();
    }
}
