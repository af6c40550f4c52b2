package dev.hookbench.cli.demo;

import java.io.PrintWriter;

/** Prints a line per step and keeps the score. */
final class DemoReport {
    private final PrintWriter out;
    private int held;
    private int failed;

    DemoReport(PrintWriter out) {
        this.out = out;
    }

    /** A step held. */
    void ok(String title, String checked) {
        held++;
        line("ok    ", title, checked);
    }

    /** A step did not hold. */
    void failed(String title, String seen) {
        failed++;
        line("FAILED", title, seen);
    }

    /** Prints the score. */
    void finish() {
        out.println(
                failed == 0 ? "All " + held + " steps held." : failed + " of " + (held + failed) + " steps FAILED.");
        out.flush();
    }

    /** Whether every step held. */
    boolean allHeld() {
        return failed == 0;
    }

    private void line(String mark, String title, String what) {
        out.println(mark + "  " + title + ": " + what);
        out.flush();
    }
}
