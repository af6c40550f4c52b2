package dev.hookbench.bench;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs what measures signatures, {@link VerifyBench} and {@link DetectiveBench}, and prints their tables. */
public final class SignatureBenches {
    private SignatureBenches() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(VerifyBench.class.getName())
                        .include(DetectiveBench.class.getName())
                        .build())
                .run();
    }
}
