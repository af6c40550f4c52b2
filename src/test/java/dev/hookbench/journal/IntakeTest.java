package dev.hookbench.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.SampleEntries;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class IntakeTest {
    private final Intake intake = new Intake(1_000);

    @Test
    void givesOutAllThatWaitsInOrder() throws Exception {
        Pending first = pending();
        Pending second = pending();
        intake.add(first);
        intake.add(second);

        assertThat(intake.take()).containsExactly(first, second);

        Pending third = pending();
        intake.add(third);
        assertThat(intake.take()).containsExactly(third);
    }

    @Test
    void givesNothingWhenTheTimeIsUp() throws Exception {
        assertThat(intake.take(1)).isEmpty();
    }

    @Test
    void wakesWhoWaitsWhenSomethingComesAndWhenItIsClosed() throws Exception {
        CompletableFuture<Integer> taken = CompletableFuture.supplyAsync(this::take);
        intake.add(pending());
        assertThat(taken.get(20, TimeUnit.SECONDS)).isEqualTo(1);

        CompletableFuture<Integer> none = CompletableFuture.supplyAsync(this::take);
        intake.close();
        assertThat(none.get(20, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void isDoneWhenItIsClosedAndEmpty() throws Exception {
        intake.add(pending());
        assertThat(intake.isDone()).isFalse();

        intake.close();

        assertThat(intake.isDone()).isFalse();
        assertThat(intake.add(pending())).isFalse();
        assertThat(intake.take()).hasSize(1);
        assertThat(intake.isDone()).isTrue();
    }

    @Test
    void setsNoMoreRoomAsideThanThereIs() {
        assertThat(intake.reserve(600)).isTrue();
        assertThat(intake.reserve(401)).isFalse();
        assertThat(intake.reserve(400)).isTrue();
        assertThat(intake.reserve(1)).isFalse();

        intake.release(600);

        assertThat(intake.reserve(600)).isTrue();
    }

    private int take() {
        try {
            return intake.take().size();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Pending pending() {
        return new Pending(SampleEntries.deletion("A"), new byte[0], 0, new CompletableFuture<>());
    }
}
