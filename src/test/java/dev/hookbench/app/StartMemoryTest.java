package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StartMemoryTest {
    @Test
    void theHeapMayGrowAsBeforeAndShrinksAgainWhenIdle() {
        List<String> before = ratios();
        StartMemory.giveBack();
        assertThat(ratios()).isEqualTo(before);
        assertThat(option("G1PeriodicGCInterval")).isEqualTo("60000");
    }

    private static List<String> ratios() {
        return Stream.of("MinHeapFreeRatio", "MaxHeapFreeRatio")
                .map(StartMemoryTest::option)
                .toList();
    }

    private static String option(String name) {
        return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption(name)
                .getValue();
    }
}
