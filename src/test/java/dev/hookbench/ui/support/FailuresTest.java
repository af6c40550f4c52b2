package dev.hookbench.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

final class FailuresTest {
    @Test
    void looksThroughWhatThreadsWrapAroundAFailure() {
        IOException cause = new IOException("The disk is full.");
        assertThat(Failures.describe(new CompletionException(new ExecutionException(cause))))
                .isEqualTo("The disk is full.");
        assertThat(Failures.describe(cause)).isEqualTo("The disk is full.");
    }

    @Test
    void namesTheKindWhereThereIsNoMessage() {
        assertThat(Failures.describe(new CancellationException())).isEqualTo("CancellationException");
        assertThat(Failures.describe(new IllegalStateException("  "))).isEqualTo("IllegalStateException");
        assertThat(Failures.describe(new CompletionException("the store is gone", null)))
                .isEqualTo("the store is gone");
    }
}
