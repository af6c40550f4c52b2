package dev.hookbench.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class DemoReportTest {
    private final StringWriter out = new StringWriter();
    private final DemoReport report = new DemoReport(new PrintWriter(out));

    @Test
    void aLinePerStepAndTheScore() {
        report.ok("Pause", "it paused");
        report.ok("Resend", "it went");
        report.finish();

        assertThat(out.toString().lines())
                .containsExactly("ok      Pause: it paused", "ok      Resend: it went", "All 2 steps held.");
        assertThat(report.allHeld()).isTrue();
    }

    @Test
    void oneFailureIsEnough() {
        report.ok("Pause", "it paused");
        report.failed("Resend", "it did not");
        report.finish();

        assertThat(out.toString()).contains("FAILED  Resend: it did not").contains("1 of 2 steps FAILED.");
        assertThat(report.allHeld()).isFalse();
    }
}
